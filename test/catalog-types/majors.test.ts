import { describe, expect, it } from 'vitest';
import { majorsNamed, within } from './majors.js';

describe('a range of versions', () => {
  it.each<[range: string, inside: string[], outside: string[], majors: number[]]>([
    ['3', ['3.0.0', '3.9.1'], ['2.9.9', '4.0.0'], [3]],
    ['2.0', ['2.0.0', '2.0.5'], ['2.1.0', '1.9.9'], [2]],
    ['>=1.8', ['1.8.0', '2.0.0'], ['1.7.9'], [1]],
    ['<1.8', ['1.7.9', '0.1.0'], ['1.8.0'], [1]],
    ['>=3', ['3.0.0', '57.0.3'], ['2.9.9'], [3]],
    ['>3', ['4.0.0'], ['3.9.9'], [4]],
    ['<4', ['3.9.9', '0.0.0'], ['4.0.0'], [3]],
    ['<=4', ['4.9.9'], ['5.0.0'], [4]],
    ['1 - 2', ['1.0.0', '2.9.9'], ['0.9.0', '3.0.0'], [1, 2]],
    ['>=2 <4 || 7', ['2.0.0', '3.9.9', '7.1.0'], ['4.0.0', '1.0.0', '8.0.0'], [2, 3, 7]],
  ])('%s', (range, inside, outside, majors) => {
    expect(inside.filter((version) => !within(range, version))).toEqual([]);
    expect(outside.filter((version) => within(range, version))).toEqual([]);
    expect(majorsNamed(range)).toEqual(majors);
  });

  it('holds for a prerelease as for the release', () => {
    expect(within('<4', '4.0.0-beta.1')).toBe(false);
  });

  it('has to be readable', () => {
    expect(() => within('newer', '1.0.0')).toThrow('cannot be read: newer');
  });
});
