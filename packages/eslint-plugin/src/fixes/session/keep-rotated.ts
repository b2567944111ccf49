import { AST_NODE_TYPES as T, type TSESTree } from '@typescript-eslint/types';
import {
  enclosingFunction,
  memberName,
  propertyName,
  unwrap,
  type Node,
} from '../../analysis/code/expression.js';
import { nodesWithin, variableOf, type Module } from '../../analysis/code/module.js';
import type { Run } from '../../analysis/code/run.js';
import { tokensStoredIn } from '../../analysis/logout/stored-tokens.js';
import type { Loss } from '../../analysis/refresh/losses.js';
import { insertAfter, replace, type TextEdit } from '../edit.js';
import { beginsLine, indentAt } from '../layout.js';
import { isWithin } from '../names.js';
import { styleOf } from '../style.js';

/** Stores the refresh token that comes with an answer where the access token of it, or the old one, is stored. */
export function keepRotated({ node, call, detail }: Loss, module: Module, run: Run): TextEdit[] | undefined {
  const fn = enclosingFunction(call);
  if (!fn) return undefined;
  const taken = node.type === T.Property && node.value.type === T.Identifier ? node : undefined;
  const fresh = nodesWithin(fn).filter(
    ({ range }) => range[0] >= call.range[1] && !isWithin({ range }, call),
  );
  if (taken) {
    const access = accessTaken(taken);
    return (
      access &&
      storedBeside(
        fresh.filter((each) => isNameOf(each, access)),
        (taken.value as TSESTree.Identifier).name,
        module,
        run,
      )
    );
  }
  const access = fresh.filter(
    (each): each is TSESTree.MemberExpression =>
      each.type === T.MemberExpression && isAccess(memberName(each)),
  );
  const [first] = access;
  if (!first) return undefined;
  const rotated = `${module.text.slice(...first.object.range)}.${detail}`;
  return (
    besideInObject(access, detail, rotated, module) ??
    assignedBeside(access, call, detail, rotated, module) ??
    storedBeside(access, rotated, module, run)
  );
}

/** The access token that is taken apart beside a refresh token. */
function accessTaken(taken: TSESTree.Property): Node | undefined {
  const pattern = taken.parent as TSESTree.ObjectPattern;
  const found = pattern.properties.find((each) => each.type === T.Property && isAccess(propertyName(each)));
  return found?.type === T.Property && found.value.type === T.Identifier ? found.value : undefined;
}

function isNameOf(node: Node, declared: Node): boolean {
  return node.type === T.Identifier && node !== declared && variableOf(node) === variableOf(declared);
}

function isAccess(name: string | undefined): boolean {
  return name !== undefined && /^(?:access|jwt|id)?_?(?:token|jwt)$|^access$/i.test(name);
}

/** `keep({ refreshToken, accessToken: data.accessToken })` keeps the old one again. */
function besideInObject(
  access: readonly Node[],
  detail: string,
  rotated: string,
  module: Module,
): TextEdit[] | undefined {
  for (const each of access) {
    const { parent } = each;
    if (parent?.type !== T.Property || parent.value !== each || parent.parent.type !== T.ObjectExpression)
      continue;
    const old = parent.parent.properties.find(
      (one): one is TSESTree.Property => one.type === T.Property && propertyName(one) === detail,
    );
    if (!old || old.method || old.computed) continue;
    const value = module.text.slice(...old.value.range);
    if (old.value.type !== T.Identifier && old.value.type !== T.MemberExpression) return undefined;
    return [replace(old, `${module.text.slice(...old.key.range)}: ${rotated} ?? ${value}`)];
  }
  return undefined;
}

/** `session.accessToken = data.accessToken;`, where the request presents `session.refreshToken`. */
function assignedBeside(
  access: readonly Node[],
  call: Node,
  detail: string,
  rotated: string,
  module: Module,
): TextEdit[] | undefined {
  for (const each of access) {
    const { parent } = each;
    if (parent?.type !== T.AssignmentExpression || parent.right !== each) continue;
    if (parent.left.type !== T.MemberExpression || parent.parent.type !== T.ExpressionStatement) continue;
    const kept = `${module.text.slice(...parent.left.object.range)}.${detail}`;
    const isPresented = nodesWithin(call).some(
      (node) => node.type === T.MemberExpression && module.text.slice(...node.range) === kept,
    );
    if (isPresented) return [addedAfter(parent.parent, `if (${rotated}) ${kept} = ${rotated}`, module)];
  }
  return undefined;
}

/** `storage.setItem('access', data.access);`, where the file stores a refresh token in the same place. */
function storedBeside(
  access: readonly Node[],
  rotated: string,
  module: Module,
  run: Run,
): TextEdit[] | undefined {
  for (const each of access) {
    const call = each.parent;
    if (call?.type !== T.CallExpression || call.arguments.length !== 2 || call.arguments[1] !== each)
      continue;
    const statement = call.parent.type === T.AwaitExpression ? call.parent.parent : call.parent;
    if (statement.type !== T.ExpressionStatement || unwrap(statement.expression) !== call) continue;
    const callee = module.text.slice(...call.callee.range);
    const keys = new Set(
      tokensStoredIn(module, run).flatMap(({ node, key }) => {
        if (node.type !== T.CallExpression || node.arguments.length !== 2) return [];
        const isSame = module.text.slice(...node.callee.range) === callee && /refresh/i.test(key);
        const written = node.arguments[0]!;
        return isSame && written.type === T.Literal ? [module.text.slice(...written.range)] : [];
      }),
    );
    const [key, ...more] = keys;
    if (key === undefined || more.length > 0) continue;
    const wait = call.parent.type === T.AwaitExpression ? 'await ' : '';
    return [addedAfter(statement, `if (${rotated}) ${wait}${callee}(${key}, ${rotated})`, module)];
  }
  return undefined;
}

/** A statement behind another, in a line of its own where that one has one. */
function addedAfter(statement: Node, text: string, module: Module): TextEdit {
  const { end, newline } = styleOf(module);
  const start = statement.range[0];
  const between = beginsLine(module, start) ? newline + indentAt(module, start) : ' ';
  return insertAfter(statement, between + text + end);
}
