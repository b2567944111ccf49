import { existsSync, readFileSync } from 'node:fs';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  checkPackage,
  createPackageFromTarballData,
  type Analysis,
  type ResolutionKind,
} from '@arethetypeswrong/core';
import type { ESLint } from 'eslint';
import { publint } from 'publint';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROOT } from './layers/source-files.js';
import {
  auditTypeCheck,
  configs,
  platforms,
  scripts,
  sources,
  typeChecks,
} from './packaging/consumer-files.js';
import { Consumer } from './packaging/consumer.js';
import { install } from './packaging/install.js';
import { packAll, type Packed } from './packaging/packed.js';
import { typeErrors } from './packaging/type-errors.js';

let folder: string;
let packed: Packed[];
/** By ESLint's major version. */
const consumers = new Map<number, Consumer>();

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'jwt-hygiene-packaging-'));
  packed = await packAll(folder);
  await Promise.all([
    // Every entry is loaded here, and these are what an app brings to some.
    prepare(10, packed, ['jose@6', 'rxjs@7']),
    prepare(
      9,
      packed.filter(({ name }) => !BRINGS_ESLINT.test(name)),
    ),
  ]);
});

afterAll(() => rm(folder, { recursive: true, force: true }));

/** These have an ESLint of their own, version 10, whatever the project uses. */
const BRINGS_ESLINT = /^(?:jwt-hygiene|@jwt-hygiene\/(?:audit|language-server))$/;

async function prepare(eslint: number, packages: Packed[], peers: readonly string[] = []): Promise<void> {
  const path = join(folder, `eslint-${eslint}`);
  await mkdir(path);
  const consumer = new Consumer(path);
  consumer.write({ ...sources, ...configs, ...typeChecks, ...scripts });
  if (eslint === 10) consumer.write(auditTypeCheck);
  await install(path, packages, [`eslint@${eslint}`, 'jiti@2', '@types/node@20', ...peers]);
  consumer.write(platforms);
  consumers.set(eslint, consumer);
}

function withEslint(version: number): Consumer {
  const consumer = consumers.get(version);
  if (!consumer) throw new Error(`Nothing is installed for ESLint ${version}.`);
  return consumer;
}

describe('a tarball', () => {
  it('is made of every package', () => {
    expect(packed.map(({ name }) => name).sort()).toEqual([
      '@jwt-hygiene/audit',
      '@jwt-hygiene/inspect',
      '@jwt-hygiene/language-server',
      '@jwt-hygiene/runtime',
      'eslint-plugin-jwt-hygiene',
      'jwt-hygiene',
    ]);
  });

  it('holds what was built and the licence, without tests and the compiler’s notes', () => {
    for (const { name, files } of packed) {
      expect(files, name).toContain('LICENSE');
      expect(
        files.some((file) => file.startsWith('dist/')),
        name,
      ).toBe(true);
      expect(
        files.filter((file) => /^src\/|\.test\.|\.tsbuildinfo$/.test(file)),
        name,
      ).toEqual([]);
    }
  });

  it('is clean by publint', async () => {
    for (const { name, tarball } of packed) {
      const { buffer } = new Uint8Array(readFileSync(tarball));
      const { messages } = await publint({ pack: { tarball: buffer }, level: 'suggestion', strict: true });
      expect(messages, name).toEqual([]);
    }
  });

  // Packages for tools are ESM only, and `require` is tried out below; what ships in apps is both, and old resolutions
  // find it as well. A program has no types.
  it('has types for every entry by Are The Types Wrong', async () => {
    const typed = packed.filter(({ entries }) => entries.length > 0);
    expect(typed.length).toBeGreaterThan(0);
    for (const { name, tarball } of typed) {
      const analysis = await checkPackage(createPackageFromTarballData(readFileSync(tarball)));
      expect(analysis.types, name).toMatchObject({ kind: 'included' });
      const left: ResolutionKind[] = name === '@jwt-hygiene/runtime' ? [] : ['node10', 'node16-cjs'];
      const { problems = [] } = analysis as Partial<Analysis>;
      const ours = problems.filter(
        (problem) => !('resolutionKind' in problem) || !left.includes(problem.resolutionKind),
      );
      expect(ours, name).toEqual([]);
    }
  }, 90_000);

  it('leaves nothing of its own in the sources', () => {
    const left = packed.flatMap(({ entries }) =>
      entries.filter((entry) => existsSync(join(ROOT, 'node_modules', entry, 'package.json'))),
    );
    expect(left).toEqual(
      packed.filter(({ name, entries }) => entries.includes(name)).map(({ name }) => name),
    );
  });
});

