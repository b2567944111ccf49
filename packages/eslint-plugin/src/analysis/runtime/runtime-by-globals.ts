import { AST_NODE_TYPES as T } from '@typescript-eslint/types';
import { GLOBAL_ROWS, RUNS_IN_DRIVEN_PAGE, type GlobalRow } from '../../catalog/runtime-globals.js';
import type { PackageFacts } from '../../project/package-json.js';
import { calleeName, isFunction, memberName, type Node } from '../code/expression.js';
import type { Module } from '../code/module.js';
import { guardedSide } from './runtime-guards.js';
import { dependsOn, type Clue } from './runtime.js';

const rowsByName = new Map<string, GlobalRow[]>();
for (const row of GLOBAL_ROWS) {
  for (const name of row.names) rowsByName.set(name, [...(rowsByName.get(name) ?? []), row]);
}

/**
 * What the globals that a module uses tell about where it runs. A browser's global behind a test for it tells
 * that the module expects both sides.
 */
export function cluesByGlobals(module: Module, facts: PackageFacts | undefined): Clue[] {
  const clues: Clue[] = [];
  for (const [name, uses] of globalsUsed(module)) {
    for (const row of rowsByName.get(name) ?? []) {
      if (row.within && !dependsOn(facts, row.within)) continue;
      const use = uses.find((each) => fits(each, row));
      if (!use) continue;
      const because = `uses \`${name}${row.members ? `.${memberOf(use)}` : ''}\``;
      const open = row.runs !== 'client' || uses.some((each) => fits(each, row) && !guardedSide(each));
      clues.push(
        open
          ? { runs: row.runs, weight: row.weight, because }
          : { runs: 'shared', weight: 'weak', because: `${because} only where it exists` },
      );
    }
  }
  return clues;
}

/** Reads of names that nothing in the file declares or assigns. */
function globalsUsed({ scopeManager }: Module): Map<string, Node[]> {
  const used = new Map<string, Node[]>();
  const written = new Set<string>();
  for (const scope of scopeManager?.scopes ?? []) {
    for (const reference of scope.references) {
      const { name } = reference.identifier as { name: string };
      if ((reference.resolved?.defs.length ?? 0) > 0 || !rowsByName.has(name)) continue;
      if (reference.isWrite()) written.add(name);
      else if (isUse(reference.identifier)) used.set(name, [...(used.get(name) ?? []), reference.identifier]);
    }
  }
  for (const name of written) used.delete(name);
  return used;
}

/** Not `typeof window`, nor a use inside code that is sent to another program's page. */
function isUse(identifier: Node): boolean {
  const { parent } = identifier;
  if (parent?.type === T.UnaryExpression && parent.operator === 'typeof') return false;
  if (parent?.type === T.TSTypeQuery) return false;
  for (let at: Node | undefined = identifier; at; at = at.parent) {
    const call: Node | undefined = at.parent;
    if (isFunction(at) && call?.type === T.CallExpression && RUNS_IN_DRIVEN_PAGE.has(calleeName(call) ?? ''))
      return false;
  }
  return true;
}

function fits(identifier: Node, row: GlobalRow): boolean {
  if (row.members) return row.members.includes(memberOf(identifier) ?? '');
  // `describe(…)`, `jest.fn()`: a test's globals are called, or their members are.
  return row.runs !== 'test' || isCalled(identifier);
}

function isCalled(identifier: Node): boolean {
  const { parent } = identifier;
  if (parent?.type === T.CallExpression) return parent.callee === identifier;
  return parent?.type === T.MemberExpression && parent.object === identifier && isCalled(parent);
}

function memberOf(identifier: Node): string | undefined {
  const { parent } = identifier;
  return parent?.type === T.MemberExpression && parent.object === identifier ? memberName(parent) : undefined;
}
