import { AST_NODE_TYPES as T, type TSESTree } from '@typescript-eslint/types';
import type { FunctionNode, Node } from '../../../analysis/code/expression.js';
import { factsAround } from '../../../analysis/code/module.js';
import type { TextEdit } from '../../edit.js';
import { beginsLine, indentAt } from '../../layout.js';
import { isWithin } from '../../names.js';
import { styleOf } from '../../style.js';
import type { Placed } from './waits.js';

/** Where a function gets a value that it waits for, before it uses it. */
export interface Spot {
  /** From where on it waits. */
  readonly from: number;
  /** The edits that put a statement there. */
  readonly edits: (statement: string) => readonly TextEdit[];
  /** What makes room for it, and for others. */
  readonly placed: readonly Placed[];
}

/**
 * The last place in a function that is before all uses of a value, and around them: where an error is caught that is
 * caught where it is used, and nothing waits that does not need it. Undefined where there is none to put a statement.
 */
export function spotFor(fn: FunctionNode, uses: readonly Node[]): Spot | undefined {
  return fn.body.type === T.BlockStatement ? inBlock(fn.body, uses) : asBlock(fn);
}

function inBlock(body: TSESTree.BlockStatement, uses: readonly Node[]): Spot | undefined {
  const module = factsAround(body)?.module;
  const first = uses.reduce((one, other) => (other.range[0] < one.range[0] ? other : one));
  const block = blocksAround(first, body).find((each) => uses.every((use) => isWithin(use, each)));
  const around = block?.body.findIndex((each) => isWithin(first, each)) ?? -1;
  if (!module || !block || around < 0) return undefined;
  // A function that is declared can be called before it stands there.
  const isHoisted = uses.some((use) =>
    block.body.some((each) => each.type === T.FunctionDeclaration && isWithin(use, each)),
  );
  const begin = block.body.findIndex(
    (each) => each.type !== T.ExpressionStatement || each.directive === undefined,
  );
  const statement = block.body[isHoisted ? begin : around]!;
  const at = statement.range[0];
  const { newline, end } = styleOf(module);
  const gap = beginsLine(module, at) ? newline + indentAt(module, at) : ' ';
  const isEnded = gap === ' ' || /[[(`+/-]/.test(module.text[at]!);
  return {
    from: at,
    edits: (text) => [{ range: [at, at], text: text + (isEnded ? ';' : end) + gap }],
    placed: [],
  };
}

/** The blocks around a node, the nearest first. */
function blocksAround(node: Node, outermost: TSESTree.BlockStatement): TSESTree.BlockStatement[] {
  const found: TSESTree.BlockStatement[] = [];
  for (let at = node.parent; at; at = at.parent) {
    if (at.type === T.BlockStatement) found.push(at);
    if (at === outermost) break;
  }
  return found;
}

/** `async () => send(token)` becomes a block that returns the same. */
function asBlock(fn: FunctionNode): Spot | undefined {
  const module = factsAround(fn)?.module;
  if (!module) return undefined;
  const { text } = module;
  const arrow = text.lastIndexOf('=>', fn.body.range[0]);
  const begin = arrow + 2 + /^\s*/.exec(text.slice(arrow + 2))![0].length;
  if (arrow < 0 || text[begin] === '/') return undefined;
  const { newline, end, indent } = styleOf(module);
  const outer = indentAt(module, fn.range[0]);
  const inner = outer + indent;
  const edits: TextEdit[] = [
    { range: [arrow + 2, begin], text: ` {${newline}${inner}` },
    { range: [begin, begin], text: 'return ' },
    { range: [fn.range[1], fn.range[1]], text: `${end}${newline}${outer}}` },
  ];
  return {
    from: fn.body.range[0],
    edits: (statement) => [{ range: [begin, begin], text: `${statement}${end}${newline}${inner}` }],
    placed: edits.map((edit) => ({ at: fn, edit })),
  };
}
