import { audit as auditInThreads } from '@jwt-hygiene/audit';
import { relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { projectOf, TOKEN_IN_WEB_STORAGE as write } from '../../../../test/support/project.js';
import { audit, type AuditOptions } from '../audit.js';
import { AuditError } from '../audit-error.js';

const RULE = 'no-token-in-web-storage';

/** `FILE: severities`, of every file that was looked at. */
async function found(root: string, options: Partial<AuditOptions> = {}): Promise<string[]> {
  const { results } = await audit({ paths: ['.'], cwd: root, threads: 0, ...options });
  return results.map(
    ({ filePath, messages }) =>
      `${relative(root, filePath)}: ${messages.map(({ severity }) => severity).join(' ')}`,
  );
}

const files = {
  'a.js': write,
  'app/b.js': write,
  'app/legacy/c.js': write,
  '.jwt-hygiene.json': `{ "rules": { "${RULE}": "error" } }`,
  'app/.jwt-hygiene.json': `{ "ignore": ["legacy/"] }`,
};

describe('an audit', () => {
  it('goes by the nearest configuration, which counts as a whole', async () => {
    expect(await found(projectOf(files))).toEqual(['a.js: 2', 'app/b.js: 1']);
  });

  it('tells how many files were ignored', async () => {
    const { stats } = await audit({ paths: ['.'], cwd: projectOf(files), threads: 0 });
    expect(stats).toMatchObject({ analysed: 2, ignored: 1 });
  });

  it('takes what was named itself', async () => {
    expect(await found(projectOf(files), { paths: ['app/legacy/c.js'] })).toEqual(['app/legacy/c.js: 1']);
  });

  it('puts what was asked for first', async () => {
    const root = projectOf({
      'a.js': write,
      '.jwt-hygiene.json': `{ "config": "recommended", "settings": { "followImports": true } }`,
    });
    expect(await found(root)).toEqual(['a.js: 1']);
    expect(await found(root, { config: 'strict' })).toEqual(['a.js: 2']);
    expect(await found(root, { rules: { [`jwt-hygiene/${RULE}`]: 'off' } })).toEqual(['a.js: ']);
  });

  it('gives settings to the rules', async () => {
    const row = { id: 'x.set', origin: { package: 'x' }, path: 'set()', role: 'sink', store: 'X' };
    const settings = {
      rows: [{ ...row, place: 'web', protection: 'plain', layout: { kind: 'pair', key: 0, value: 1 } }],
    };
    const root = projectOf({
      'a.js': "import { set } from 'x';\nset('access_token', token);\n",
      '.jwt-hygiene.json': JSON.stringify({ settings }),
    });
    expect(await found(root, { skip: true })).toEqual(['a.js: 1']);
    // What is asked for beside them takes none away.
    expect(await found(root, { settings: { followImports: false } })).toEqual(['a.js: 1']);
    expect(await found(root, { settings: { rows: [] } })).toEqual(['a.js: ']);
  });

  it('does the same in threads', async () => {
    const root = projectOf(files);
    const { results } = await auditInThreads({ paths: ['.'], cwd: root, threads: 1 });
    expect(results.map(({ errorCount, warningCount }) => [errorCount, warningCount])).toEqual([
      [1, 0],
      [0, 1],
    ]);
  });

  it('stops at a configuration that is wrong, and says where', async () => {
    const root = projectOf({ 'a.js': write, '.jwt-hygiene.json': '{\n  "rules": { "nonsense": "off" }\n}' });
    const failing = audit({ paths: ['.'], cwd: root, threads: 0 });
    await expect(failing).rejects.toThrow(AuditError);
    await expect(failing).rejects.toThrow(/\.jwt-hygiene\.json:2:14: There is no rule "nonsense"/);
  });

  it('does not look beyond the repository', async () => {
    const root = projectOf({
      '.jwt-hygiene.json': `{ "rules": { "${RULE}": "off" } }`,
      'repository/.git/HEAD': '',
      'repository/a.js': write,
      'folder/b.js': write,
    });
    expect(await found(root)).toEqual(['folder/b.js: ', 'repository/a.js: 1']);
  });
});
