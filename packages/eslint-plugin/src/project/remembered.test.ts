import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { projectOf } from '../../../../test/support/project.js';
import { layout, startEpoch } from './epoch.js';
import { remembered, withinEpoch, type Read } from './remembered.js';

describe('remembered', () => {
  const both = (path: string, read: Read) => `${read(path)} ${read(path.replace('a.txt', 'b.txt'))}`;

  it('asks again when a text that was read has changed, or one that was missed is there', () => {
    const root = projectOf({ 'a.txt': 'one' });
    const path = join(root, 'a.txt');
    const ask = vi.fn(both);
    const answer = remembered(ask);
    const after = (name: string, text: string) => {
      writeFileSync(join(root, name), text);
      startEpoch();
      return answer(path);
    };
    expect(answer(path)).toBe('one undefined');
    expect(after('a.txt', 'three')).toBe('three undefined');
    expect(after('b.txt', 'four')).toBe('three four');
    expect(after('c.txt', 'five')).toBe('three four');
    expect(ask).toHaveBeenCalledTimes(3);
  });

  it('advances the layout with another answer, not with the first', () => {
    const root = projectOf({ 'a.txt': 'one' });
    const answer = remembered(both);
    const before = layout();
    answer(join(root, 'a.txt'));
    expect(layout()).toBe(before);
    writeFileSync(join(root, 'a.txt'), 'three');
    startEpoch();
    answer(join(root, 'a.txt'));
    expect(layout()).toBeGreaterThan(before);
  });
});

describe('withinEpoch', () => {
  it('asks once in an epoch, also where the answer is undefined', () => {
    const ask = vi.fn((subject: string) => (subject === 'a' ? 1 : undefined));
    const answer = withinEpoch(ask);
    startEpoch();
    expect([answer('a'), answer('b'), answer('a'), answer('b')]).toEqual([1, undefined, 1, undefined]);
    expect(ask).toHaveBeenCalledTimes(2);
    startEpoch();
    answer('a');
    expect(ask).toHaveBeenCalledTimes(3);
  });
});
