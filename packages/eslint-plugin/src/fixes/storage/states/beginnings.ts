import { AST_NODE_TYPES as T, type TSESTree } from '@typescript-eslint/types';
import { exactText } from '../../../analysis/code/constant.js';
import { definitionsOf } from '../../../analysis/code/definitions.js';
import {
  isFunction,
  propertyName,
  returnedExpressions,
  unwrap,
  type Node,
} from '../../../analysis/code/expression.js';
import { factsAround } from '../../../analysis/code/module.js';
import type { Run } from '../../../analysis/code/run.js';
import { literal, styleOf } from '../../style.js';
import { valuesOf } from '../values.js';
import { combinedIn } from '../whole-states.js';
import { startsOf } from './slice.js';

/** More than this is not written a second time. */
const LONGEST = 160;
const FURTHEST = 4;

/**
 * What lies at a path of a state before anybody has signed in, as text that means the same in any file; `undefined` as
 * well. None where that is not seen.
 *
 * @param parts the slices of the state, or the reducer of one that is a slice by itself
 */
export function beginningOf(
  [name = '', ...further]: readonly string[],
  parts: Node | undefined,
  run: Run,
): string | undefined {
  if (!parts) return undefined;
  if (parts.type !== T.ObjectExpression) return oneOf(startsOf(parts, run), [name, ...further], run);
  const property = parts.properties.find((each) => each.type === T.Property && propertyName(each) === name);
  if (property?.type !== T.Property) return undefined;
  const inner = combinedIn(property.value, run);
  if (!inner) return oneOf(startsOf(property.value, run), further, run);
  return further.length > 0 ? beginningOf(further, inner, run) : undefined;
}

function oneOf(starts: readonly Node[], path: readonly string[], run: Run): string | undefined {
  const texts = new Set(starts.map((each) => within(each, path, run, 0)));
  const [text] = texts;
  return texts.size === 1 && text !== undefined && text.length <= LONGEST ? text : undefined;
}

function within(value: Node, path: readonly string[], run: Run, depth: number): string | undefined {
  const node = valueBehind(value, run, depth);
  const [name, ...further] = path;
  if (!node) return undefined;
  if (name === undefined) return textOf(node, run, depth);
  if (node.type !== T.ObjectExpression || !isWrittenOut(node)) return undefined;
  const property = node.properties.find((each) => propertyName(each) === name);
  if (!property) return 'undefined';
  return within(property.value, further, run, depth + 1);
}

interface WrittenOut extends TSESTree.ObjectExpression {
  readonly properties: TSESTree.Property[];
}

function isWrittenOut(node: TSESTree.ObjectExpression): node is WrittenOut {
  return node.properties.every((each) => each.type === T.Property && propertyName(each) !== undefined);
}

function valueBehind(value: Node, run: Run, depth: number): Node | undefined {
  const node = unwrap(value);
  if (depth > FURTHEST) return undefined;
  const candidates = isFunction(node)
    ? returnedExpressions(node)
    : node.type === T.Identifier && node.name !== 'undefined'
      ? valuesOf(definitionsOf(node), run)
      : [];
  if (candidates.length === 1) return valueBehind(candidates[0]!, run, depth + 1);
  return candidates.length === 0 && !isFunction(node) ? node : undefined;
}

/** The text of a value of JSON; undefined for any other. */
function textOf(node: Node, run: Run, depth: number): string | undefined {
  const module = factsAround(node)?.module;
  const next = (each: Node) => within(each, [], run, depth + 1);
  if (!module) return undefined;
  switch (node.type) {
    case T.Literal:
      return 'regex' in node || 'bigint' in node ? undefined : module.text.slice(...node.range);
    case T.Identifier:
      return node.name === 'undefined' ? node.name : undefined;
    case T.ArrayExpression:
      return joined(
        node.elements.map((each) => (each ? next(each) : undefined)),
        ['[', ']'],
      );
    case T.ObjectExpression:
      return isWrittenOut(node)
        ? joined(
            node.properties.map((each) => {
              const value = next(each.value);
              return value && `${keyText(propertyName(each)!, styleOf(module))}: ${value}`;
            }),
            ['{ ', ' }'],
          )
        : undefined;
    default: {
      const text = exactText(node, run);
      return text === undefined ? undefined : literal(text, styleOf(module));
    }
  }
}

/** A name in an object: quoted where it has to be. */
export function keyText(name: string, style: Parameters<typeof literal>[1]): string {
  return /^[A-Za-z_$][\w$]*$/.test(name) ? name : literal(name, style);
}

function joined(all: readonly (string | undefined)[], [open, close]: [string, string]): string | undefined {
  if (all.includes(undefined)) return undefined;
  return all.length === 0 ? open.trim() + close.trim() : open + all.join(', ') + close;
}
