import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { lint } from '../../../../test/support/lint.js';
import { allRows } from './index.js';
import { catalog } from './lookup.js';

const generate = fileURLToPath(new URL('../../../../.ci/generate.mjs', import.meta.url));

describe('the catalogue', () => {
  it('has a current index', () => {
    expect(() => execFileSync(process.execPath, [generate, '--check'])).not.toThrow();
  });

  it('names each row once', () => {
    const ids = allRows.map((row) => row.id);
    expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
  });

  const plain = allRows.filter((row) => row.role !== 'sink' || row.protection === 'plain');
  const secure = allRows.filter((row) => row.role === 'sink' && row.protection !== 'plain');

  it.each(plain.map((row) => [row.id, row] as const))('%s: its example reports', (_, row) => {
    expect(lint(row.example)).toHaveLength(1);
    expect(row.example).toMatch(catalog.triggers);
  });

  it.each(plain.map((row) => [row.id, row] as const))('%s: its counter-example is silent', (_, row) => {
    expect(lint(row.counterExample)).toEqual([]);
  });

  // A secure row silences what looks like it: the counter-example has the name and not the store.
  it.each(secure.map((row) => [row.id, row] as const))('%s: its example is silent', (_, row) => {
    expect(lint(row.example)).toEqual([]);
    // A store that is the keychain here and web storage there is the keychain: recognised, not merely unknown.
    const [, store, method] = /(\w+)\.(\w+)\([^;]*$/.exec(row.example)!;
    const split = row.example.replace(
      new RegExp(`; ${store}\\.`),
      `; const store = native ? ${store} : { ${method}: (k, v) => localStorage.setItem(k, v) }; store.`,
    );
    expect(split).not.toBe(row.example);
    expect(lint(split)).toEqual([]);
  });

  it.each(secure.map((row) => [row.id, row] as const))('%s: its counter-example reports', (_, row) => {
    expect(lint(row.counterExample)).toHaveLength(1);
  });
});
