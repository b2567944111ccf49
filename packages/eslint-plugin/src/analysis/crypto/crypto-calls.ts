import { AST_NODE_TYPES as T } from '@typescript-eslint/types';
import type { RowLookup } from '../../catalog/lookup.js';
import type { CryptoRow } from '../../catalog/types.js';
import { calleeName, unwrap, type CallNode, type Node } from '../code/expression.js';
import { identitiesOf } from '../code/identity.js';
import { factsOf, type Module } from '../code/module.js';
import { Run } from '../code/run.js';

/** A call of a library that verifies, signs or looks into a token. */
export interface CryptoCall {
  readonly node: CallNode;
  readonly row: CryptoRow;
}

/** By catalogue and syntax tree: several rules ask for the same calls. */
const known = new WeakMap<RowLookup, WeakMap<Node, readonly CryptoCall[]>>();

/**
 * The calls of a file that go to a library of the catalogue. Asked of the file alone: a library is imported where
 * it is used, and nothing else has to be opened for the many calls that are none.
 */
export function cryptoCallsOf(module: Module, catalog: RowLookup): readonly CryptoCall[] {
  const ofCatalog = known.get(catalog) ?? new WeakMap<Node, readonly CryptoCall[]>();
  known.set(catalog, ofCatalog);
  const answer = ofCatalog.get(module.ast) ?? find(module, catalog);
  ofCatalog.set(module.ast, answer);
  return answer;
}

function find(module: Module, catalog: RowLookup): readonly CryptoCall[] {
  const alone = new Run(undefined, catalog);
  return factsOf(module).nodes.flatMap((node): CryptoCall[] => {
    if (node.type !== T.CallExpression && node.type !== T.NewExpression) return [];
    const row = rowCalled(node, alone);
    return row ? [{ node, row }] : [];
  });
}

/** The row that a call or construction reaches. */
export function rowCalled(node: CallNode, run: Run): CryptoRow | undefined {
  const row = rowAt(calledBehind(node, run), node, run);
  if (row) return row.wraps === undefined || isOfWrapped(node, row.wraps, run) ? row : undefined;
  const [plugin] = node.arguments;
  if (!plugin || calleeName(node) !== 'register') return undefined;
  const registered = rowAt(plugin, node, run);
  return registered?.registered ? registered : undefined;
}

function rowAt(callee: Node, call: CallNode, run: Run): CryptoRow | undefined {
  for (const { origin, path } of identitiesOf(callee, run)) {
    const row = run.catalog.crypto(`${origin}|${reached(path, callee, call)}`);
    if (row) return row;
  }
  return undefined;
}

function reached(path: string, callee: Node, call: CallNode): string {
  // What `super` is has been constructed already.
  if (callee.type === T.Super) return path;
  return call.type === T.NewExpression ? `new ${path}()` : `${path}()`;
}

/** `promisify(jwt.verify)(token, key)` calls what it was given. */
function calledBehind(call: CallNode, run: Run): Node {
  const callee = unwrap(call.callee);
  const isPromisified = callee.type === T.CallExpression && calleeName(callee) === 'promisify';
  const given = isPromisified ? callee.arguments[0] : undefined;
  return given && identitiesOf(given, run).length > 0 ? given : call.callee;
}

/** `class … extends PassportStrategy(Strategy)`: of which library is the strategy? */
function isOfWrapped(call: CallNode, wrapped: string, run: Run): boolean {
  let at: Node | undefined = call;
  while (at && at.type !== T.ClassDeclaration && at.type !== T.ClassExpression) at = at.parent;
  const parent = at?.superClass;
  if (!parent) return false;
  return identitiesOf(parent, run).some(({ made }) => {
    const given = made?.arguments[0];
    return given && identitiesOf(given, run).some(({ origin }) => origin === `package:${wrapped}`);
  });
}
