import { describe, expect, it } from 'vitest';
import { allRows } from './index.js';
import { UNMOVED } from './unmoved-stores.js';

describe.each(UNMOVED)('$rows', ({ rows, reason }) => {
  it('is about rows of the catalogue', () => {
    expect(allRows.filter(({ id }) => rows.test(id))).not.toEqual([]);
  });

  it('says why in a clause', () => {
    expect(reason).toMatch(/^[a-z].*[^.]$/);
  });
});
