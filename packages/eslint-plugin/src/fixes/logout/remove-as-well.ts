import { AST_NODE_TYPES as T, type TSESTree } from '@typescript-eslint/types';
import { constantText } from '../../analysis/code/constant.js';
import { definitionsOf } from '../../analysis/code/definitions.js';
import { propertyName, unwrap, type FunctionNode, type Node } from '../../analysis/code/expression.js';
import { imported } from '../../analysis/code/exports.js';
import { identitiesOf } from '../../analysis/code/identity.js';
import { nodesWithin, sameModule, type Module } from '../../analysis/code/module.js';
import type { Run } from '../../analysis/code/run.js';
import { namesToken } from '../../analysis/evidence/words.js';
import { deletesSomething } from '../../analysis/logout/deletions.js';
import { deedsIn } from '../../analysis/logout/steps.js';
import type { StoredToken } from '../../analysis/logout/stored-tokens.js';
import { applyEdits, insertAfter, replace, type TextEdit } from '../edit.js';
import { beginsLine, endWithComment, indentAt } from '../layout.js';
import { literal, styleOf } from '../style.js';

type Call = TSESTree.CallExpression;

/**
 * Deletes the tokens that a logout leaves behind, beside one that it deletes of the same store and in the same way.
 * Undefined where one of them is stored in another, or so that the same way may not find it.
 */
export function removeAsWell(
  fn: FunctionNode,
  left: readonly StoredToken[],
  module: Module,
  run: Run,
): TextEdit[] | undefined {
  const removals = deedsIn(fn).flatMap((deed) => removalAt(deed, module, run) ?? []);
  const added = new Map<Removal, string[]>();
  for (const token of left) {
    const beside = placesFor(token, removals, run);
    if (beside.length === 0 || !isFoundByKey(token)) return undefined;
    for (const removal of beside)
      added.set(removal, [...(added.get(removal) ?? []), keyText(token, removal, module, run)]);
  }
  const edits = [...added].map(([removal, keys]) => besideOf(removal, keys, module));
  return edits.every((each) => each !== undefined) ? edits : undefined;
}

/** Wherever one token of the same store is deleted: after a failure as well, if there are two ways. */
function placesFor(token: StoredToken, removals: readonly Removal[], run: Run): readonly Removal[] {
  const same = removals.filter((each) => isSameStore(each.call, token, run));
  const textOf = ({ key }: Removal): string => constantText(key, run)?.text ?? '';
  const chosen = same.find((each) => namesToken(textOf(each))) ?? same[0];
  return chosen ? same.filter((each) => textOf(each) === textOf(chosen)) : [];
}

/** A call that deletes one key, or a list of them. */
interface Removal {
  readonly call: Call;
  /** Where the last key stands. */
  readonly key: Node;
}

function removalAt(deed: Node, module: Module, run: Run): Removal | undefined {
  if (deed.type !== T.CallExpression || !deletesSomething(deed) || !sameModule(deed, module.ast))
    return undefined;
  const [first] = deed.arguments;
  const key = first && keyIn(unwrap(first), run);
  return key && { call: deed, key };
}

/** `'token'`, `KEYS.token`, `['token', 'user']`, `{ key: 'token' }` */
function keyIn(given: Node, run: Run): Node | undefined {
  if (given.type === T.ArrayExpression) {
    const last = given.elements.at(-1);
    return last ? keyIn(last, run) : undefined;
  }
  if (given.type === T.ObjectExpression) {
    const [only, ...others] = given.properties;
    if (only?.type !== T.Property || others.length > 0 || propertyName(only) !== 'key') return undefined;
    return keyIn(only.value, run);
  }
  return constantText(given, run)?.complete ? given : undefined;
}

/** Are both calls known to be of one store: of one package or page, or of one instance? */
function isSameStore(removal: Call, { node }: StoredToken, run: Run): boolean {
  if (node.type !== T.CallExpression) return false;
  const stores = storesOf(node, run);
  return storesOf(removal, run).some((store) => stores.includes(store)) && isSameInstance(removal, node, run);
}

/** Where a call leads, without its own name: `global|localStorage`. */
function storesOf({ callee }: Call, run: Run): string[] {
  return identitiesOf(callee, run).map(({ origin, path }) => `${origin}|${path.replace(/\.?[\w$]+$/, '')}`);
}

/** Two instances of a library are two stores. */
function isSameInstance(one: Call, other: Call, run: Run): boolean {
  const isInstance = identitiesOf(one.callee, run).some(({ origin }) => origin.startsWith('instance:'));
  if (!isInstance) return true;
  const [a, b] = [one, other].map(({ callee }) => {
    const member = unwrap(callee);
    return member.type === T.MemberExpression ? originOf(unwrap(member.object), run) : undefined;
  });
  return a !== undefined && a === b;
}

