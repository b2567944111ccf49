import { AST_NODE_TYPES as T } from '@typescript-eslint/types';
import { propertyName, unwrap, type Node } from '../code/expression.js';
import type { Run } from '../code/run.js';
import { valuesOf } from './possible-values.js';

/** A text, or all that begin and end like this. */
interface Form {
  readonly starts: string;
  readonly ends: string;
  readonly isWhole: boolean;
}

const ANY: Form = { starts: '', ends: '', isWhole: false };
/** More forms than that are taken for any text. */
const MAX_FORMS = 100;
/** Texts put together of texts put together. */
const MAX_DEPTH = 4;

/**
 * Is it sure that an expression comes to none of these texts, whatever the program does? For keys of a store: a name
 * out of a table of the app, a parameter as all callers hand it over, `draft-${id}`.
 */
export function isNeverAmong(texts: ReadonlySet<string>, expression: Node, run: Run): boolean {
  const values = valuesOf(expression, run);
  return (
    values?.every(
      (each) => isNone(formsOf(each, run, 0), texts) || isNone(formsOf(each, run, MAX_DEPTH), texts),
    ) ?? false
  );
}

function isNone(forms: readonly Form[], texts: ReadonlySet<string>): boolean {
  return forms.every((form) => [...texts].every((text) => !fits(text, form)));
}

function fits(text: string, { starts, ends, isWhole }: Form): boolean {
  if (isWhole) return text === starts;
  return text.length >= starts.length + ends.length && text.startsWith(starts) && text.endsWith(ends);
}

/**
 * The forms of a possible value.
 *
 * @param depth how often what is put into a text is looked for through the repository: mostly its beginning tells enough
 */
function formsOf(value: Node, run: Run, depth: number): readonly Form[] {
  switch (value.type) {
    case T.Literal:
      return [whole(String(value.value))];
    case T.Identifier:
      return [whole(value.name)];
    case T.Property:
      return [whole(propertyName(value) ?? '')];
    case T.TemplateLiteral:
      return value.quasis.reduce<readonly Form[]>(
        (before, quasi, at) => {
          const expression = value.expressions[at];
          const own = joined(before, [whole(quasi.value.cooked ?? '')]);
          return expression ? joined(own, formsWithin(expression, run, depth)) : own;
        },
        [whole('')],
      );
    case T.BinaryExpression:
      return value.operator === '+'
        ? joined(formsWithin(value.left, run, depth), formsWithin(value.right, run, depth))
        : [ANY];
    default:
      return [ANY];
  }
}

function formsWithin(expression: Node, run: Run, depth: number): readonly Form[] {
  const node = unwrap(expression);
  const values = isText(node) ? [node] : depth > 0 ? valuesOf(node, run) : undefined;
  // What is no text may be counted with, and not joined.
  if (!values?.every(isText)) return [ANY];
  return values.flatMap((each) => formsOf(each, run, depth - 1));
}

function isText(value: Node): boolean {
  if (value.type === T.Literal) return typeof value.value === 'string';
  return [T.TemplateLiteral, T.BinaryExpression, T.Property].includes(value.type);
}

function whole(text: string): Form {
  return { starts: text, ends: '', isWhole: true };
}

function joined(before: readonly Form[], after: readonly Form[]): readonly Form[] {
  if (before.length * after.length > MAX_FORMS) return [ANY];
  return before.flatMap((one) =>
    after.map((other): Form => {
      if (one.isWhole) return { ...other, starts: one.starts + other.starts };
      return {
        starts: one.starts,
        ends: other.isWhole ? one.ends + other.starts : other.ends,
        isWhole: false,
      };
    }),
  );
}
