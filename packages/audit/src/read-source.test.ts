import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { projectOf } from '../../../test/support/project.js';
import { LARGEST_FILE, LONGEST_LINE, readSource } from './read-source.js';

function read(content: string | Uint8Array, named = false) {
  return readSource(join(projectOf({ 'a.js': content }), 'a.js'), named);
}

const longest = 'x'.repeat(LONGEST_LINE);

it('passes over a file with a line that nobody wrote', () => {
  expect(read(longest).kind).toBe('text');
  expect(read(`a\n${longest}\nb\r\n${longest}\r\n`).kind).toBe('text');
  expect(read(`a\n${longest}\r${longest}`).kind).toBe('text');
  expect(read(`${longest}x`)).toEqual({ kind: 'minified' });
  expect(read(`a\nb\n${longest}x\nc\n`)).toEqual({ kind: 'minified' });
});

it('takes long lines where the user names the file', () => {
  expect(read(`${longest}x`, true).kind).toBe('text');
});

it('passes over a line of 20 MB at once', () => {
  const started = performance.now();
  expect(read('x'.repeat(20_000_000))).toEqual({ kind: 'minified' });
  expect(performance.now() - started).toBeLessThan(1_000);
});

it('says that a file is too large to be source', () => {
  const large = 'const a = 1;\n'.repeat(LARGEST_FILE / 10);
  expect(read(large)).toEqual({ kind: 'unreadable', reason: 'larger than 5 MB' });
  expect(read('x'.repeat(LARGEST_FILE + 1), true)).toEqual({
    kind: 'unreadable',
    reason: 'larger than 5 MB',
  });
});

it('tells text from what is none', () => {
  expect(read(Buffer.from('const a = 1;\0'))).toEqual({ kind: 'unreadable', reason: 'binary' });
  expect(read(Uint8Array.of(0xff, 0xfe, 0xfd))).toEqual({ kind: 'unreadable', reason: 'not UTF-8 text' });
  expect(read('\uFEFFa\x1B\f')).toEqual({ kind: 'text', text: '\uFEFFa\x1B\f' });
});

it('says why a file cannot be read', () => {
  const root = projectOf({});
  writeFileSync(join(root, 'file'), '');
  const missing = { kind: 'unreadable', reason: 'cannot be read: no such file or directory' };
  expect(readSource(join(root, 'vanished.js'), false)).toEqual(missing);
  expect(readSource(join(root, 'file/a.js'), false)).toEqual({
    kind: 'unreadable',
    reason: 'cannot be read: not a directory',
  });
});
