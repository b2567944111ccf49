import type { ImportRow } from '../../catalog/runtime-import-row.js';
import { IMPORT_ROWS, NODE_MODULES } from '../../catalog/runtime-packages.js';
import { importsOf, namesTaken, type ImportOf } from './imports.js';
import type { Module } from '../code/module.js';
import { patternsFor } from './package-patterns.js';
import type { Clue } from './runtime.js';

const rowsByPattern = new Map<string, ImportRow[]>();
for (const row of IMPORT_ROWS) {
  for (const pattern of row.packages)
    rowsByPattern.set(pattern, [...(rowsByPattern.get(pattern) ?? []), row]);
}
for (const weight of ['strong', 'weak'] as const) {
  for (const name of NODE_MODULES[weight]) {
    rowsByPattern.set(name, [...(rowsByPattern.get(name) ?? []), { runs: 'node', weight, packages: [name] }]);
    // Written with its scheme it is not meant for a bundler that replaces it.
    rowsByPattern.set(`node:${name}`, [{ runs: 'node', weight: 'strong', packages: [`node:${name}`] }]);
  }
}
const wildcards = new Set([...rowsByPattern.keys()].filter((pattern) => pattern.endsWith('*')));

/** What a module's imports tell about where it runs. */
export function cluesByImports(module: Module): Clue[] {
  return importsOf(module).flatMap((each) => clueOf(each) ?? []);
}

function clueOf(each: ImportOf): Clue | undefined {
  const names = namesTaken(each);
  for (const pattern of patternsFor(packageSpecifier(each.specifier), wildcards)) {
    for (const row of rowsByPattern.get(pattern) ?? []) {
      const name = row.names?.find((known) => names.includes(known));
      if (row.names && name === undefined) continue;
      return row.runs === 'neutral' ? undefined : clueFrom(row, each, name);
    }
  }
  return undefined;
}

function clueFrom(row: ImportRow, each: ImportOf, name: string | undefined): Clue {
  const taken = name === undefined || name === 'default' || name === '*' ? '' : `\`${name}\` from `;
  return {
    runs: row.runs as Clue['runs'],
    weight: each.typeOnly ? (row.typed ?? 'weak') : row.weight,
    because: `imports ${taken}\`${each.specifier}\`${row.what === undefined ? '' : ` (${row.what})`}`,
  };
}

/** `npm:express@4/lib` is `express/lib`; SvelteKit's own folders keep their names. */
function packageSpecifier(specifier: string): string {
  return specifier.replace(/^npm:\/?/, '').replace(/^((?:@[^/]+\/)?[^/@]+)@[^/]+/, '$1');
}
