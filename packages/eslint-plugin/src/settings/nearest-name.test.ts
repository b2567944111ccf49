import { describe, expect, it } from 'vitest';
import { nearestName } from './nearest-name.js';

describe('nearestName', () => {
  const known = ['localStorage.setItem', 'sessionStorage.setItem', 'js-cookie.set', 'followImports'];

  it.each([
    ['localstorage.setItem', 'localStorage.setItem'],
    ['sesionStorage.setItem', 'sessionStorage.setItem'],
    ['jscookie.set', 'js-cookie.set'],
    ['followImport', 'followImports'],
  ])('finds for %s the name that was meant', (wrong, meant) => {
    expect(nearestName(wrong, known)).toBe(meant);
  });

  it.each(['redis', '', 'x'])('has none for %j', (wrong) => {
    expect(nearestName(wrong, known)).toBeUndefined();
  });
});
