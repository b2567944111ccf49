import { AST_NODE_TYPES as T } from '@typescript-eslint/types';
import type { Node } from './expression.js';

/** A file as far as this question goes. */
interface File {
  readonly module: { readonly ast: Node };
  readonly nodes: readonly Node[];
}

const declarationsByProgram = new WeakMap<Node, ReadonlyMap<string, readonly Node[]>>();

/** The interfaces, type aliases and enums of a file by their names: Babel's scopes leave them out. */
export function declarationsNamed(name: string, file: File | undefined): readonly Node[] {
  if (!file) return [];
  const known = declarationsByProgram.get(file.module.ast);
  if (known) return known.get(name) ?? [];
  const found = new Map<string, Node[]>();
  for (const node of file.nodes) {
    if (
      node.type === T.TSInterfaceDeclaration ||
      node.type === T.TSTypeAliasDeclaration ||
      node.type === T.TSEnumDeclaration
    ) {
      found.set(node.id.name, [...(found.get(node.id.name) ?? []), node]);
    }
  }
  declarationsByProgram.set(file.module.ast, found);
  return found.get(name) ?? [];
}
