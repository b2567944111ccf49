import { describe, expect, it } from 'vitest';
import { cpuTimeMs } from '../../../../test/support/cpu-time.js';
import { importedSpecifiers } from './import-scan.js';

describe('importedSpecifiers', () => {
  it.each([
    [`import a from './a';`, './a'],
    [`import { b, type C } from "../b.js"`, '../b.js'],
    [`import * as d from './d'`, './d'],
    [`import e, { f }\n  from './e'`, './e'],
    [`import {\n  g,\n} from\n  './g'`, './g'],
    [`import './h.css'`, './h.css'],
    [`import type { I } from './i'`, './i'],
    [`import j from './j' with { type: 'json' }`, './j'],
    [`import{k}from'./k'`, './k'],
    [`import*as l from"./l"`, './l'],
    [`export * from './m'`, './m'],
    [`export * as n from './n'`, './n'],
    [`export { default } from './o'`, './o'],
    [`export {p}from './p'`, './p'],
    [`const q = require('./q')`, './q'],
    [`const { r } = require ( "./r" ).default`, './r'],
    [`import s = require('./s')`, './s'],
    [`require.resolve('./t')`, './t'],
    [`await import('./u')`, './u'],
    ['const v = () => import(`./v`)', './v'],
    [`lazy(() => import(/* webpackChunkName: "w" */ './w'))`, './w'],
    [`import( // why\n  './x'\n)`, './x'],
    [`import x from /* here */ './y'`, './y'],
    [`type Z = import('./z').Z`, './z'],
    [`<script setup lang="ts">\nimport A from '@/A.vue'\n</script>`, '@/A.vue'],
    [`<script lang="ts" src="./b.ts"></script>`, './b.ts'],
    [`<script>\n  import { c } from '$lib/c';\n</script>\n{#if c}{/if}`, '$lib/c'],
    [`import a from './a.svg?react'`, './a.svg?react'],
    [`import $ from "jquery"`, 'jquery'],
    [`import a from "./it's"`, "./it's"],
  ])('finds in %s', (text, specifier) => {
    expect(importedSpecifiers(text)).toEqual([specifier]);
  });

  it.each([
    ['import(`./${name}`)'],
    [`import.meta.url + './a'`],
    [`const important = './a'`],
    [`$import './a'`.replace('$', 'x')],
    [`const from = './a'`],
    [`requires('./a')`],
    [`client.from('./users')`],
    [`<img src="./a.png">`],
    [`import '`],
    [`import("`],
    [`from '\n'`],
    [`import ''`],
    [`import /* never closed`],
  ])('finds nothing in %s', (text) => {
    expect(importedSpecifiers(text)).toEqual([]);
  });

  it('gives each once, in order', () => {
    const text = `import a from './a'; import b from './b'; export * from './a'; require('./c')`;
    expect(importedSpecifiers(text)).toEqual(['./a', './b', './c']);
  });

  it.each(['import(', 'from "', 'import /*', 'require(//', '<script ', 'import\n', "from '${"])(
    'takes a time that grows with the text, even for nothing but %j',
    (piece) => {
      const text = piece.repeat(Math.ceil(1_000_000 / piece.length));
      const spent = cpuTimeMs(() => {
        importedSpecifiers(text);
      });
      expect(spent).toBeLessThan(3_000);
    },
  );
});
