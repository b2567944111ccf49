import { join } from 'node:path';
import { expect, it } from 'vitest';
import { projectOf } from '../../../../test/support/project.js';
import { isTypeChecked } from './type-checked.js';

const checked = '{ "compilerOptions": { "checkJs": true } }';

it.each<[string, Record<string, string>, string, boolean]>([
  ['by its own words', {}, '// @ts-check\n', true],
  ['not by its own words', { 'tsconfig.json': checked }, '/* a */\n// @ts-nocheck\n', false],
  ['by a configuration', { 'jsconfig.json': checked }, '', true],
  ['not by one that says nothing', { 'tsconfig.json': '{}' }, '', false],
  ['not without one', {}, 'export {};\n', false],
  ['by one that it extends', { 'tsconfig.json': '{ "extends": "./base" }', 'base.json': checked }, '', true],
  [
    'not where it takes that back',
    {
      'tsconfig.json': '{ "extends": "./base", "compilerOptions": { "checkJs": false } }',
      'base.json': checked,
    },
    '',
    false,
  ],
  ['by the nearest', { 'tsconfig.json': checked, 'src/jsconfig.json': '{}' }, '', false],
  ['not for ever', { 'tsconfig.json': '{ "extends": "./tsconfig" }' }, '', false],
])('a file is type-checked %s', (_, files, text, expected) => {
  const root = projectOf({ 'package.json': '{}', 'src/a.js': text, ...files });
  expect(isTypeChecked(join(root, 'src/a.js'), text)).toBe(expected);
});
