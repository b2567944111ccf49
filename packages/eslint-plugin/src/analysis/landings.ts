import { AST_NODE_TYPES as T } from '@typescript-eslint/utils';
import type { Landing } from '../finding.js';
import { depositsOf, type Deposit } from './deposits.js';
import { isToken } from './evidence.js';
import { calleeName, type Node } from './expression.js';
import { depositsThrough } from './flows.js';
import { judge } from './judgement.js';
import { factsOf, type Module } from './module.js';
import { Run } from './run.js';
import { isTestFile } from './test-file.js';

const landingsOfProgram = new WeakMap<Node, readonly Landing[]>();

/** Every place of a file where a token comes to rest in plain text. Computed once, for all rules. */
export function landingsOf(module: Module): readonly Landing[] {
  const known = landingsOfProgram.get(module.ast);
  if (known) return known;
  const landings = isTestFile(module.filename) ? [] : find(module);
  landingsOfProgram.set(module.ast, landings);
  return landings;
}

function find(module: Module): Landing[] {
  const run = new Run();
  return factsOf(module).nodes.flatMap((node) => {
    if (node.type !== T.CallExpression && node.type !== T.AssignmentExpression) return [];
    const direct = depositsOf(node, run);
    const landing =
      direct.length > 0 ? landingAmong(direct, run) : landingAmong(depositsThrough(node, run), run, node);
    return landing ? [landing] : [];
  });
}

/** One write is one landing, however many tokens it stores. */
function landingAmong(deposits: readonly Deposit[], run: Run, through?: Node): Landing | undefined {
  for (const deposit of deposits) {
    const evidence = judge(deposit, run);
    if (!isToken(evidence)) continue;
    const { place, store } = deposit.row;
    const via = through?.type === T.CallExpression ? calleeName(through) : undefined;
    return { node: deposit.node, place, store, ...evidence, ...(via && { via }) };
  }
  return undefined;
}