describe.each([9, 10])('installed beside ESLint %i', (version) => {
  const REPORT = { ruleId: 'jwt-hygiene/no-token-in-web-storage', line: 2 };
  const JAVASCRIPT = { 'login.js': [REPORT] };
  const BOTH = { ...JAVASCRIPT, 'login.tsx': [REPORT] };

  // Those that require have a process of their own: it has not imported before what they load.
  it.each([
    ['imports', { 'eslint.config.js': JAVASCRIPT, 'eslint.config.ts': BOTH, 'standalone.config.js': BOTH }],
    ['requires', { 'eslint.config.cjs': JAVASCRIPT, 'standalone.config.cjs': BOTH }],
  ])('runs with that version, and reports by each configuration that %s it', async (_, reports) => {
    const { stdout, stderr } = await withEslint(version).node('lint.mjs', ...Object.keys(reports));
    const ours = expect.stringMatching(new RegExp(`^${version}\\.`)) as unknown;
    expect(stdout ? JSON.parse(stdout) : stderr).toEqual({ version: ours, reports });
  });

  it('compiles in strict TypeScript, third-party types included', () => {
    expect(typeErrors(withEslint(version).folder)).toEqual([]);
  }, 90_000);
});

describe('installed', () => {
  it('each entry loads by import and by require', async () => {
    const entries = packed.flatMap((each) => each.entries);
    const { stdout, stderr } = await withEslint(10).node('load-entries.mjs', ...entries);
    const loaded = JSON.parse(stdout || `"${stderr}"`) as Record<
      string,
      { imported: string[]; required: string[]; isThereByFolder: boolean }
    >;
    expect(Object.keys(loaded)).toEqual(entries);
    for (const [entry, { imported, required, isThereByFolder }] of Object.entries(loaded)) {
      expect(imported, entry).not.toEqual([]);
      expect(required, entry).not.toEqual([]);
      // Metro before React Native 0.79 reads no `exports`.
      if (entry.startsWith('@jwt-hygiene/runtime')) expect(isThereByFolder, entry).toBe(true);
    }
    expect(loaded['eslint-plugin-jwt-hygiene']?.required).toEqual(
      expect.arrayContaining(['configs', 'meta', 'rules']),
    );
  });

  it('the command line reports, and says so by its exit code', async () => {
    const { code, stdout, stderr } = await withEslint(10).run('jwt-hygiene', '--format', 'json', 'src');
    expect(reportsOf(stdout || stderr)).toEqual([
      { ruleId: 'jwt-hygiene/no-token-in-web-storage', line: 2 },
      { ruleId: 'jwt-hygiene/no-token-in-web-storage', line: 2 },
    ]);
    expect(code).toBe(1);
  });

  it('the language server starts', async () => {
    const { stdout, stderr } = await withEslint(10).run('jwt-hygiene-language-server', '--version');
    expect(stdout || stderr).toMatch(/^\d+\.\d+\.\d+\n$/);
  });
});

/** What stands in ESLint's JSON; where it is none, the text itself, to be seen in the failure. */
function reportsOf(output: string): unknown {
  let results: ESLint.LintResult[];
  try {
    results = JSON.parse(output) as ESLint.LintResult[];
  } catch {
    return output;
  }
  return results.flatMap(({ messages }) => messages.map(({ ruleId, line }) => ({ ruleId, line })));
}
