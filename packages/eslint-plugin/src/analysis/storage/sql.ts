import { AST_NODE_TYPES as T } from '@typescript-eslint/types';
import { constantText } from '../code/constant.js';
import { definitionsOf } from '../code/definitions.js';
import { propertyName, unwrap, type Node } from '../code/expression.js';
import { ownersOf } from '../code/owners.js';
import type { Run } from '../code/run.js';
import { meaningOfKeyText } from '../evidence/words.js';

/** A value that a statement writes, and the column that it goes to, where the statement names it. */
export interface ColumnValue {
  readonly column?: string;
  readonly value: Node;
}

/** A statement's text; what is only known at run time stands in it as `«n»`, the nth of `holes`. */
interface Statement {
  readonly text: string;
  readonly holes: readonly Node[];
}

/** One value of a statement as it is written: `?`, `$1`, `:name`, a hole, or anything else. */
interface Written {
  readonly column?: string;
  readonly text: string;
}

/** How many names and `+` a statement is put together from. */
const MAX_STEPS = 8;

/**
 * What an INSERT, REPLACE or UPDATE statement writes into which columns (https://sqlite.org/lang.html). `given` are
 * the arguments that hold its values: one list, one object of named values, or the values themselves.
 * Empty for any other statement, and where the text is not in view.
 */
