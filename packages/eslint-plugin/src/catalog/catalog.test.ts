import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { lint } from '../../../../test/support/lint.js';
import { allRows } from './index.js';
import { triggerPattern } from './triggers.js';

const generate = fileURLToPath(new URL('../../../../.ci/generate.mjs', import.meta.url));

describe('the catalogue', () => {
  it('has a current index', () => {
    expect(() => execFileSync(process.execPath, [generate, '--check'])).not.toThrow();
  });

  it('names each row once', () => {
    const ids = allRows.map((row) => row.id);
    expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
  });

  it.each(allRows.map((row) => [row.id, row] as const))('%s: its example reports', (_, row) => {
    expect(lint(row.example)).toHaveLength(1);
    expect(row.example).toMatch(triggerPattern);
  });

  it.each(allRows.map((row) => [row.id, row] as const))('%s: its counter-example is silent', (_, row) => {
    expect(lint(row.counterExample)).toEqual([]);
  });
});
