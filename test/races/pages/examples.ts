import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import ts from 'typescript';
import type { Shape } from '../application.js';

export interface Example {
  readonly verdict: 'incorrect' | 'correct';
  readonly code: string;
  /** In the page. */
  readonly line: number;
}

/** The code of a rule's page that says of itself whether the rule reports it. */
export function examplesOf(page: string): Example[] {
  return [...page.matchAll(/^```\w+ (incorrect|correct)\n([\s\S]*?)^```$/gm)].map((match) => ({
    verdict: match[1] as Example['verdict'],
    code: match[2]!,
    line: page.slice(0, match.index).split('\n').length,
  }));
}

// Where a module finds the packages that this repository has.
const FOLDER = new URL('../../../node_modules/.cache/jwt-hygiene-races/', import.meta.url);
let runs = 0;

/** Runs an example as a module of its own, with what stands after it. */
export async function runExample(code: string, driver: string): Promise<Shape> {
  runs += 1;
  mkdirSync(FOLDER, { recursive: true });
  const file = new URL(`example-${process.pid}-${runs}.mjs`, FOLDER);
  const options = { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext };
  writeFileSync(file, ts.transpileModule(code + driver, { compilerOptions: options }).outputText);
  try {
    return (await import(pathToFileURL(file.pathname).href)) as Shape;
  } finally {
    rmSync(file);
  }
}
