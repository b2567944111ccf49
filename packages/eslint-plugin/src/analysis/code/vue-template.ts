import type { TSESTree } from '@typescript-eslint/utils';
import { isNode, type Node } from './expression.js';

/** What vue-eslint-parser hangs on a program: a tree of its own, which no visitor key of the program leads to. */
export interface VueTemplate {
  /** The template's topmost node, where a climb from one of its expressions ends. */
  readonly root: Node;
  /** Everything in it, elements and expressions. */
  readonly nodes: readonly Node[];
  /** The names that its expressions use; they stand for what the script declares. */
  readonly names: readonly TSESTree.Identifier[];
}

/** Properties that lead up, sideways or to the same nodes again. */
const NO_CHILDREN = new Set([
  'parent',
  'references',
  'variables',
  'tokens',
  'comments',
  'errors',
  'loc',
  'range',
]);

/** The template of a Vue component; undefined for any other program. */
export function vueTemplateOf(program: TSESTree.Program): VueTemplate | undefined {
  const { templateBody } = program as { templateBody?: Node | null };
  if (!templateBody) return undefined;
  const nodes: Node[] = [];
  const names: TSESTree.Identifier[] = [];
  const pending: Node[] = [templateBody];
  for (let node = pending.pop(); node; node = pending.pop()) {
    nodes.push(node);
    if ((node.type as string) === 'VExpressionContainer') {
      names.push(
        ...(node as unknown as { references: { id: TSESTree.Identifier }[] }).references.map(({ id }) => id),
      );
    }
    for (const [key, child] of Object.entries(node)) {
      if (typeof child !== 'object' || child === null || NO_CHILDREN.has(key)) continue;
      pending.push(...[child as unknown].flat().filter(isNode));
    }
  }
  let root: Node = templateBody;
  while (root.parent) root = root.parent;
  return { root, nodes, names };
}
