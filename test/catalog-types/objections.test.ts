import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { allRows } from '../../packages/eslint-plugin/src/catalog/index.js';
import type { ApiRow, CryptoRow, SinkRow } from '../../packages/eslint-plugin/src/catalog/types.js';
import { answersTo } from './answers.js';
import { declarationsOf, type Declarations } from './declarations.js';

let declarations: Declarations;

beforeAll(() => {
  declarations = declarationsOf([
    'js-cookie',
    'react-native-mmkv',
    '@vueuse/core',
    'store2',
    'svelte-persisted-store',
    'expo-file-system-18/next',
    'jsonwebtoken',
    'jose',
    'jws',
    'nobody-has-this',
  ]);
});

afterAll(() => declarations.close());

/** A row of the catalogue with something else in it. */
function changed(id: string, change: Partial<SinkRow>): ApiRow {
  const row = allRows.find((each) => each.id === id);
  if (row?.role !== 'sink') throw new Error(`no sink ${id}`);
  return { ...row, ...change };
}

function changedCrypto(id: string, change: Partial<CryptoRow>): ApiRow {
  const row = allRows.find((each) => each.id === id);
  if (row?.role !== 'crypto') throw new Error(`no verification or signature ${id}`);
  return { ...row, ...change };
}

const verdictsOn = (row: ApiRow) => [
  ...new Set(answersTo(row, declarations).map(({ verdict, why }) => (why ? `${verdict}: ${why}` : verdict))),
];

const pair = (key: number, value: number) => ({ layout: { kind: 'pair', key, value } }) as const;

describe('the declarations object to', () => {
  it.each<[what: string, id: string, change: Partial<SinkRow>, why: string]>([
    ['a name that is not exported', 'js-cookie.set', { path: 'put()' }, 'no .put after the start'],
    ['a call of what is none', 'js-cookie.set', { path: 'set.now()' }, 'no .now after .set'],
    ['a construction of what is none', 'js-cookie.set', { path: 'new set()' }, 'no  by new after .set'],
    ['a place beyond the last argument', 'js-cookie.set', pair(0, 3), 'no argument 3'],
    [
      'key and value in each other’s place',
      'js-cookie.set',
      pair(1, 0),
      'argument 1 is called value, which is no key',
    ],
    ['options for a value', 'js-cookie.set', pair(0, 2), 'argument 2 is called options, which is no value'],
    [
      'an element that a tuple lacks',
      'mmkv.useMMKVString',
      { path: 'useMMKVString()[2]()' },
      'no [2] after .useMMKVString()',
    ],
    [
      'the element beside it',
      'mmkv.useMMKVString',
      { path: 'useMMKVString()[0]()' },
      'no () after .useMMKVString()[0]',
    ],
    [
      'a write of what is not there',
      'vueuse.useStorage',
      { path: 'useStorage().val=' },
      'no .val= after .useStorage()',
    ],
    [
      'a write of what can only be read',
      'localStorage.setItem',
      { path: 'length=' },
      'no .length= after the start',
    ],
    [
      'a write of any name where names are given',
      'document.cookie',
      { path: '*=' },
      'no .*= after the start',
    ],
    [
      'an option that is none',
      'js-cookie.set',
      {
        origin: { package: 'react-native-mmkv' },
        path: 'createMMKV()',
        layout: {
          kind: 'pair',
          key: { argument: 0, property: 'name' },
          value: { argument: 0, property: 'path' },
        },
      },
      'argument 0 has no name',
    ],
  ])('%s', (_, id, change, why) => {
    expect(verdictsOn(changed(id, { versions: '>=0', ...change }))).toContain(`false: ${why}`);
  });

  it('an assignment to what is no store', () => {
    const row = changed('svelte-persisted-store.persisted.assigned', { path: 'persisted().update()=' });
    expect(verdictsOn(row)).toEqual(['false: no = after .persisted().update()']);
  });

  it.each<[what: string, id: string, change: Partial<CryptoRow>, why: string]>([
    [
      'a token for a key',
      'jsonwebtoken.verify',
      { key: 0 },
      'argument 0 is called token, which is no secret',
    ],
    [
      'options for a key',
      'jsonwebtoken.verify',
      { key: 2 },
      'argument 2 is called options, which is no secret',
    ],
    [
      'a list of algorithms by another name',
      'jsonwebtoken.verify',
      { algorithms: [{ argument: 2, property: 'algorithm' }] },
      'argument 2 has no algorithm',
    ],
    [
      'a key where an algorithm should be',
      'jsonwebtoken.verify',
      { algorithms: [1] },
      'argument 1 is called secretOrPublicKey, which is no algorithm',
    ],
    [
      'a switch that is none',
      'jsonwebtoken.verify',
      { off: { argument: 2, property: 'noVerify' } },
      'argument 2 has no noVerify',
    ],
    ['a header that is not in the result', 'jws.decode', { header: 'head' }, 'the result has no head'],
    [
      'a call of the same object that is none',
      'jose.SignJWT.sign',
      { algorithms: [{ chained: 'setHeader', property: 'alg' }] },
      'no .setHeader after the start',
    ],
    [
      'a property that such a call does not take',
      'jose.SignJWT.sign',
      // Of a method that all which give such an object have.
      { algorithms: [{ chained: 'setProtectedHeader', property: 'algorithm' }] },
      'argument 0 has no algorithm',
    ],
  ])('%s', (_, id, change, why) => {
    expect(verdictsOn(changedCrypto(id, change))).toContain(`false: ${why}`);
  });

  it('names of issuer and audience that no version has', () => {
    const claims = { options: 2, issuer: ['issuer', 'iss'], audience: ['aud'] };
    const [answer] = answersTo(changedCrypto('jsonwebtoken.verify', { claims }), declarations);
    expect(answer?.lacks).toEqual(['iss', 'aud']);
  });

  it('nothing that a class may inherit from one that is not declared', () => {
    const row = changed('js-cookie.set', {
      origin: { package: 'expo-file-system/next' },
      path: 'new File().anything()',
    });
    const answer = answersTo(row, declarations).find(({ where }) => / 18\./.test(where));
    expect(answer?.verdict).toBe('unknown');
  });

  it('nothing in an option that is there', () => {
    const layout = {
      kind: 'pair',
      key: { argument: 0, property: 'id' },
      value: { argument: 0, property: 'path' },
    } as const;
    const row = changed('js-cookie.set', {
      origin: { package: 'react-native-mmkv' },
      path: 'createMMKV()',
      layout,
    });
    expect(answersTo(row, declarations).find(({ where }) => / 4\./.test(where))?.verdict).toBe('true');
  });
});
