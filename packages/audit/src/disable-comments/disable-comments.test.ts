import { describe, expect, it } from 'vitest';
import { lintText } from '../lint-text.js';
import type { TextEdit } from 'eslint-plugin-jwt-hygiene/engine';
import { disableComments } from './disable-comments.js';

const RULE = 'jwt-hygiene/no-token-in-web-storage';
const write = "localStorage.setItem('access_token', token)";

function apply(text: string, { range, text: inserted }: TextEdit): string {
  return text.slice(0, range[0]) + inserted + text.slice(range[1]);
}

/** The text after each of the comments that are offered for its finding. */
async function offered(text: string, filePath: string): Promise<{ line?: string; file?: string }> {
  const { line, file } = await disableComments(text, filePath, text.indexOf(write), RULE);
  return { ...(line && { line: apply(text, line) }), ...(file && { file: apply(text, file) }) };
}

async function findings(text: string, filePath: string): Promise<number> {
  return (await lintText({ text, filePath })).result?.messages.length ?? -1;
}

const component = `function A() {
  return (
    <div>
      {${write}}
    </div>
  );
}
`;

describe('disableComments', () => {
  it.each([
    ['a script', 'a.js', `if (a) {\n\t${write};\n}\n`, `\t// eslint-disable-next-line ${RULE}\n\t${write}`],
    [
      'Windows line breaks',
      'a.ts',
      `a();\r\n${write};\r\n`,
      `\r\n// eslint-disable-next-line ${RULE}\r\n${write}`,
    ],
    ['markup', 'a.jsx', component, `<div>\n      {/* eslint-disable-next-line ${RULE} */}\n      {${write}`],
    [
      'an attribute',
      'a.tsx',
      `<A\n  b={() => ${write}}\n/>;`,
      `<A\n  // eslint-disable-next-line ${RULE}\n  b`,
    ],
    [
      'a Vue script',
      'a.vue',
      `<template><p /></template>\n<script>\n${write}\n</script>`,
      `<script>\n// eslint-d`,
    ],
    ['a Svelte script', 'a.svelte', `<script>\n${write}\n</script>\n<p />`, `<script>\n// eslint-disable-n`],
    [
      'a comment that is there',
      'a.js',
      `// eslint-disable-next-line no-alert -- why\n${write};`,
      `// eslint-disable-next-line no-alert, ${RULE} -- why\n`,
    ],
    [
      'a block comment that is there',
      'a.js',
      `/* eslint-disable-next-line no-alert */\n${write};`,
      `/* eslint-disable-next-line no-alert, ${RULE} */\n`,
    ],
  ])('accepts a finding in %s', async (_, file, text, expected) => {
    const { line = '', file: whole = '' } = await offered(text, file);
    expect(line).toContain(expected);
    expect([await findings(text, file), await findings(line, file), await findings(whole, file)]).toEqual([
      1, 0, 0,
    ]);
  });

  it('stands after a hashbang', async () => {
    const { file } = await offered(`#!/usr/bin/env node\n${write};`, 'a.mjs');
    expect(file).toBe(`#!/usr/bin/env node\n/* eslint-disable ${RULE} */\n${write};`);
  });

  it('is not offered for a line that begins inside a text', async () => {
    const text = `const a = \`\n  \${${write}}\`;`;
    expect(Object.keys(await offered(text, 'a.js'))).toEqual(['file']);
  });

  it('is offered for a template only where the script stands before it', async () => {
    const script = '<script setup>\nlet token;\n</script>\n';
    const template = `<template>\n<a @click="${write.replaceAll("'", '&#39;')}" />\n</template>\n`;
    const at = (text: string) => disableComments(text, 'a.vue', text.indexOf('localStorage'), RULE);
    expect(Object.keys(await at(script + template))).toEqual(['file']);
    expect(Object.keys(await at(template + script))).toEqual([]);
  });

  it('is not offered where nothing can be read', async () => {
    expect(await offered(`const = ;${write}`, 'a.ts')).toEqual({});
  });
});
