import { describe, expect, it } from 'vitest';
import { cpuTimeMs } from '../../../../test/support/cpu-time.js';
import { resolvedIn, type Contents } from '../../../../test/support/resolved-in.js';

// In lines, since a text of one long line is not read at all.
const nested = (depth: number) => '[\n'.repeat(depth) + ']\n'.repeat(depth);
const conditions = (depth: number) => `${'{"a":\n'.repeat(depth)}"./b.ts"${'}\n'.repeat(depth)}`;

/** Files of a project that nobody means well with: it is only looked at, so it must neither crash nor hang a look. */
const projects: (readonly [string, Contents])[] = [
  ['exports without end', { 'package.json': `{ "name": "x", "exports": ${nested(200_000)} }` }],
  ['conditions without end', { 'package.json': `{ "name": "x", "exports": ${conditions(100_000)} }` }],
  [
    'dependencies of every shape',
    { 'package.json': '{ "dependencies": [null], "name": {}, "imports": "x", "exports": [[]] }' },
  ],
  [
    'patterns that multiply',
    { 'package.json': JSON.stringify({ workspaces: ['{a,b}'.repeat(40), '*'.repeat(3_000)] }) },
  ],
  ['patterns that leave', { 'package.json': '{ "workspaces": ["../../../../../../../**", "/**", ".."] }' }],
  ['a tsconfig without end', { 'tsconfig.json': `{ "compilerOptions": { "paths": ${nested(200_000)} } }` }],
  [
    'a tsconfig that extends many',
    { 'tsconfig.json': JSON.stringify({ extends: Array(5_000).fill('./tsconfig.json') }, undefined, 1) },
  ],
  [
    'a tsconfig that refers to itself',
    { 'tsconfig.json': JSON.stringify({ references: Array(5_000).fill({ path: '.' }) }, undefined, 1) },
  ],
  [
    'stars in paths',
    {
      'tsconfig.json': JSON.stringify({
        compilerOptions: { paths: { ['*'.repeat(2_000)]: ['*'.repeat(2_000)] } },
      }),
    },
  ],
  [
    'a table that spreads itself',
    { 'vite.config.js': 'const alias = { ...alias }; export default { alias }' },
  ],
  [
    'values that are each other',
    { 'vite.config.js': 'const a = b, b = a; export default { alias: { x: a, y: a + b } }' },
  ],
  [
    'functions that call each other',
    {
      'vite.config.js':
        'const f = (x) => g(x) + g(x), g = (x) => f(x) + f(x); export default { alias: { x: f("a") } }',
    },
  ],
  ['calls without end', { 'vue.config.js': `config.alias${'\n.set("a", "b")'.repeat(6_000)}` }],
  ['brackets without end', { 'vite.config.js': `export default { alias: ${nested(20_000)} }` }],
  [
    'a sum without end',
    { 'vite.config.js': `export default { alias: { x: ${'"a" +\n'.repeat(10_000)} "a" } }` },
  ],
  [
    'a slow expression',
    { 'vite.config.js': `export default { alias: [{ find: /^(a+)+$/, replacement: "./x" }] }` },
  ],
  [
    'YAML that is not',
    { 'pnpm-workspace.yaml': `packages:\n${'  - \n'.repeat(20_000)}${' \n'.repeat(100_000)}x` },
  ],
];

describe('a look at a project', () => {
  it.each(projects)('survives %s', (_, files) => {
    const spent = cpuTimeMs(() => {
      for (const specifier of ['x', 'x/y', '@/b', '#a', './b', `${'a'.repeat(40)}!`, '/b', '*', '']) {
        const found = resolvedIn(files, 'b.ts src/c.ts', `src/a.ts imports ${specifier}`);
        expect(['b.ts', undefined]).toContain(found);
      }
    });
    expect(spent).toBeLessThan(6_000);
  });
});
