import { rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { cpuTimeMs } from '../../../../test/support/cpu-time.js';
import { projectOf } from '../../../../test/support/project.js';
import { startEpoch } from './epoch.js';
import { setUnsaved } from './files.js';
import { projectIndexOf } from './project-index.js';

function importers(root: string, name: string): string[] | undefined {
  const path = join(root, name);
  return projectIndexOf(path)
    .importersOf(path)
    ?.map((each) => relative(root, each).replaceAll('\\', '/'));
}

const repository = { '.git/HEAD': '', 'package.json': '{ "name": "app" }' };

describe('importersOf', () => {
  it.each([
    ['relative', { 'src/b.ts': `import './a'` }],
    ['re-exporting', { 'src/b.ts': `export * from './a'` }],
    ['requiring', { 'src/b.ts': `require('./a.js')` }],
    ['lazy', { 'src/b.ts': `lazy(() => import('./a'))` }],
    [
      'by the alias of a configuration',
      { 'src/b.ts': `import '%/a'`, 'vite.config.js': `export default { alias: { '%': './src' } }` },
    ],
    [
      'by paths',
      {
        'src/b.ts': `import '@/a'`,
        'tsconfig.json': '{ "compilerOptions": { "paths": { "@/*": ["./src/*"] } } }',
      },
    ],
    ['in a component', { 'src/b.ts': '', 'src/B.vue': `<script>import './a'</script>` }],
  ])('finds one that is %s', (_, files) => {
    const root = projectOf({ ...repository, 'src/a.ts': '', ...files });
    expect(importers(root, 'src/a.ts')).toEqual(['src/B.vue' in files ? 'src/B.vue' : 'src/b.ts']);
  });

  it('finds none, which is not unknown, where nobody imports a file', () => {
    const root = projectOf({ ...repository, 'a.ts': `import './a'`, 'b.ts': `import 'a'; import './c'` });
    expect(importers(root, 'a.ts')).toEqual([]);
  });

  it('finds the importers of a file for one platform', () => {
    const root = projectOf({ ...repository, 's.ts': '', 's.web.ts': '', 'a.ts': `import './s'` });
    expect(importers(root, 's.web.ts')).toEqual(['a.ts']);
  });

  const shared = {
    'package.json': '{ "workspaces": ["packages/*", "apps/*"] }',
    'packages/kit/package.json': '{ "name": "kit" }',
    'packages/kit/src/index.ts': `export * from './store'`,
    'packages/kit/src/store.ts': '',
    'apps/web/package.json': '{ "name": "web", "dependencies": { "kit": "*" } }',
    'apps/web/a.ts': `import 'kit'; import 'kit/src/store'`,
    'apps/other/package.json': '{ "name": "other" }',
    'apps/other/a.ts': `import '../../packages/kit/src/store'`,
  };

  it.each([{ '.git/HEAD': '' }, {}])('finds those in other packages of the repository %j', (mark) => {
    const root = projectOf({ ...mark, ...shared });
    expect(importers(root, 'packages/kit/src/store.ts')).toEqual([
      'apps/other/a.ts',
      'apps/web/a.ts',
      'packages/kit/src/index.ts',
    ]);
  });

  it('finds those in packages that depend on it, where the repository is too large', () => {
    const expected = ['packages/kit/src/index.ts', 'apps/web/a.ts'];
    const much = Object.fromEntries(Array.from({ length: 5_001 }, (_, index) => [`old/f${index}.ts`, '']));
    const root = projectOf({ '.git/HEAD': '', ...shared, ...much });
    expect(importers(root, 'packages/kit/src/store.ts')).toEqual(expected);
    expect(importers(root, 'old/f1.ts')).toBeUndefined();
  });

  it('is unknown for a file on its own', () => {
    const root = projectOf({ 'a.ts': '', 'b.ts': `import './a'` });
    expect(importers(root, 'a.ts')).toBeUndefined();
    expect(projectIndexOf(join(root, 'a.ts')).filesMatching(/a/)).toBeUndefined();
  });

  it('follows what is written, removed, added and not saved yet', () => {
    const root = projectOf({ ...repository, 'a.ts': '', 'b.ts': '' });
    const after = (change: () => void) => {
      change();
      startEpoch();
      return importers(root, 'a.ts');
    };
    expect(importers(root, 'a.ts')).toEqual([]);
    expect(after(() => writeFileSync(join(root, 'b.ts'), `import './a'`))).toEqual(['b.ts']);
    expect(after(() => writeFileSync(join(root, 'c.ts'), `import './a'`))).toEqual(['b.ts', 'c.ts']);
    expect(after(() => rmSync(join(root, 'b.ts')))).toEqual(['c.ts']);
    expect(after(() => setUnsaved(join(root, 'c.ts'), ''))).toEqual([]);
    expect(after(() => setUnsaved(join(root, 'c.ts'), undefined))).toEqual(['c.ts']);
  });

  it('follows a file that comes to be, and a configuration that changes', () => {
    const paths = (target: string) => JSON.stringify({ compilerOptions: { paths: { '%': [target] } } });
    const root = projectOf({
      ...repository,
      'web/package.json': '{ "name": "web" }',
      'web/tsconfig.json': paths('./none'),
      'web/b.ts': `import '%'; import './late'`,
      'web/a.ts': '',
    });
    expect(importers(root, 'web/a.ts')).toEqual([]);
    writeFileSync(join(root, 'web/tsconfig.json'), paths('./a'));
    writeFileSync(join(root, 'web/late.ts'), '');
    startEpoch();
    expect(importers(root, 'web/a.ts')).toEqual(['web/b.ts']);
    expect(importers(root, 'web/late.ts')).toEqual(['web/b.ts']);
  });

  it('is asked for 1,500 files in a time that grows with the files, and again for next to nothing', () => {
    const names = Array.from({ length: 1_500 }, (_, index) => `d${index % 70}/f${index}`);
    const root = projectOf({
      ...repository,
      ...Object.fromEntries(
        names.map((name, index) => [`${name}.ts`, `import '../${names[(index * 3) % names.length] ?? ''}'`]),
      ),
    });
    const askAll = () => names.forEach((name) => expect(importers(root, `${name}.ts`)).toBeDefined());
    expect(cpuTimeMs(askAll)).toBeLessThan(3_000);
    startEpoch();
    expect(cpuTimeMs(askAll)).toBeLessThan(2_000);
  }, 120_000);
});

describe('filesMatching', () => {
  it('answers from the package alone', () => {
    const root = projectOf({
      ...repository,
      'a.ts': `clear('token')`,
      'b.ts': `set('token')`,
      'c/d.tsx': `remove("token")`,
      'inner/package.json': '{ "name": "inner" }',
      'inner/a.ts': `clear('token')`,
      'big.ts': `clear('token');\n`.repeat(400_000),
    });
    const index = projectIndexOf(join(root, 'b.ts'));
    expect(index.directory).toBe(root);
    expect(index.files()).toHaveLength(4);
    expect(index.filesMatching(/(?:clear|remove)\(/)).toEqual([join(root, 'a.ts'), join(root, 'c/d.tsx')]);
  });

  it('is of the repository where it holds no package', () => {
    const root = projectOf({ '.git/HEAD': '', 'x/a.ts': 'here' });
    expect(projectIndexOf(join(root, 'x/a.ts')).filesMatching(/here/)).toEqual([join(root, 'x/a.ts')]);
  });
});
