import { createRequire } from 'node:module';
import { expect, it } from 'vitest';
import * as source from './index.js';

const names = [
  'decodeToken',
  'durationInWords',
  'explain',
  'findTokenAt',
  'findTokens',
  'hoverMarkdown',
  'isSampleToken',
  'lifetimeOf',
  'meaningOfClaim',
  'meaningOfParameter',
  'momentInWords',
  'printable',
  'problems',
  'readToken',
  'readTokens',
  'relativeInWords',
  'spelledOut',
];

it('exports the public names', () => {
  expect(Object.keys(source).sort()).toEqual(names);
});

it('serves the same names to require()', () => {
  const required = createRequire(import.meta.url)('@jwt-hygiene/inspect') as typeof source;
  expect(Object.keys(required).sort()).toEqual(names);
  expect(required.decodeToken('a.b')).toEqual({ ok: false, problem: 'wrong-part-count' });
});
