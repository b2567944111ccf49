import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Linter } from 'eslint';
import standalone from 'eslint-plugin-jwt-hygiene/standalone';
import { describe, expect, it } from 'vitest';
import { lint } from '../../../../test/support/lint.js';
import { projectOf } from '../../../../test/support/project.js';
import { allRows } from './index.js';
import { catalog } from './lookup.js';
import type { ApiRow } from './types.js';

const generate = fileURLToPath(new URL('../../../../.ci/generate.mjs', import.meta.url));

/**
 * With every rule: that two of them answer for one row would show. Rows that hold on users' machines only are tried
 * inside a desktop app.
 */
function lintWhereItHolds(row: ApiRow, code: string) {
  if (row.role !== 'sink' || !row.clientOnly) return lint(code, undefined, 'strict');
  const cwd = projectOf({ 'package.json': '{ "dependencies": { "electron": "1" } }' });
  return new Linter({ cwd }).verify(code, standalone, { filename: join(cwd, 'src/main.ts') });
}

describe('the catalogue', () => {
  it('has a current index', () => {
    expect(() => execFileSync(process.execPath, [generate, '--check'])).not.toThrow();
  });

  it('names each row once', () => {
    const ids = allRows.map((row) => row.id);
    expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
  });

  const plain = allRows.filter(
    (row) => row.role !== 'guard' && (row.role !== 'sink' || row.protection === 'plain'),
  );
  const guards = allRows.filter((row) => row.role === 'guard');
  const secure = allRows.filter((row) => row.role === 'sink' && row.protection !== 'plain');

  // A guard silences what it guards: the counter-example has its name, and guards nothing.
  it.each(guards.map((row) => [row.id, row] as const))('%s: only its counter-example reports', (_, row) => {
    expect(lint(row.example, undefined, 'strict')).toEqual([]);
    expect(lint(row.counterExample, undefined, 'strict')).toHaveLength(1);
  });

  it.each(plain.map((row) => [row.id, row] as const))('%s: its example reports', (_, row) => {
    expect(lintWhereItHolds(row, row.example)).toHaveLength(1);
    expect(row.example).toMatch(catalog.triggers);
  });

  it.each(plain.map((row) => [row.id, row] as const))('%s: its counter-example is silent', (_, row) => {
    expect(lintWhereItHolds(row, row.counterExample)).toEqual([]);
  });

  it.each(plain.flatMap((row) => (row.role === 'sink' && row.clientOnly ? [[row.id, row] as const] : [])))(
    '%s: its example is silent where it may run on a server',
    (_, row) => {
      expect(lint(row.example)).toEqual([]);
    },
  );

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
