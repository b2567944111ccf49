import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { projectOf } from '../../../../test/support/project.js';
import { startEpoch } from './epoch.js';
import { textMatches } from './text-match.js';

describe('textMatches', () => {
  it('answers anew when the text changes', () => {
    const path = join(projectOf({ 'a.ts': 'token' }), 'a.ts');
    expect(textMatches(path, /token/)).toBe(true);
    expect(textMatches(path, /session/)).toBe(false);
    writeFileSync(path, 'session');
    startEpoch();
    expect(textMatches(path, /token/)).toBe(false);
    expect(textMatches(path, /session/)).toBe(true);
  });

  it('tells patterns apart by their flags', () => {
    const path = join(projectOf({ 'a.ts': 'Token' }), 'a.ts');
    expect(textMatches(path, /token/)).toBe(false);
    expect(textMatches(path, /token/i)).toBe(true);
  });

  it('is right for more patterns than it remembers, and for sticky and global ones', () => {
    const path = join(projectOf({ 'a.ts': '-7-' }), 'a.ts');
    const answers = Array.from({ length: 200 }, (_, index) => textMatches(path, new RegExp(`-${index}-`)));
    expect(answers.flatMap((isMatch, index) => (isMatch ? [index] : []))).toEqual([7]);
    const global = /-/g;
    global.lastIndex = 3;
    expect(textMatches(path, global)).toBe(true);
    expect(global.lastIndex).toBe(3);
  });

  it('is no for a file that cannot be read', () => {
    expect(textMatches(join(projectOf({}), 'none.ts'), /^/)).toBe(false);
  });
});
