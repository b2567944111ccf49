import { audit as auditInThreads, Auditor } from '@jwt-hygiene/audit';
import { writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { expect, it } from 'vitest';
import { projectOf, TOKEN_IN_WEB_STORAGE as write } from '../../../test/support/project.js';
import { AuditError } from './audit-error.js';
import { audit, type AuditOptions, type AuditProgress, type AuditResult } from './audit.js';

const RULE = 'jwt-hygiene/no-token-in-web-storage';

const mixed = {
  'src/b.ts': `const a = <string>b;\n${write}`,
  'src/a.vue': `<script>\n${write}</script>`,
  'src/c.svelte': `<script>\n${write}</script>`,
  'src/clean.js': 'export const a = 1;\n',
  'src/flow.js': `(a: any);\n${write}`,
  'src/known.js': `// eslint-disable-next-line ${RULE} -- accepted\n${write}`,
  'src/broken.js': `const = 1;\n${write}`,
  'src/image.js': Buffer.from([0, 1, 2, 255]),
  'src/bundle.js': `${write}${'x'.repeat(20_000_000)}`,
};

function inThisThread(root: string, options: Partial<AuditOptions> = {}): Promise<AuditResult> {
  return audit({ paths: ['.'], cwd: root, threads: 0, ...options });
}

it('finds what there is, and lists what it could not analyse', async () => {
  const root = projectOf(mixed);
  const { results, notAnalysed, stats } = await inThisThread(root);
  expect(results.map((result) => [relative(root, result.filePath), result.warningCount])).toEqual([
    ['src/a.vue', 1],
    ['src/b.ts', 1],
    ['src/c.svelte', 1],
    ['src/clean.js', 0],
    ['src/flow.js', 1],
    ['src/known.js', 0],
  ]);
  expect(notAnalysed.map(({ filePath, reason }) => [relative(root, filePath), reason])).toEqual([
    ['src/broken.js', 'does not parse: Variable declaration expected.'],
    ['src/image.js', 'binary'],
  ]);
  expect(stats).toEqual({ analysed: 6, parsed: 7, minified: 1, ignored: 0, suppressed: 1 });
});

it('finds the same in worker threads, every time', async () => {
  const root = projectOf(mixed);
  const expected = JSON.stringify(await inThisThread(root));
  // One is what so small a project gets.
  for (const options of [{ paths: [root], threads: 3 }, { paths: ['.'] }]) {
    expect(JSON.stringify(await auditInThreads({ cwd: root, ...options }))).toBe(expected);
  }
});

it('finds the same with and without skipping, and parses less', async () => {
  const root = projectOf(mixed);
  const all = await inThisThread(root, { skip: false });
  const skipped = await inThisThread(root, { skip: true });
  expect(skipped.results).toEqual(all.results);
  expect(all.stats.parsed - skipped.stats.parsed).toBe(1);
});

it('hands settings and configuration to the rules, also in a thread', async () => {
  const root = projectOf({ 'a.js': write });
  for (const run of [audit, auditInThreads]) {
    const { results } = await run({
      paths: [root],
      config: 'strict',
      settings: { rows: [] },
      threads: +(run !== audit),
    });
    expect(results[0]?.errorCount).toBe(1);
  }
});

it('stops once where settings are wrong', async () => {
  const wrong = inThisThread(projectOf({ 'a.js': write }), { settings: { followImport: false } });
  await expect(wrong).rejects.toThrow(
    "settings['jwt-hygiene'].followImport is not known; did you mean followImports?",
  );
  await expect(wrong).rejects.toBeInstanceOf(AuditError);
});

it('names every rule with its page', async () => {
  const { rules } = await inThisThread(projectOf({ 'a.js': write }));
  expect(rules[RULE]?.url).toMatch(/^https:\/\/.*no-token-in-web-storage\.md$/);
  expect(Object.values(rules).every(({ description, url }) => description !== '' && url !== '')).toBe(true);
});

it('asks again what is on the disk, and plans, with the same threads', async () => {
  for (const threads of [0, 1]) {
    const root = projectOf({ 'package.json': '{}', 'a.js': write, 'b.js': '' });
    const auditor = new Auditor({ cwd: root, threads });
    try {
      const first = await auditor.audit({ paths: ['.'] });
      expect(first.results.map(({ warningCount }) => warningCount)).toEqual([1, 0]);
      const { proposals, refused } = await auditor.propose(first.results);
      expect(proposals).toEqual([]);
      expect(refused).toMatchObject([{ file: join(root, 'a.js'), reason: expect.any(String) as string }]);
      writeFileSync(join(root, 'a.js'), '');
      writeFileSync(join(root, '.jwt-hygiene.json'), '{ "ignore": ["b.js"] }');
      const second = await auditor.audit({ paths: ['.'] });
      expect(second.results.map(({ warningCount }) => warningCount)).toEqual([0]);
      await expect(auditor.draftTokenStore(root)).rejects.toThrow('has no keychain');
    } finally {
      await auditor.close();
    }
  }
});

it('tells the way of a token where it is asked to, and only there', async () => {
  const root = projectOf({ 'a.js': write });
  const traces = async (options: Partial<AuditOptions>) => {
    const { results } = await inThisThread(root, options);
    return results.flatMap(({ messages }) => messages.map(({ trace }) => trace));
  };
  expect(await traces({})).toEqual([undefined]);
  expect(await traces({ traces: true })).toMatchObject([
    [{ file: join(root, 'a.js'), line: 1, does: 'lands in localStorage' }],
  ]);
});

it('tells how far it is', async () => {
  const seen: AuditProgress[] = [];
  await inThisThread(projectOf({ 'a.js': write, 'b.js': '' }), {
    onProgress: (progress) => seen.push(progress),
  });
  expect(seen.at(-1)).toEqual({ phase: 'analysing', done: 2, total: 2 });
  expect([...new Set(seen.map(({ phase }) => phase))]).toEqual(['finding', 'reading', 'analysing']);
});
