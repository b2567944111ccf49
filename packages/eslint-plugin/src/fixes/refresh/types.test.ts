import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { allObjections, inProgram, messageOf } from '../../../../../test/support/type-check.js';
import type { Module } from '../../analysis/code/module.js';
import type { Style } from '../style.js';
import { typeParameterOf } from './types.js';

const RUNTIME = fileURLToPath(import.meta.resolve('@jwt-hygiene/runtime')).replace(/\.js$/, '.d.ts');
const USE = `/** @returns {Promise<{ token: string }>} */
const send = async () => ({ token: '' });
export const refreshed = async () => (await shareRefresh(() => send())).token.trim();
export const wrong = async () => (await shareRefresh(() => send())).other;
`;

/** What TypeScript says of a file of JavaScript that shares a refresh. */
function errorsOf(head: string): string[] {
  const style = { isTypeScript: false } as Style;
  const given = typeParameterOf(undefined, { filename: '/app/a.js', text: head } as Module, style);
  const text = `${head}import { singleFlight } from '@jwt-hygiene/runtime';
const shareRefresh = singleFlight(${given} => refresh());
${USE}`;
  const compilerOptions = {
    strict: true,
    allowJs: true,
    checkJs: true,
    noEmit: true,
    skipLibCheck: true,
    types: [],
    target: 'es2022',
    module: 'esnext',
    moduleResolution: 'bundler',
    paths: { '@jwt-hygiene/runtime': [RUNTIME] },
  };
  const texts = new Map([['/app/a.js', text]]);
  return inProgram({ folder: '/app', compilerOptions, files: [...texts.keys()], texts }, (program) =>
    allObjections(program).map(messageOf),
  );
}

it('says of what is shared what it gives, where JavaScript is checked', () => {
  expect(errorsOf('// @ts-check\n')).toEqual([
    "Property 'other' does not exist on type '{ token: string; }'.",
  ]);
  // So it is worth it.
  expect(errorsOf('// nobody asks\n')).toContain("'refresh' is of type 'unknown'.");
});
