import { describe, expect, it } from 'vitest';
import { allRows } from '../catalog/index.js';
import { problemOf } from './problem.js';
import { settingsSchema } from './schema.js';

const problem = (settings: unknown) => problemOf(settings, settingsSchema, 'settings');

const row = {
  id: 'acme.put',
  origin: { package: ['@acme/disk', 'acme-disk'] },
  path: 'put()',
  role: 'sink',
  store: 'the disk',
  place: 'device',
  protection: 'plain',
  layout: { kind: 'pair', key: 0, value: { argument: 1, property: 'data' } },
};
const rowProblem = (change: object) => problem({ rows: [row, { ...row, ...change }] });

describe('problemOf', () => {
  it.each([
    {},
    { rows: [], followImports: false, clientFiles: ['src/**'], serverFiles: [] },
    { rows: [row, { ...row, versions: '2 - 3', encryptedBy: { option: 'key', methods: ['encrypt'] } }] },
    { rows: [{ ...row, layout: { kind: 'ref', key: { factory: 0 } }, origin: { global: 'disk' } }] },
    { rows: [{ id: 'a', origin: { instance: 'b' }, path: 'c()', role: 'factory', gives: 'd' }] },
    { rows: undefined },
    { suggestions: false },
    { tokenStore: 'src/auth/tokenStore.ts' },
    { tokenStore: { module: '@/auth/tokenStore' } },
    { tokenStore: { module: '@/auth/tokenStore', name: 'vault' } },
  ])('finds none in %j', (settings) => {
    expect(problem(settings)).toBeUndefined();
  });

  it('finds none in any row of the catalogue', () => {
    expect(problem({ rows: allRows })).toBeUndefined();
  });

  it.each([
    [{ followImport: true }, 'settings.followImport is not known; did you mean followImports?'],
    [
      { parser: 1 },
      'settings.parser is not known; known are rows, followImports, suggestions, clientFiles, serverFiles and tokenStore.',
    ],
    [{ constructor: 1 }, /^settings\.constructor is not known/],
    [{ followImports: 'yes' }, 'settings.followImports must be true or false.'],
    [{ clientFiles: 'src' }, 'settings.clientFiles must be a list of texts.'],
    [{ serverFiles: ['a', 1] }, 'settings.serverFiles[1] must be a text.'],
    [{ rows: {} }, 'settings.rows must be a list.'],
    [{ tokenStore: true }, 'settings.tokenStore must be a text or an object with module.'],
    [{ tokenStore: {} }, 'settings.tokenStore lacks "module".'],
    [{ tokenStore: { module: ['a'] } }, 'settings.tokenStore.module must be a text.'],
    [
      { tokenStore: { module: 'a', export: 'b' } },
      'settings.tokenStore.export is not known; known are module and name.',
    ],
    [{ tokenstore: 'a' }, 'settings.tokenstore is not known; did you mean tokenStore?'],
    [{ rows: [null] }, 'settings.rows[0] must be an object with a "role" of "factory",'],
    [{ rows: [{}] }, 'settings.rows[0] lacks "role".'],
    [[], /^settings must be an object/],
    ['x', /^settings must be an object/],
  ])('of %j is told', (settings, expected) => {
    expect(problem(settings)).toMatch(expected);
  });

  it.each([
    [{ role: 'sinks' }, '"session" or "crypto"; did you mean "sink"?'],
    [{ id: 1 }, 'settings.rows[1].id must be a text.'],
    [{ path: undefined }, 'settings.rows[1] lacks "path".'],
    [{ gives: 'acme' }, 'settings.rows[1].gives is not known; known are'],
    [{ protected: 'plain' }, 'settings.rows[1].protected is not known; did you mean protection?'],
    [{ place: 'devices' }, 'settings.rows[1].place must be "device" or "web"; did you mean "device"?'],
    [{ protection: 'none' }, 'settings.rows[1].protection must be "plain", "encrypted",'],
    [{ origin: 'acme' }, 'settings.rows[1].origin must be an object with package, an object with global or'],
    [
      { origin: { packages: 'acme' } },
      'settings.rows[1].origin.packages is not known; did you mean package?',
    ],
    [{ origin: { package: 1 } }, 'settings.rows[1].origin.package must be a text or a list of texts.'],
    [{ layout: { kind: 'pare', key: 0, value: 1 } }, 'settings.rows[1].layout.kind must be "pair",'],
    [{ layout: { kind: 'pair', key: 0 } }, 'settings.rows[1].layout lacks "value".'],
    [
      { layout: { kind: 'pair', key: -1, value: 1 } },
      'settings.rows[1].layout.key must be a position (0, 1, …)',
    ],
    [
      { layout: { kind: 'pair', key: 0, value: { argument: 1, propperty: 'a' } } },
      'settings.rows[1].layout.value.propperty is not known; did you mean property?',
    ],
    [{ encryptedBy: { option: 'key', method: [] } }, 'settings.rows[1].encryptedBy.method is not known'],
  ])('of a row with %j is told', (change, expected) => {
    expect(rowProblem(change)).toContain(expected);
  });
});