/** The one node that a name stands for, in whatever file. */
function originOf(name: Node, run: Run): Node | undefined {
  if (name.type !== T.Identifier) return undefined;
  const [only, ...others] = definitionsOf(name).flatMap((each) =>
    each.kind === 'import' ? imported(each, run) : [each],
  );
  return others.length === 0 && only && 'node' in only ? only.node : undefined;
}

/** Options of a cookie that a deletion need not repeat. */
const FREE_OPTIONS: ReadonlySet<string> = new Set(['expires', 'maxAge', 'secure', 'sameSite']);

/** Is a token found by its key alone? One of a path, a domain or a service is not. */
function isFoundByKey({ node }: StoredToken): boolean {
  if (node.type !== T.CallExpression) return false;
  return node.arguments.slice(2).every((each) => {
    const options = unwrap(each);
    return (
      options.type === T.ObjectExpression &&
      options.properties.every((one) => one.type === T.Property && FREE_OPTIONS.has(propertyName(one) ?? ''))
    );
  });
}

/** The key in code: as it was written, if that means the same here; else its text. */
function keyText({ node, key }: StoredToken, removal: Removal, module: Module, run: Run): string {
  const written = nodesWithin(node).find(
    (each) =>
      (each.type === T.MemberExpression || each.type === T.Identifier) &&
      constantText(each, run)?.text === key,
  );
  const root = written && rootOf(written);
  if (written && root) {
    const own = rootOf(removal.key);
    const isKnown = own?.name === root.name && originOf(own, run) === originOf(root, run);
    const isHere = sameModule(node, removal.call) && isOfModule(root);
    if ((isKnown && originOf(root, run) !== undefined) || isHere) return codeOf(written);
  }
  return literal(key, styleOf(module));
}

function rootOf(expression: Node): TSESTree.Identifier | undefined {
  let at = unwrap(expression);
  while (at.type === T.MemberExpression && !at.computed) at = unwrap(at.object);
  return at.type === T.Identifier ? at : undefined;
}

/** Is a name declared at the top of its file? */
function isOfModule(name: TSESTree.Identifier): boolean {
  return definitionsOf(name).every((each) => {
    if (each.kind === 'import') return true;
    const statement = each.kind === 'value' ? each.node.parent?.parent : undefined;
    return statement?.parent?.type === T.Program || statement?.parent?.type === T.ExportNamedDeclaration;
  });
}

/** `KEYS.refresh`, written out. */
function codeOf(expression: Node): string {
  const node = unwrap(expression);
  if (node.type === T.MemberExpression && node.property.type === T.Identifier)
    return `${codeOf(node.object)}.${node.property.name}`;
  return node.type === T.Identifier ? node.name : '';
}

/** The same deletion of other keys, right behind: in the same list, or as a statement of its own. */
function besideOf({ call, key }: Removal, keys: readonly string[], module: Module): TextEdit | undefined {
  if (key.parent?.type === T.ArrayExpression && key.parent !== call.parent)
    return insertAfter(key, keys.map((each) => `, ${each}`).join(''));
  const copies = (code: Node): string[] => keys.map((each) => withKey(code, key, each, module));
  const { parent } = call;
  if (parent.type === T.ArrayExpression)
    return insertAfter(
      call,
      copies(call)
        .map((each) => `, ${each}`)
        .join(''),
    );
  const statement = parent.type === T.AwaitExpression ? parent.parent : parent;
  if (statement.type !== T.ExpressionStatement || statement.parent.type !== T.BlockStatement)
    return ofArrow(call, copies(call), module);
  const { end, newline } = styleOf(module);
  const between = beginsLine(module, statement.range[0])
    ? newline + indentAt(module, statement.range[0])
    : ' ';
  const text = copies(statement.expression).map((each) => between + each + end);
  const at = endWithComment(module, statement.range[1]);
  return { range: [at, at], text: text.join('') };
}

/** `() => localStorage.removeItem('token')`: nobody can want what that gives. */
function ofArrow(call: Call, copies: readonly string[], module: Module): TextEdit | undefined {
  const { parent } = call;
  if (parent.type !== T.ArrowFunctionExpression || parent.body !== call || parent.async) return undefined;
  if (!/^(?:window\.|globalThis\.)?(?:local|session)Storage\b/.test(module.text.slice(...call.range)))
    return undefined;
  const { text } = module;
  return replace(call, `{ ${[text.slice(...call.range), ...copies].join('; ')}; }`);
}

/** A piece of code with another key in it. */
function withKey(code: Node, key: Node, text: string, module: Module): string {
  const [start, end] = code.range;
  const range = [key.range[0] - start, key.range[1] - start] as const;
  return applyEdits(module.text.slice(start, end), [{ range, text }]);
}
