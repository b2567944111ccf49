import { expect, it } from 'vitest';
import { colorsFor } from './colors.js';

function stream(isTTY: boolean, hasColors: boolean): NodeJS.WriteStream {
  return { isTTY, hasColors: () => hasColors } as unknown as NodeJS.WriteStream;
}

it('colours only a terminal that has colours, unless told not to', () => {
  expect(colorsFor(stream(true, true), true).red('a')).toBe('\x1B[31ma\x1B[39m');
  expect(colorsFor(stream(true, true), false).red('a')).toBe('a');
  expect(colorsFor(stream(true, false), true).red('a')).toBe('a');
  expect(colorsFor(stream(false, true), true).red('a')).toBe('a');
  // A pipe has no such property at all; what the environment says, CI for one, does not matter there.
  expect(colorsFor({ hasColors: () => true } as unknown as NodeJS.WriteStream, true)).toMatchObject({
    isColorSupported: false,
  });
});
