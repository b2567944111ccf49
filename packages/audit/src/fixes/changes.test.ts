import type { TextEdit } from 'eslint-plugin-jwt-hygiene/engine';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { projectOf } from '../../../../test/support/project.js';
import { changesOf } from './changes.js';

const insert = (at: number, text: string): TextEdit => ({ range: [at, at], text });

function changed(before: string | Uint8Array, edits: readonly TextEdit[], audited?: string) {
  const path = join(projectOf({ 'a.js': before }), 'a.js');
  const remedy = { edits: new Map([[path, edits]]), creates: new Map() };
  return changesOf(remedy, audited === undefined ? undefined : new Map([[path, audited]]))[0]?.after;
}

describe('changesOf', () => {
  it('gives files before and after', () => {
    const root = projectOf({ 'a.js': 'one\n' });
    const [a, b] = [join(root, 'a.js'), join(root, 'b.js')];
    const remedy = { edits: new Map([[a, [insert(3, '!')]]]), creates: new Map([[b, 'two\n']]) };
    expect(changesOf(remedy)).toEqual([
      { path: a, before: 'one\n', after: 'one!\n' },
      { path: b, before: undefined, after: 'two\n' },
    ]);
    expect(() => changesOf({ edits: new Map(), creates: new Map([[a, '']]) })).toThrow(`${a} exists already`);
  });

  it.each([
    ['\uFEFFone\ntwo\n', [insert(3, '\nnew')], '\uFEFFone\nnew\ntwo\n'],
    ['one\r\ntwo\r\n', [insert(3, '\nnew\r\n')], 'one\r\nnew\r\n\r\ntwo\r\n'],
    ['one\r\ntwo\n', [insert(3, '\nnew')], 'one\nnew\r\ntwo\n'],
    ['one', [insert(3, '\nnew')], 'one\nnew'],
    ['\nx\r\n', [insert(0, '\n')], '\n\nx\r\n'],
  ])('keeps the marks and line ends of %j', (before, edits, after) => {
    expect(changed(before, edits)).toBe(after);
  });

  it('does not fit a file that is another than the one audited', () => {
    expect(changed('one', [insert(0, '!')], 'one')).toBe('!one');
    expect(() => changed('one', [insert(0, '!')], 'two')).toThrow(/a\.js has changed meanwhile$/);
  });

  it.each([
    [
      'one',
      [{ range: [0, 2], text: '' } as const, { range: [1, 3], text: '' } as const],
      /do not fit together/,
    ],
    [Buffer.from([0xff]), [], /a\.js not UTF-8 text$/],
  ])('says why %j cannot be changed', (before, edits, reason) => {
    expect(() => changed(before, edits)).toThrow(reason);
  });
});
