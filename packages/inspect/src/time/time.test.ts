import { describe, expect, it } from 'vitest';
import { durationInWords, relativeInWords } from './duration.js';
import { lifetimeOf } from './lifetime.js';
import { momentInWords } from './moment.js';
import { secondsMeant, unitOf } from './unit.js';

const HOUR = 3600;
const DAY = 24 * HOUR;

it.each([
  [0, '0 s'],
  [59.9, '59 s'],
  [60, '1 min'],
  [14 * 60 + 59, '14 min'],
  [HOUR - 1, '59 min'],
  [HOUR, '1 h'],
  [HOUR + 20 * 60, '1 h 20 min'],
  [2 * HOUR + 59, '2 h'],
  [3 * HOUR + 59 * 60, '3 h'],
  [47 * HOUR, '47 h'],
  [2 * DAY, '2 days'],
  [59 * DAY, '59 days'],
  [61 * DAY, '2 months'],
  [365 * DAY, '11 months'],
  [800 * DAY, '2 years'],
  [1e11, '3168 years'],
  [1e15, 'thousands of years'],
  [Number.MAX_VALUE, 'thousands of years'],
])('%d seconds are %s', (seconds, words) => {
  expect(durationInWords(seconds)).toBe(words);
});

it('tells before and after', () => {
  expect(relativeInWords(1000, 1000 + 2 * HOUR)).toBe('2 h ago');
  expect(relativeInWords(1000 + 14 * 60, 1000)).toBe('in 14 min');
  expect(relativeInWords(1000, 1000.4)).toBe('just now');
});

it.each([
  [1_900_000_000, 'seconds', 1_900_000_000],
  [-5, 'seconds', -5],
  [1_900_000_000_000, 'milliseconds', 1_900_000_000],
  [1_900_000_000_000_000, 'microseconds', 1_900_000_000],
  [1_900_000_000_000_000_000, 'nanoseconds', 1_900_000_000],
])('%d is in %s', (value, unit, meant) => {
  expect(unitOf(value)).toBe(unit);
  expect(secondsMeant(value)).toBe(meant);
});

describe('moments', () => {
  it('in UTC', () => {
    expect(momentInWords(1_764_117_796, 'utc')).toBe('2025-11-26 00:43:16 UTC');
    expect(momentInWords(-1, 'utc')).toBe('1969-12-31 23:59:59 UTC');
  });

  it('in local time, the same moment', () => {
    const words = momentInWords(1_764_117_796, 'local') ?? '';
    const [, date, sign, hours, minutes = '00'] = /^(.*) UTC(?:([+-])(\d+)(?::(\d\d))?)?$/.exec(words) ?? [];
    const offset = sign === undefined ? 'Z' : `${sign}${(hours ?? '').padStart(2, '0')}:${minutes}`;
    expect(Date.parse(`${(date ?? '').replace(' ', 'T')}${offset}`)).toBe(1_764_117_796_000);
  });

  it('not where no calendar reaches', () => {
    for (const seconds of [8.7e12, -8.7e12, Infinity, NaN])
      expect(momentInWords(seconds, 'utc')).toBeUndefined();
  });
});

describe('lifetimeOf', () => {
  const now = 1_764_117_796;
  it.each<[object, string, string]>([
    [{ exp: now + 14 * 60 + 5 }, 'valid', 'Valid for 14 min'],
    [{ exp: now + 0.5 }, 'valid', 'Valid for 0 s'],
    [{ exp: now }, 'expired', 'Expired just now'],
    [{ exp: now - 2 * HOUR }, 'expired', 'Expired 2 h ago'],
    [{ exp: 0 }, 'expired', 'Expired 55 years ago'],
    [{ exp: now + HOUR, nbf: now + 300 }, 'not-yet', 'Not valid yet: begins in 5 min'],
    [{ nbf: now + 300 }, 'not-yet', 'Not valid yet: begins in 5 min'],
    [{ exp: now - 5, nbf: now + 300 }, 'expired', 'Expired 5 s ago'],
    [{ exp: now + 60, nbf: now }, 'valid', 'Valid for 1 min'],
    [{}, 'unlimited', 'No expiry'],
    [{ iat: now }, 'unlimited', 'No expiry'],
    [
      { exp: (now - 7200) * 1000 },
      'wrong-unit',
      'Expiry in milliseconds, not seconds: meant to be expired 2 h ago',
    ],
    [
      { exp: (now + 7200) * 1000 },
      'wrong-unit',
      'Expiry in milliseconds, not seconds: meant to be valid for 2 h',
    ],
    [
      { exp: now + 60, nbf: now * 1000 },
      'not-yet',
      'Not valid for thousands of years: `nbf` is in milliseconds, not seconds',
    ],
    [{ exp: '1900000000' }, 'unknown', 'Expiry unknown: `exp` is not a number'],
    [{ exp: null }, 'unknown', 'Expiry unknown: `exp` is not a number'],
    [{ exp: Infinity }, 'unknown', 'Expiry unknown: `exp` is not a number'],
    [{ exp: now + 60, nbf: '0' }, 'unknown', 'Validity unknown: `nbf` is not a number'],
  ])('%j', (claims, state, text) => {
    expect(lifetimeOf(claims as Record<string, unknown>, now)).toMatchObject({ state, text });
  });
});
