import { describe, expect, it } from 'vitest';
import { parseArguments } from './arguments.js';
import { UsageError } from './usage.js';

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

describe('decode', () => {
  const decode = { name: 'decode', json: false, showToken: false, color: true };
  it.each([
    [[], {}],
    [['-'], {}],
    [['a.b.c'], { text: 'a.b.c' }],
    [['Bearer', 'a.b.c'], { text: 'Bearer a.b.c' }],
    [['--', '-x'], { text: '-x' }],
    [['a', '--json', '--show-token', '--no-color'], { text: 'a', json: true, showToken: true, color: false }],
  ])('%j', (args, expected) => {
    expect(parseArguments(['decode', ...args])).toEqual({ ...decode, ...expected });
  });

  it('has a help of its own', () => {
    expect(parseArguments(['decode', 'a', '--help'])).toEqual({ name: 'decode-help' });
  });

  it('is a path where it does not come first', () => {
    expect(parseArguments(['src', 'decode'])).toMatchObject({ name: 'run', paths: ['src', 'decode'] });
    expect(parseArguments(['./decode'])).toMatchObject({ name: 'run', paths: ['./decode'] });
  });
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
    [['decode', '--jsn'], "Unknown option '--jsn'."],
    [['decode', '-', 'a.b.c'], 'Give either a token or - for standard input.'],
    [['--output-file='], '--output-file needs the name of a file.'],
  ])('%j', (args, message) => {
    expect(() => parseArguments(args)).toThrow(new UsageError(message));
  });
});
