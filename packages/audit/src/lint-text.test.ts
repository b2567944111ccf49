import { describe, expect, it } from 'vitest';
import { TOKEN_IN_WEB_STORAGE as write } from '../../../test/support/project.js';
import { lintText, type RuleSelection } from './lint-text.js';

const RULE = 'jwt-hygiene/no-token-in-web-storage';

/** The lines of the findings, or the reason why there are none. */
async function linesOf(text: string, name = 'app.js', selection: RuleSelection = {}) {
  const { result, notAnalysed } = await lintText({
    text,
    filePath: `/app/${name}`,
    cwd: '/app',
    ...selection,
  });
  if (notAnalysed) return notAnalysed.reason;
  expect(new Set(result.messages.map((message) => message.ruleId))).toEqual(
    new Set(result.messages.length > 0 ? [RULE] : []),
  );
  return result.messages.map((message) => message.line);
}

describe('syntax it reads', () => {
  it.each([
    ['app.jsx', `const app = <p>hi</p>;\n${write}`],
    ['app.mjs', `export { default } from './a.js';\n${write}`],
    ['app.cjs', `const a = require('a');\n${write}`],
    ['app.ts', `const a = <string>b; const f = <T>(x: T) => x;\n${write}`],
    ['app.mts', `enum A { B }\n${write}`],
    ['app.cts', `import a = require('a');\n${write}`],
    ['app.tsx', `const app: unknown = <p>{f<string>()}</p>;\n${write}`],
  ])('%s', async (name, text) => {
    expect(await linesOf(text, name)).toEqual([2]);
  });

  it.each([
    ['Flow', `import typeof A from 'a'; export type P = {| +a: ?number, ...B |}; (a: any);\n${write}`],
    ['decorators before export', `@dec export class A {}\n${write}`],
    ['octal literals of old scripts', `var mode = 0755;\n${write}`],
    ['a hashbang', `#!/usr/bin/env node\n${write}`],
    ['return outside a function', `if (a) return;\n${write}`],
  ])('%s in .js', async (_, text) => {
    expect(await linesOf(text)).toEqual([2]);
  });

  it.each([
    ['JavaScript', `<template><p/></template><script>\n${write}</script>`],
    [
      'two TypeScript scripts',
      `<script lang="ts">\nlet a: B;</script><script setup lang="ts">\nconst f = <T>(x: T) => x;${write}</script>`,
    ],
    ['JSX', `<script lang="jsx">const p = () => <p>a</p>;\n${write}</script>`],
    ['TSX', `<script lang="tsx">const p = (a: B) => <p>a</p>;\n${write}</script>`],
  ])('%s in .vue', async (_, text) => {
    expect(await linesOf(text, 'App.vue')).toHaveLength(1);
  });

  it.each([
    ['JavaScript', `<script>\n${write}</script><p>{#if a}b{/if}</p><style lang="scss">$a: 1;</style>`],
    ['TypeScript', `<script lang="ts">\nlet { a }: { a: B } = $props(); ${write}</script>`],
    ['TypeScript of old', `<script type="text/typescript">\nexport let a: B;\n${write}</script>\n`],
    ['a module script', `<script context="module">export const a = 1;</script>\n<script>${write}</script>`],
  ])('%s in .svelte', async (_, text) => {
    expect(await linesOf(text, 'App.svelte')).toHaveLength(1);
  });

  it('reads files that lie outside the working directory, or among dependencies', async () => {
    for (const filePath of ['/elsewhere/a.js', '/app/node_modules/a/index.js', '/app/.git/hooks/a.js']) {
      const { result } = await lintText({ text: write, filePath, cwd: '/app' });
      expect(result?.messages).toHaveLength(1);
    }
  });
});

describe('what it cannot read', () => {
  it('gives the place and the reason of a syntax error', async () => {
    const { notAnalysed } = await lintText({ text: `${write}const = 1;`, filePath: '/app/a.js' });
    expect(notAnalysed).toEqual({
      filePath: '/app/a.js',
      reason: 'does not parse: Variable declaration expected.',
      line: 2,
    });
  });

  it('names the language of a script that no parser reads', async () => {
    const script = '<script lang="coffee">\nsave = -> localStorage.setItem "token", t\n</script>';
    expect(await linesOf(script, 'App.vue')).toBe('scripts in "coffee" are not supported');
    expect(await linesOf(script, 'App.svelte')).toBe('scripts in "coffee" are not supported');
  });
});

describe('comments in the source', () => {
  it('count where they disable our rules', async () => {
    const text = `// eslint-disable-next-line ${RULE} -- known\n${write}/* eslint-disable */\n${write}`;
    const { result } = await lintText({ text, filePath: '/app/a.js' });
    expect(result).toMatchObject({ messages: [], warningCount: 0 });
    expect(result?.suppressedMessages.map((message) => message.suppressions)).toEqual([
      [{ kind: 'directive', justification: 'known' }],
      [{ kind: 'directive', justification: '' }],
    ]);
  });

  it('count where they set the severity of our rules', async () => {
    expect(await linesOf(`/* eslint ${RULE}: off */\n${write}`)).toEqual([]);
    const { result } = await lintText({
      text: `/* eslint ${RULE}: error */\n${write}`,
      filePath: '/app/a.js',
    });
    expect(result).toMatchObject({ errorCount: 1, warningCount: 0 });
  });

  it.each([
    '// eslint-disable-next-line react/no-danger, no-console',
    '/* eslint-disable some-plugin/some-rule */',
    '/* eslint some-plugin/some-rule: 2, no-undef: error */',
    '/* eslint no-undef: [ */',
    '/* eslint no-unused-vars: [2, "no such option"] */',
    '/* eslint-env browser */',
    '/* global a: maybe */ /* exported b */',
    '/* eslint-enable */ // eslint-disable-line unknown/rule',
  ])('say nothing about other rules: %s', async (comment) => {
    expect(await linesOf(`${comment}\n${write}`)).toEqual([2]);
  });
});

it('takes severities from the chosen configuration', async () => {
  const recommended = await lintText({ text: write, filePath: '/app/a.js' });
  const strict = await lintText({ text: write, filePath: '/app/a.js', config: 'strict' });
  expect(recommended.result).toMatchObject({ errorCount: 0, warningCount: 1, source: write });
  expect(strict.result).toMatchObject({ errorCount: 1, warningCount: 0 });
});

it.each<[string, string, RuleSelection, string]>([
  ['in the selection', write, { rules: { [RULE]: ['error', { nope: 1 }] } }, `Key "${RULE}"`],
  ['in a comment', `/* eslint ${RULE}: [2, { "nope": 1 }] */ ${write}`, {}, `rule "${RULE}" is invalid`],
])('checks options %s', async (_, text, selection, problem) => {
  const { result, notAnalysed } = await lintText({ text, filePath: '/app/a.js', cwd: '/app', ...selection });
  expect(notAnalysed?.reason ?? result?.messages[0]?.message).toContain(problem);
});