export function columnValues(statement: Node, given: readonly Node[], run: Run): ColumnValue[] {
  const { text, holes } = statementOf(statement, run);
  const written = writtenBy(text);
  if (!written) return [];
  const { table, values } = written;
  const bound = boundValues(given, run);
  let position = 0;
  return values.flatMap(({ column, text: source }): ColumnValue[] => {
    const numbered = /^[?$](\d+)$/.exec(source)?.[1];
    const named = /^[:@$]([A-Za-z_]\w*)$/.exec(source)?.[1];
    const hole = /^['"]?«(\d+)»['"]?$/.exec(source)?.[1];
    let value: Node | undefined;
    if (source === '?') value = bound.list[position++];
    else if (numbered !== undefined) value = bound.list[Number(numbered) - 1];
    else if (named !== undefined) value = bound.named.get(named);
    else if (hole !== undefined) value = holes[Number(hole)];
    else position += placeholdersIn(source);
    return value ? [{ value, ...(column !== undefined && { column: columnKey(table, column) }) }] : [];
  });
}

/** A column called `token` of a table `push_tokens` holds what the table's name says. */
function columnKey(table: string, column: string): string {
  const whole = `${table}_${column}`;
  return meaningOfKeyText(whole) === 'innocent' ? whole : column;
}

function statementOf(expression: Node, run: Run): Statement {
  const holes: Node[] = [];
  const read = (each: Node, step: number): string => {
    const node = unwrap(each);
    const constant = constantText(node, run);
    if (constant?.complete) return constant.text;
    if (step < MAX_STEPS) {
      if (node.type === T.TemplateLiteral) {
        return node.quasis
          .map(({ value }, at) => {
            const inner = node.expressions[at];
            return (value.cooked ?? '') + (inner ? read(inner, step + 1) : '');
          })
          .join('');
      }
      if (node.type === T.BinaryExpression && node.operator === '+')
        return read(node.left, step + 1) + read(node.right, step + 1);
      const [only, ...others] = node.type === T.Identifier ? definitionsOf(node) : [];
      if (only?.kind === 'value' && only.path.length === 0 && others.length === 0 && isText(only.node))
        return read(only.node, step + 1);
    }
    return `«${holes.push(node) - 1}»`;
  };
  return { text: read(expression, 0), holes };
}

function isText(expression: Node): boolean {
  const { type } = unwrap(expression);
  return type === T.TemplateLiteral || type === T.BinaryExpression;
}

const NAME = '(?:[\\w$.«»]+|"[^"]+"|`[^`]+`|\\[[^\\]]+\\])';
const INSERT = new RegExp(
  `^\\s*(?:INSERT(?:\\s+OR\\s+\\w+)?|REPLACE)\\s+INTO\\s+(${NAME})(?:\\s+AS\\s+\\w+)?\\s*(?:\\(([^()]*)\\))?\\s*VALUES\\s*\\(`,
  'i',
);
const UPDATE = new RegExp(`^\\s*UPDATE(?:\\s+OR\\s+\\w+)?\\s+(${NAME})\\s+(?:AS\\s+\\w+\\s+)?SET\\s`, 'i');
const UPSERT = /\bON\s+CONFLICT\b.*?\bDO\s+UPDATE\s+SET\s/is;

/** What the statement writes, value by value in the order of the text; undefined where it writes nothing. */
function writtenBy(text: string): { table: string; values: Written[] } | undefined {
  const insert = INSERT.exec(text);
  if (insert) {
    const columns = insert[2]?.split(',').map(bare);
    const rows = groupsAt(text, insert[0].length - 1);
    const values = rows.flatMap((row) =>
      splitAtCommas(row).map((source, at): Written => {
        const column = columns?.[at];
        return { text: source, ...(column !== undefined && { column }) };
      }),
    );
    const upsert = UPSERT.exec(text);
    const more = upsert ? assignments(text.slice(upsert.index + upsert[0].length)) : [];
    return { table: bare(insert[1]!), values: [...values, ...more] };
  }
  const update = UPDATE.exec(text);
  return update ? { table: bare(update[1]!), values: assignments(text.slice(update[0].length)) } : undefined;
}

/** `token = ?, name = :name WHERE …` */
function assignments(text: string): Written[] {
  const clause = text.split(/\s(?:WHERE|RETURNING|FROM|ORDER|LIMIT)\s/i)[0]!;
  return splitAtCommas(clause.replace(/;\s*$/, '')).map((each) => {
    const at = each.indexOf('=');
    return at < 0 ? { text: each } : { column: bare(each.slice(0, at)), text: each.slice(at + 1).trim() };
  });
}

/** Placeholders inside an expression take their values too: `lower(?)`. */
function placeholdersIn(source: string): number {
  return source.replace(/'[^']*'/g, '').match(/\?(?!\d)/g)?.length ?? 0;
}

/** `users.token`, `"token"`, `[token]`: the name alone. */
function bare(name: string): string {
  return name
    .trim()
    .replace(/^.*\.(?=[^.]+$)/, '')
    .replace(/^["`[]|["`\]]$/g, '');
}

/** The contents of `(a, b), (c, d)` from an opening bracket on. */
function groupsAt(text: string, start: number): string[] {
  const groups: string[] = [];
  let depth = 0;
  let from = start;
  for (let at = start; at < text.length; at++) {
    const char = text[at];
    if (char === '(' && depth++ === 0) from = at + 1;
    else if (char === ')' && --depth === 0) groups.push(text.slice(from, at));
    else if (depth === 0 && !/[\s,]/.test(char!)) break;
  }
  return groups;
}

/** Parts at commas that stand in no brackets and no quotes. */
function splitAtCommas(text: string): string[] {
  const parts = text.match(/(?:'[^']*'|"[^"]*"|\((?:[^()]|\([^()]*\))*\)|[^,'"()])+/g) ?? [];
  return parts.map((part) => part.trim());
}

function boundValues(
  given: readonly Node[],
  run: Run,
): { list: readonly (Node | undefined)[]; named: ReadonlyMap<string, Node> } {
  const named = new Map<string, Node>();
  const [first] = given;
  if (!first) return { list: [], named };
  for (const owner of ownersOf(first, run)) {
    if (owner.kind === 'array')
      return {
        list: owner.node.elements.map((each) => (each && each.type !== T.SpreadElement ? each : undefined)),
        named,
      };
    if (owner.kind !== 'object') continue;
    for (const property of owner.node.properties) {
      const name = property.type === T.Property ? propertyName(property) : undefined;
      if (property.type === T.Property && name !== undefined)
        named.set(name.replace(/^[:@$]/, ''), property.value);
    }
  }
  if (named.size > 0) return { list: [], named };
  // Values that follow the statement one by one; a list that is not in view hides which is which.
  return { list: given.length > 1 || isOneValue(first) ? given : [], named };
}

function isOneValue(node: Node): boolean {
  const { type } = unwrap(node);
  return type === T.MemberExpression || type === T.TemplateLiteral || type === T.Literal;
}
