import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { cpuTimeMs } from '../../../../test/support/cpu-time.js';
import { projectOf } from '../../../../test/support/project.js';
import { startEpoch } from './epoch.js';
import { setUnsaved } from './files.js';
import { leadsTo } from './reach.js';

const STORE = /localStorage/;

/** `a.ts` imports `b.ts`, which imports `c.ts`, which imports `d.ts`, which names the store and imports `a.ts`. */
const circle = {
  'a.ts': `import './b';`,
  'b.ts': `import './c';`,
  'c.ts': `import './d';`,
  'd.ts': `import './a'; localStorage;`,
};

describe('leadsTo', () => {
  it.each([
    ['d.ts', 0, true],
    ['c.ts', 0, false],
    ['c.ts', 1, true],
    ['a.ts', 2, false],
    ['a.ts', 3, true],
    ['a.ts', 50, true],
  ])('is asked of %s over %i imports', (name, hops, expected) => {
    expect(leadsTo(join(projectOf(circle), name), STORE, hops)).toBe(expected);
  });

  it('does not let one question spoil another over more or fewer imports', () => {
    const root = projectOf(circle);
    const answers = [3, 2, 1, 0, 1, 2, 3].map((hops) => leadsTo(join(root, 'a.ts'), STORE, hops));
    expect(answers).toEqual([true, false, false, false, false, false, true]);
    expect(leadsTo(join(root, 'b.ts'), STORE, 1)).toBe(false);
    expect(leadsTo(join(root, 'b.ts'), STORE, 2)).toBe(true);
  });

  it('ends in a circle that has no match', () => {
    const root = projectOf({ 'a.ts': `import './b'`, 'b.ts': `import './a'; import './b'` });
    expect(leadsTo(join(root, 'a.ts'), STORE, 50)).toBe(false);
  });

  it.each([
    ['a variant for another platform', { 'a.ts': `import './s'`, 's.ts': '', 's.web.ts': 'localStorage' }],
    ['a component', { 'a.ts': `import './S.vue'`, 'S.vue': '<script>localStorage</script>' }],
    ['what is exported on', { 'a.ts': `export * from './s'`, 's.ts': 'localStorage' }],
  ])('goes through %s', (_, files) => {
    expect(leadsTo(join(projectOf(files), 'a.ts'), STORE, 1)).toBe(true);
  });

  it.each([
    ['a module of 5 MB', 'localStorage;\n'.repeat(400_000)],
    ['a minified module', 'localStorage;'.repeat(1_000)],
  ])('passes over %s', (_, text) => {
    const root = projectOf({ 'a.ts': `import './big'`, 'big.js': text });
    const spent = cpuTimeMs(() => {
      expect(leadsTo(join(root, 'a.ts'), STORE, 3)).toBe(false);
    });
    expect(spent).toBeLessThan(500);
  });

  it('is not for a file that is not there, and comes to be when it is', () => {
    const root = projectOf({ 'a.ts': `import './b'` });
    expect(leadsTo(join(root, 'a.ts'), STORE, 1)).toBe(false);
    expect(leadsTo(join(root, 'none.ts'), STORE, 1)).toBe(false);
    writeFileSync(join(root, 'b.ts'), 'localStorage');
    startEpoch();
    expect(leadsTo(join(root, 'a.ts'), STORE, 1)).toBe(true);
  });

  it('takes the unsaved text', () => {
    const root = projectOf({ 'a.ts': `import './b'`, 'b.ts': '' });
    expect(leadsTo(join(root, 'a.ts'), STORE, 1)).toBe(false);
    setUnsaved(join(root, 'b.ts'), 'localStorage');
    expect(leadsTo(join(root, 'a.ts'), STORE, 1)).toBe(true);
    setUnsaved(join(root, 'b.ts'), undefined);
    expect(leadsTo(join(root, 'a.ts'), STORE, 1)).toBe(false);
  });

  it('gives the same answer to a global pattern each time', () => {
    const root = projectOf({ 'a.ts': 'localStorage' });
    const global = /localStorage/g;
    expect([1, 2, 3].map(() => leadsTo(join(root, 'a.ts'), global, 0))).toEqual([true, true, true]);
  });

  it('says yes where there are more files than it looks at', () => {
    const names = Array.from({ length: 600 }, (_, index) => `f${index}`);
    const root = projectOf({
      'few.ts': names
        .slice(0, 400)
        .map((name) => `import './${name}';`)
        .join('\n'),
      'many.ts': names.map((name) => `import './${name}';`).join('\n'),
      ...Object.fromEntries(names.map((name) => [`${name}.ts`, 'export {};'])),
    });
    expect(leadsTo(join(root, 'few.ts'), STORE, 3)).toBe(false);
    expect(leadsTo(join(root, 'many.ts'), STORE, 3)).toBe(true);
  });
});

describe('a graph of 4,000 files', () => {
  it('is asked for every file in a time that grows with the files', () => {
    const COUNT = 4_000;
    const name = (index: number) => `d${index % 100}/f${index}`;
    const text = (index: number) =>
      [1, 7, 100, 2_000].map((step) => `import '../${name((index * 3 + step) % COUNT)}';`).join('\n');
    const root = projectOf({
      ...Object.fromEntries(Array.from({ length: COUNT }, (_, index) => [`${name(index)}.ts`, text(index)])),
      'd5/f5.ts': 'localStorage',
    });
    let found = 0;
    const spent = cpuTimeMs(() => {
      for (let index = 0; index < COUNT; index++) {
        if (leadsTo(join(root, `${name(index)}.ts`), STORE, 3)) found++;
      }
    });
    expect(spent).toBeLessThan(6_000);
    expect(found).toBeGreaterThan(1);
    expect(found).toBeLessThan(100);
  }, 120_000);
});
