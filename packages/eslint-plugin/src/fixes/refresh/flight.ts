import { addImports, editsOf, freeName } from '../imports.js';
import type { TextEdit } from '../edit.js';
import type { Module } from '../../analysis/code/module.js';
import type { Style } from '../style.js';

/** How callers are made to share: by `singleFlight` of the runtime, or by a promise that is kept beside it. */
export type Kind = 'flight' | 'promise';

/** How a refresh is shared, in the words of the file. */
export interface Flight {
  /** What all callers share; stands outside of them. */
  readonly declaration: string;
  /** The statement before the one that waits; empty where there is none. */
  readonly lead: string;
  /** What is awaited. */
  readonly value: string;
  readonly imports: readonly TextEdit[];
}

const RUNTIME = { name: 'singleFlight', from: '@jwt-hygiene/runtime' };

/** The name that `singleFlight` has in a file, and what imports it. */
export function singleFlightIn(module: Module): {
  readonly local: string;
  readonly edits: readonly TextEdit[];
} {
  const added = addImports(module, [RUNTIME]);
  return { local: added.get(RUNTIME)!.local, edits: editsOf(added) };
}

/** The first of some names that means nothing yet in a file. */
export function nameAmong(module: Module, names: readonly string[]): string {
  return names.find((name) => freeName(module, name) === name) ?? freeName(module, names[0]!);
}

export const stateName = (module: Module): string =>
  nameAmong(module, ['refreshing', 'refreshUnderWay', 'sharedRefresh']);

/** `refreshing ??= refresh().finally(…);`, as a statement at a depth. */
export function begin(state: string, started: string, depth: string, { indent, end }: Style): string {
  const lines = [
    `${state} ??= ${started}.finally(() => {`,
    `${depth}${indent}${state} = undefined${end}`,
    `${depth}})${end}`,
  ];
  return lines.join('\n');
}

/** `let refreshing: Promise<void> | undefined;` */
export function stateDeclaration(state: string, type: string, { end, isTypeScript }: Style): string {
  return isTypeScript ? `let ${state}: ${type} | undefined${end}` : `let ${state}${end}`;
}
