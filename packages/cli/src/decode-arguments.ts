import { parseArgs } from 'node:util';
import { orUsageError, UsageError } from './usage.js';

export interface DecodeOptions {
  /** What was given on the command line; `undefined` for standard input. */
  text?: string;
  json: boolean;
  showToken: boolean;
  color: boolean;
}

export type DecodeCommand = { name: 'decode-help' } | ({ name: 'decode' } & DecodeOptions);

const OPTIONS = {
  json: { type: 'boolean' },
  'show-token': { type: 'boolean' },
  'no-color': { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const;

/**
 * Reads what follows `decode`. Several words are one text: `Bearer eyJ…` needs no quotes.
 *
 * @throws UsageError
 */
export function parseDecodeArguments(args: readonly string[]): DecodeCommand {
  const { values, positionals } = orUsageError(() =>
    parseArgs({ args: [...args], allowPositionals: true, options: OPTIONS }),
  );
  if (values.help) return { name: 'decode-help' };
  const text = positionals.join(' ');
  if (positionals.length > 1 && positionals.includes('-')) {
    throw new UsageError('Give either a token or - for standard input.');
  }
  return {
    name: 'decode',
    ...(positionals.length > 0 && text !== '-' && { text }),
    json: values.json === true,
    showToken: values['show-token'] === true,
    color: values['no-color'] !== true,
  };
}
