import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { Linter } from 'eslint';
import { afterAll, beforeAll, expect, it } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));

/** A library of nobody: one file of rows, and nothing else, makes the rules know it. */
const ROWS = `import type { ApiRow } from '../types.js';

export const rows: readonly ApiRow[] = [
  {
    id: 'acme-disk.put',
    origin: { package: '@acme/disk' },
    path: 'put()',
    role: 'sink',
    store: 'the disk',
    place: 'device',
    protection: 'plain',
    layout: { kind: 'pair', key: 0, value: 1 },
    example: "import disk from '@acme/disk'; disk.put('token', token)",
    counterExample: "import disk from '@acme/disk'; disk.get('token')",
  },
];
`;

let copy: string;

beforeAll(async () => {
  copy = realpathSync(mkdtempSync(join(tmpdir(), 'jwt-hygiene-catalog-')));
  for (const name of ['src', 'package.json'])
    cpSync(join(root, 'packages/eslint-plugin', name), join(copy, name), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'), 'junction');
  writeFileSync(join(copy, 'src/catalog/storage/acme-disk.ts'), ROWS);
  execFileSync(process.execPath, [join(root, '.ci/generate.mjs'), join(copy, 'src/catalog')]);
  await build({
    entryPoints: [join(copy, 'src/standalone.ts')],
    outfile: join(copy, 'dist/standalone.js'),
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
  });
});

afterAll(() => rmSync(copy, { recursive: true, force: true }));

async function lint(code: string): Promise<(string | null)[]> {
  const entry = pathToFileURL(join(copy, 'dist/standalone.js')).href;
  const { recommended } = (await import(entry)) as { recommended: Linter.Config[] };
  return new Linter().verify(code, recommended, { filename: 'app.ts' }).map((message) => message.ruleId);
}

it('sees a library whose rows were dropped into the catalogue', async () => {
  expect(await lint("import disk from '@acme/disk'; disk.put('token', token)")).toEqual([
    'jwt-hygiene/no-plaintext-token-storage',
  ]);
});

it('does not take the name for it', async () => {
  expect(await lint("import disk from './disk'; disk.put('token', token)")).toEqual([]);
});
