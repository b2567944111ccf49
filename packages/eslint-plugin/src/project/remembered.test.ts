import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { projectOf } from '../../../../test/support/project.js';
import { layout, startEpoch } from './epoch.js';
import { readConfiguration, setUnsaved } from './files.js';
import { remembered, withinConfigurationEpoch, type Read } from './remembered.js';

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

describe('withinConfigurationEpoch', () => {
  it('asks once in an epoch, also where the answer is undefined', () => {
    const ask = vi.fn((subject: string) => (subject === 'a' ? 1 : undefined));
    const answer = withinConfigurationEpoch(ask);
    startEpoch();
    expect([answer('a'), answer('b'), answer('a'), answer('b')]).toEqual([1, undefined, 1, undefined]);
    expect(ask).toHaveBeenCalledTimes(2);
    startEpoch();
    answer('a');
    expect(ask).toHaveBeenCalledTimes(3);
  });

  it('asks again when the unsaved text of a configuration changes, not for that of another file', () => {
    const root = projectOf({ 'config.json': '', 'code.ts': '' });
    const [config, code] = [join(root, 'config.json'), join(root, 'code.ts')];
    const ask = vi.fn(() => readConfiguration(config)?.text);
    const answer = withinConfigurationEpoch(ask);
    const after = (path: string, text: string) => {
      setUnsaved(path, text);
      return answer('a');
    };
    startEpoch();
    setUnsaved(code, 'l');
    setUnsaved(config, '{');
    expect(answer('a')).toBe('{');
    expect(after(code, 'le')).toBe('{');
    expect(after(code, 'let')).toBe('{');
    expect(ask).toHaveBeenCalledTimes(1);
    expect(after(config, '{}')).toBe('{}');
    setUnsaved(config, undefined);
    expect(answer('a')).toBe('');
    setUnsaved(code, undefined);
  });
});
