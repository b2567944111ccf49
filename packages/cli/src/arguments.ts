import { parseArgs } from 'node:util';
import { parseDecodeArguments, type DecodeCommand } from './decode-arguments.js';
import { parseFixArguments, type FixCommand } from './fix/arguments.js';
import { orUsageError, UsageError } from './usage.js';

export type Format = 'text' | 'json';

export interface RunOptions {
  paths: string[];
  format: Format;
  outputFile?: string;
  strict: boolean;
  quiet: boolean;
  /** -1: any number of warnings is allowed. */
  maxWarnings: number;
  color: boolean;
}

export type Command =
  { name: 'help' } | { name: 'version' } | ({ name: 'run' } & RunOptions) | DecodeCommand | FixCommand;

const OPTIONS = {
  format: { type: 'string', short: 'f' },
  'output-file': { type: 'string', short: 'o' },
  strict: { type: 'boolean' },
  quiet: { type: 'boolean' },
  'max-warnings': { type: 'string' },
  'no-color': { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean', short: 'v' },
} as const;

/**
 * The first word is the command, if it is one; else there are only paths and options.
 *
 * @throws UsageError
 */
export function parseArguments(args: readonly string[]): Command {
  if (args[0] === 'decode') return parseDecodeArguments(args.slice(1));
  if (args[0] === 'fix') return parseFixArguments(args.slice(1));
  const { values, positionals } = orUsageError(() =>
    parseArgs({ args: [...args], allowPositionals: true, options: OPTIONS }),
  );
  if (values.help) return { name: 'help' };
  if (values.version) return { name: 'version' };
  const { quiet = false, strict = false, 'output-file': outputFile } = values;
  if (outputFile === '') throw new UsageError('--output-file needs the name of a file.');
  return {
    name: 'run',
    paths: positionals.length > 0 ? positionals : ['.'],
    format: toFormat(values.format),
    ...(outputFile !== undefined && { outputFile }),
    strict,
    quiet,
    maxWarnings: toMaxWarnings(values['max-warnings'], quiet),
    color: values['no-color'] !== true,
  };
}

function toFormat(format = 'text'): Format {
  if (format === 'text' || format === 'json') return format;
  throw new UsageError(`Unknown format '${format}': use text or json.`);
}

/** Who asks for errors only does not expect to fail by what is not shown, unless they also set a limit. */
function toMaxWarnings(value: string | undefined, quiet: boolean): number {
  if (value === undefined) return quiet ? -1 : 0;
  const number = Number(value);
  if (/^(?:-1|\d+)$/.test(value) && Number.isSafeInteger(number)) return number;
  throw new UsageError(`--max-warnings needs a whole number, not '${value}'.`);
}
