import { expect, it } from 'vitest';
import { isFunction, nameOfFunction } from './expression.js';
import { isKeptToFile } from './kept-to-file.js';
import { factsOf } from './module.js';
import { parseModule } from './parse-module.js';

function isSaveKept(text: string): boolean {
  const { nodes } = factsOf(parseModule('/app/file.tsx', text)!);
  const save = nodes.find((node) => isFunction(node) && nameOfFunction(node) === 'save');
  if (!save || !isFunction(save)) throw new Error('There is no `save`.');
  return isKeptToFile(save);
}

it.each([
  'function save() {}',
  'function save() {} save();',
  "const save = function* save() {}; function* root() { yield takeLatest('SAVE', save); }",
  "const save = async () => {}; bus.on('save', save);",
  'export const Button = () => { const save = () => {}; return <Press onPress={save} />; };',
])('is kept to its file: %s', (text) => {
  expect(isSaveKept(text)).toBe(true);
});

it.each([
  'export function save() {}',
  'export default function save() {}',
  'export const save = () => {};',
  'function save() {} export { save };',
  'function save() {} export { save as default };',
  'const save = () => {}; export const api = { save };',
  'const save = () => {}; module.exports.save = save;',
  'export const makeApi = () => { const save = () => {}; return { save }; };',
  'const save = () => {}; export const saved = debounce(save);',
  'export const save = useCallback(() => {});',
  'export const api = { save() {} };',
  'export class Api { save() {} }',
  'const other = function save() { return save; };',
])('may be called from another file: %s', (text) => {
  expect(isSaveKept(text)).toBe(false);
});
