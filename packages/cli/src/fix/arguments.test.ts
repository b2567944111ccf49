import { expect, it } from 'vitest';
import { parseArguments } from '../arguments.js';
import { UsageError } from '../usage.js';

const defaults = {
  name: 'fix',
  paths: ['.'],
  allowDirty: false,
  allowNoVcs: false,
  strict: false,
  color: true,
  createTokenStore: false,
};

it.each([
  [[], {}],
  [['src', '--dry-run'], { paths: ['src'], mode: 'dry-run' }],
  [['-n'], { mode: 'dry-run' }],
  [['-i'], { mode: 'interactive' }],
  [['-y', '--allow-dirty', '--allow-no-vcs'], { mode: 'yes', allowDirty: true, allowNoVcs: true }],
  [['--token-store', '@/auth/store', '--strict'], { tokenStore: '@/auth/store', strict: true }],
  [['--create-token-store', '--no-color'], { createTokenStore: true, color: false }],
  [['--', '-x'], { paths: ['-x'] }],
])('fix %j', (args, expected) => {
  expect(parseArguments(['fix', ...args])).toEqual({ ...defaults, ...expected });
});

it('answers questions before anything else', () => {
  expect(parseArguments(['fix', '--yes', '-h'])).toEqual({ name: 'fix-help' });
});

it('leaves a directory of that name to the audit', () => {
  expect(parseArguments(['./fix'])).toMatchObject({ name: 'run', paths: ['./fix'] });
});

it.each([
  [['-y', '-i'], '--interactive and --yes exclude each other.'],
  [['--token-store='], '--token-store needs the path of a module.'],
  [['--format', 'json'], "Unknown option '--format'."],
])('fix %j is wrong usage', (args, message) => {
  expect(() => parseArguments(['fix', ...args])).toThrow(new UsageError(message));
});
