import { AST_NODE_TYPES as T } from '@typescript-eslint/utils';
import type { Node } from './expression.js';
import { factsAround } from './module.js';

const declarationsByProgram = new WeakMap<Node, ReadonlyMap<string, readonly Node[]>>();

/** The interfaces, type aliases and enums of a file by their names: Babel's scopes leave them out. */
export function declarationsNamed(name: string, anywhere: Node): readonly Node[] {
  const facts = factsAround(anywhere);
  if (!facts) return [];
  const known = declarationsByProgram.get(facts.module.ast);
  if (known) return known.get(name) ?? [];
  const found = new Map<string, Node[]>();
  for (const node of facts.nodes) {
    if (
      node.type === T.TSInterfaceDeclaration ||
      node.type === T.TSTypeAliasDeclaration ||
      node.type === T.TSEnumDeclaration
    ) {
      found.set(node.id.name, [...(found.get(node.id.name) ?? []), node]);
    }
  }
  declarationsByProgram.set(facts.module.ast, found);
  return found.get(name) ?? [];
}
