import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { projectOf } from '../support/project.js';
import type { Files } from './form.js';
import { linesReported } from './lines-reported.js';

/** What a file shows by itself: silence about it would mean that the lint broke off. */
const OWN = "window.localStorage.setItem('id_token', answer.id_token);";
/** Names a store, so that it is worth following an import to the file. */
const STORE = "window.localStorage.setItem('theme', 'dark');";

const circles: Readonly<Record<string, Files>> = {
  'of functions': {
    'a.js': `import { b } from './b'; export const a = (key, value) => b(key, value);`,
    'b.js': `import { a } from './a'; export const b = (key, value) => a(key, value);`,
  },
  'of one file with itself': {
    'a.js': `import { a as b } from './a'; export const a = (key, value) => b(key, value);`,
  },
  'of names': { 'a.js': `export { a } from './b';`, 'b.js': `export { a } from './a';` },
  'of default exports': {
    'a.js': `export { default as a, default } from './b';`,
    'b.js': `import a from './a'; export default a;`,
  },
  'of export *': {
    'a.js': `export * from './b';`,
    'b.js': `export * from './c';`,
    'c.js': `export * from './a';`,
  },
  'of require': { 'a.js': `module.exports = require('./b');`, 'b.js': `module.exports = require('./a');` },
  'of variables': {
    'a.js': `import { b } from './b'; export const a = b;`,
    'b.js': `import { a } from './a'; export const b = a;`,
  },
  'of objects': {
    'a.js': `import { b } from './b'; export const a = { ...b };`,
    'b.js': `import { a } from './a'; export const b = { ...a };`,
  },
  'of classes': {
    'a.js': `import { B } from './b'; export class A extends B {} export const a = new A();`,
    'b.js': `import { A } from './a'; export class B extends A {}`,
  },
  'of a class with itself': {
    'a.js': `import { B } from './b'; export class A extends B {} export const a = new A();`,
    'b.js': `export { A as B } from './a';`,
  },
  'of hooks': {
    'a.js': `import { useB } from './b'; export const useA = () => useB(); export const a = useA();`,
    'b.js': `import { useA } from './a'; export const useB = () => useA();`,
  },
};

describe('a circle', () => {
  it.each(Object.entries(circles))('%s ends, and stays unknown', (_, files) => {
    const root = projectOf({
      ...Object.fromEntries(Object.entries(files).map(([name, text]) => [name, `${text}\n${STORE}`])),
      'login.js': `import { a } from './a';
        a('access_token', answer.accessToken);
        a.put('access_token', answer.accessToken);
        ${OWN}`,
    });
    expect(Object.keys({ ...files, 'login.js': '' }).map((name) => linesReported(root, name))).toEqual([
      ...Object.keys(files).map(() => []),
      [4],
    ]);
  });

  it('of constants ends, and leaves what the file itself tells', () => {
    const root = projectOf({
      'a.js': `import { B } from './b'; export const A = B + '/a';`,
      'b.js': `import { A } from './a'; export const B = A + '/b';`,
      'login.js': `import { A } from './a';
        window.localStorage.setItem(A, theme);
        window.localStorage.setItem(A, answer.accessToken);`,
    });
    expect(linesReported(root, 'login.js')).toEqual([3]);
  });

  it('does not hide what a name leads to beside it', () => {
    const root = projectOf({
      'a.js': `export * from './b'; export * from './store';`,
      'b.js': `export * from './a';`,
      'store.js': `export const save = (key, value) => window.localStorage.setItem(key, value);`,
      'login.js': `import { save } from './a';
        save('access_token', answer.accessToken);`,
    });
    expect(linesReported(root, 'login.js')).toEqual([2]);
  });
});

/** What stands where an import leads to: `./store`. */
const unreadable: Readonly<Record<string, Files>> = {
  'is not there': {},
  'has a syntax error': { 'store.js': `export const save = (key, value => ${STORE}` },
  'has no such export': { 'store.js': STORE },
  'is a folder without an index': { 'store/other.js': STORE },
  'is empty': { 'store.js': '' },
  'is not code': { 'store.json': `{ "save": "localStorage" }` },
  'is binary': { 'store.js': '\u0000\u0001localStorage\uFFFD\u0000' },
  'is minified': { 'store.js': `export const save = localStorage.setItem;${'x;'.repeat(4_000)}` },
  'is a component with a broken script': {
    'store.vue': '<script>export const save = (</script>',
    'store.js': `export * from './store.vue'`,
  },
  'stands behind a broken configuration': {
    'tsconfig.json': '{ "compilerOptions": { "paths": { "./*": [',
    'package.json': '{ "imports": ',
    'vite.config.js': 'export default { resolve: { alias: {',
  },
  'stands behind a configuration that extends itself': {
    'tsconfig.json': '{ "extends": "./tsconfig.json", "compilerOptions": { "baseUrl": "." } }',
  },
};

describe('a file that', () => {
  it.each(Object.entries(unreadable))('%s is unknown', (_, files) => {
    const root = projectOf({
      ...files,
      'login.js': `import { save } from './store';
        save('access_token', answer.accessToken);
        ${OWN}`,
    });
    expect(linesReported(root, 'login.js')).toEqual([3]);
  });

  it('is a link in a circle is unknown', () => {
    const root = projectOf({ 'login.js': `import { save } from './store'; save('jwt', jwt);\n${OWN}` });
    symlinkSync('store.js', join(root, 'store.js'));
    symlinkSync('.', join(root, 'again'));
    expect(linesReported(root, 'login.js')).toEqual([2]);
  });
});
