import { describe, expect, it } from 'vitest';
import { projectOf } from '../support/project.js';
import { linesReported } from './lines-reported.js';

/** What a file shows by itself: silence about it would mean that the lint broke off. */
const OWN = "window.localStorage.setItem('id_token', answer.id_token);";
const SAVE = 'export const save = (key, value) => window.localStorage.setItem(key, value);';
const FILLING = "export const line = 'a line of some length, as programs that generate code write them';\n";

/** A text of at least this many characters. */
function longText(length: number, start: string): string {
  const lines = Array.from({ length: Math.ceil(length / FILLING.length) }, (_, index) =>
    FILLING.replace('line', `line${index}`),
  );
  return `${start}\n${lines.join('')}`;
}

describe('a large module', () => {
  const caller = `import { save } from './large';
    save('access_token', answer.accessToken);
    ${OWN}`;

  it('of 5 MB is not read', () => {
    const root = projectOf({ 'large.js': longText(5_000_000, SAVE), 'login.js': caller });
    expect(linesReported(root, 'login.js')).toEqual([3]);
  });

  it('of 500 kB is read', () => {
    const root = projectOf({ 'large.js': longText(500_000, SAVE), 'login.js': caller });
    expect(linesReported(root, 'login.js')).toEqual([2, 3]);
  });

  it.each([
    ['functions', (at: number) => `export const f${at} = (key, value) => f${at + 1}(key, value);`, 'f0'],
    ['variables', (at: number) => `export const f${at} = f${at + 1};`, 'f0'],
    ['classes', (at: number) => `export class f${at} extends f${at + 1} {}`, 'new f0().save'],
    ['objects', (at: number) => `export const f${at} = { ...f${at + 1} };`, 'f0.save'],
  ])('with a long chain of %s does not fill the stack', (_, link, write) => {
    const links = Array.from({ length: 2_000 }, (__, at) => link(at));
    const root = projectOf({
      'large.js': [...links, 'export const f2000 = window.localStorage;'].join('\n'),
      'login.js': `import { f0 } from './large';
        ${write}('access_token', answer.accessToken);
        ${OWN}`,
    });
    expect(linesReported(root, 'login.js')).toEqual([3]);
  });
});

describe('a project of 10,000 files', () => {
  const COUNT = 10_000;
  const names = Array.from({ length: COUNT }, (_, index) => `src/m${index}.js`);
  const login = (from: string) => `import { save } from '${from}';
    save('access_token', answer.accessToken);
    ${OWN}`;

  it('that import each other in a chain', () => {
    const link = (at: number) => (at + 1 < COUNT ? `export * from './m${at + 1}';` : SAVE);
    const root = projectOf({
      ...Object.fromEntries(names.map((name, at) => [name, link(at)])),
      'src/far.js': login('./m0'),
      'src/near.js': login(`./m${COUNT - 2}`),
    });
    expect(linesReported(root, 'src/far.js')).toEqual([3]);
    expect(linesReported(root, 'src/near.js')).toEqual([2, 3]);
    expect(linesReported(root, 'src/m5000.js')).toEqual([]);
  });

  it('that one file imports, as they import each other', () => {
    const imports = (at: number) =>
      [3, 7, 31, 127].map((step) => `import './m${(at * step + 1) % COUNT}';`).join('\n');
    const last = `export * from './store';`;
    const root = projectOf({
      ...Object.fromEntries(names.map((name, at) => [name, `${imports(at)}\nexport const m${at} = ${at};`])),
      'src/store.js': SAVE,
      'src/index.js': `${names.map((_, at) => `export * from './m${at}';`).join('\n')}\n${last}`,
      'src/barrel.js': login('./index'),
      'src/direct.js': login('./store'),
    });
    // Those that do not speak of what is asked for are not opened.
    expect(linesReported(root, 'src/barrel.js')).toEqual([2, 3]);
    expect(linesReported(root, 'src/direct.js')).toEqual([2, 3]);
    expect(linesReported(root, 'src/index.js')).toEqual([]);
    expect(linesReported(root, 'src/m5000.js')).toEqual([]);
  });
});

it('a barrel of 1,000 files that all speak of what is asked for is not followed to its end', () => {
  const names = Array.from({ length: 1_000 }, (_, index) => `m${index}`);
  const root = projectOf({
    ...Object.fromEntries(names.map((name) => [`${name}.js`, `export const ${name} = 'save';`])),
    'store.js': SAVE,
    'index.js': [...names, 'store'].map((name) => `export * from './${name}';`).join('\n'),
    'login.js': `import { save } from './index';
      save('access_token', answer.accessToken);
      ${OWN}`,
  });
  expect(linesReported(root, 'login.js')).toEqual([3]);
});
