import { relative, sep } from 'node:path';
import { calleeName, memberName, type Node } from './analysis/code/expression.js';
import type { Landing } from './analysis/storage/landings.js';
import { factsAround } from './analysis/code/module.js';

/** Our judgement before ESLint sees it: where, in which words, with which evidence. */
export interface Finding {
  readonly node: Node;
  readonly messageId: 'direct' | 'through';
  readonly data: Readonly<Record<string, string>>;
}

/** A landing in the words of the two storage rules. Files are named from `cwd`. */
export function findingOf({ deposit, evidence }: Landing, cwd: string): Finding {
  const { node, row, through } = deposit;
  const data = { store: row.store, because: evidence.because };
  const landing = through[through.length - 1];
  if (!landing) return { node, messageId: 'direct', data };
  return {
    node,
    messageId: 'through',
    data: { ...data, via: deposit.via ?? nameOfWrite(node), at: placeOf(landing, cwd) },
  };
}

/** `src/auth/session.ts:12`: a node's file, named from `cwd`, and its line. */
export function placeOf(node: Node, cwd: string): string {
  const file = factsAround(node)?.module.filename ?? '';
  return `${relative(cwd, file).split(sep).join('/')}:${node.loc.start.line}`;
}

/** What the code calls to write: `save` of `storage.save(…)`, `token` of `session.token = …`. */
function nameOfWrite(node: Node): string {
  if (node.type === 'CallExpression') return calleeName(node) ?? 'a function';
  return node.type === 'AssignmentExpression' && node.left.type === 'MemberExpression'
    ? (memberName(node.left) ?? 'a property')
    : 'a function';
}
