import { describe, expect, it } from 'vitest';
import { parseArguments, UsageError } from './arguments.js';

const defaults = {
  name: 'run',
  paths: ['.'],
  format: 'text',
  strict: false,
  quiet: false,
  maxWarnings: 0,
  color: true,
};

it.each([
  [[], {}],
  [['src', 'lib/a.ts'], { paths: ['src', 'lib/a.ts'] }],
  [['--', '--odd', '-x'], { paths: ['--odd', '-x'] }],
  [['--format', 'json'], { format: 'json' }],
  [['-f', 'json', '-o', 'report.json'], { format: 'json', outputFile: 'report.json' }],
  [['src', '--strict', '--no-color'], { paths: ['src'], strict: true, color: false }],
  [['--max-warnings', '7'], { maxWarnings: 7 }],
  [['--max-warnings=-1'], { maxWarnings: -1 }],
  [['--quiet'], { quiet: true, maxWarnings: -1 }],
  [['--quiet', '--max-warnings', '0'], { quiet: true, maxWarnings: 0 }],
])('%j', (args, expected) => {
  expect(parseArguments(args)).toEqual({ ...defaults, ...expected });
});

it('answers questions before anything else', () => {
  expect(parseArguments(['src', '-h'])).toEqual({ name: 'help' });
  expect(parseArguments(['--version'])).toEqual({ name: 'version' });
});

describe('wrong usage', () => {
  it.each([
    [['--frmat'], "Unknown option '--frmat'."],
    [['--format', 'xml'], "Unknown format 'xml': use text or json."],
    [['--format'], "Option '-f, --format <value>' argument missing."],
    [['--quiet=yes'], "Option '--quiet' does not take an argument."],
    [['--max-warnings', 'many'], "--max-warnings needs a whole number, not 'many'."],
    [['--max-warnings', '1.5'], "--max-warnings needs a whole number, not '1.5'."],
    [['--max-warnings', ''], "--max-warnings needs a whole number, not ''."],
    [['--max-warnings', '-1'], "Option '--max-warnings' argument is ambiguous."],
    [['--output-file='], '--output-file needs the name of a file.'],
  ])('%j', (args, message) => {
    expect(() => parseArguments(args)).toThrow(new UsageError(message));
  });
});
