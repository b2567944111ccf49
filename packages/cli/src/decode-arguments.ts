import { parseArgs } from 'node:util';
import { firstSentence, UsageError } from './usage.js';

export interface DecodeOptions {
  /** What was given on the command line; `undefined` for standard input. */
  text?: string;
  json: boolean;
  showToken: boolean;
  color: boolean;
}

export type DecodeCommand = { name: 'decode-help' } | ({ name: 'decode' } & DecodeOptions);

/**
 * Reads what follows `decode`. Several words are one text: `Bearer eyJ…` needs no quotes.
 *
 * @throws UsageError
 */
export function parseDecodeArguments(args: readonly string[]): DecodeCommand {
  const { values, positionals } = parse(args);
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

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        json: { type: 'boolean' },
        'show-token': { type: 'boolean' },
        'no-color': { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
      },
    });
  } catch (error) {
    throw new UsageError(firstSentence((error as Error).message));
  }
}
