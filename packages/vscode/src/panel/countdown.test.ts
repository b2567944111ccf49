import { describe, expect, it } from 'vitest';
import { clockText, shareOver } from './countdown.js';

describe('the clock', () => {
  it.each([
    [0, '0:00'],
    [-5, '0:00'],
    [59.9, '0:59'],
    [843, '14:03'],
    [7509, '2:05:09'],
    [86_400 * 3 + 7509, '3 d 2:05:09'],
    [86_400, '1 d 0:00:00'],
  ])('shows %d s', (seconds, text) => {
    expect(clockText(seconds)).toBe(text);
  });
});

it('tells how much of a life is over', () => {
  expect(shareOver({ begin: 100, end: 200 }, 150)).toBe(0.5);
  expect(shareOver({ begin: 100, end: 200 }, 900)).toBe(1);
  expect(shareOver({ begin: 100, end: 200 }, 0)).toBe(0);
  expect(shareOver({ begin: undefined, end: 200 }, 150)).toBeUndefined();
  expect(shareOver({ begin: 200, end: 200 }, 150)).toBeUndefined();
});
