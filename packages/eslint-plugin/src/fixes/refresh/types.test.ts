import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { expect, it } from 'vitest';
import { compilerHost, messageOf } from '../../../../../test/support/programs.js';
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
  const options: ts.CompilerOptions = {
    strict: true,
    allowJs: true,
    checkJs: true,
    noEmit: true,
    skipLibCheck: true,
    types: [],
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    paths: { '@jwt-hygiene/runtime': [RUNTIME] },
  };
  const host = compilerHost(options, new Map([['/app/a.js', text]]));
  return ts.getPreEmitDiagnostics(ts.createProgram(['/app/a.js'], options, host)).map(messageOf);
}

it('says of what is shared what it gives, where JavaScript is checked', () => {
  expect(errorsOf('// @ts-check\n')).toEqual([
    "Property 'other' does not exist on type '{ token: string; }'.",
  ]);
  // So it is worth it.
  expect(errorsOf('// nobody asks\n')).toContain("'refresh' is of type 'unknown'.");
});
