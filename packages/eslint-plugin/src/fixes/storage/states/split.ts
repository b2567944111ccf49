import { AST_NODE_TYPES as T, type TSESTree } from '@typescript-eslint/types';
import type { PersistRow } from '../../../catalog/types.js';
import { exactText } from '../../../analysis/code/constant.js';
import { definitionsOf } from '../../../analysis/code/definitions.js';
import {
  argumentOf,
  calleeName,
  lastName,
  memberName,
  propertyName,
  unwrap,
  type CallNode,
  type Node,
} from '../../../analysis/code/expression.js';
import { identitiesOf } from '../../../analysis/code/identity.js';
import { optionsNamed } from '../../../analysis/code/options.js';
import type { Run } from '../../../analysis/code/run.js';
import { kept } from '../../../analysis/state/kept.js';
import { heldByCall } from '../../../analysis/state/of-call.js';
import { valuesOf } from '../values.js';
import { combinedBy, combinedIn, textsOf, TOO_MUCH } from '../whole-states.js';
import { placeOf as placeInFile } from '../changes.js';
import { copyOfToken } from './copies.js';
import { sliceOf } from './slice.js';

type Reason = { readonly reason: string };

/** Options by which a library would not find what was split, or keeps it otherwise than as JSON. */
const OWN_WAYS = ['getStoredState', 'serialize', 'deserialize', 'keyPrefix'];
/** What these of redux-persist-transform-filter leave of a slice is a part of it. */
const FILTERS = new Set(['createFilter', 'createWhitelistFilter', 'createBlacklistFilter']);

const UNSEEN =
  'the library keeps slices of the state beside the token that are not in view: name those that it is to keep (`whitelist`)';

const TRANSFORMED =
  'more than a keychain is made for lies beside the token, and a transform may make something else of it';

/**
 * The paths in a state at which it holds tokens, as far as a keychain has to take what lies there: a slice that is
 * small by itself, or the member of a slice that keeps lists as well, or of a state that is one slice.
 *
 * @param options of the library, where they are in view
 */
export function tokenPaths(
  call: CallNode,
  row: PersistRow,
  options: Node | undefined,
  run: Run,
): { readonly paths: readonly string[] } | Reason {
  const parts = combinedBy(call, row, run);
  if (!options) return { reason: TOO_MUCH };
  const ownWay = OWN_WAYS.find((name) => optionsNamed(options, name, run).length > 0);
  if (ownWay !== undefined)
    return { reason: `the library reads or writes the state in a way of the app's own (\`${ownWay}\`)` };
  const beside = parts && besideTokens(parts, row, options, run);
  if (beside !== undefined) return { reason: beside };
  const tokens = kept(heldByCall(call, row, options, run), row, options, [], run);
  const paths = new Set<string>();
  const moving = new Set(tokens.flatMap(({ path }) => path));
  for (const { path } of tokens) {
    const found = parts
      ? placeOf(path, parts, { areTransformed: areChanged(options, row, run), moving }, run)
      : placeIn(argumentAt(call, row), path, run);
    if (typeof found === 'object') return found;
    paths.add(found);
  }
  // Within a slice that moves nothing is left to move.
  const all = [...paths].filter((each) => ![...paths].some((other) => each.startsWith(`${other}.`)));
  return all.length > 0 ? { paths: all } : { reason: TOO_MUCH };
}

/** The same where the state is a slice by itself, whose members the library keeps one by one. */
function placeIn(reducer: Node | undefined, [member = '']: readonly string[], run: Run): string | Reason {
  const isSeen = reducer !== undefined && sliceOf(reducer, run).isObject;
  return isSeen && !member.includes('.') ? member : { reason: TOO_MUCH };
}

function argumentAt(call: CallNode, { state }: PersistRow): Node | undefined {
  return state.kind === 'reducer' ? argumentOf(call, state.at) : undefined;
}

interface Around {
  /** A transform may make something else of a slice than a part of it. */
  readonly areTransformed: boolean;
  /** The names of what leaves, and of what is around that. */
  readonly moving: ReadonlySet<string>;
}

/** What moves so that a token does. */
function placeOf(
  [name = '', ...further]: readonly string[],
  { properties }: TSESTree.ObjectExpression,
  around: Around,
  run: Run,
): string | Reason {
  const property = properties.find((each) => each.type === T.Property && propertyName(each) === name);
  if (property?.type !== T.Property || name.includes('.')) return { reason: UNSEEN };
  const [member] = further;
  if (member === undefined) return name;
  const inner = combinedIn(property.value, run);
  if (inner) {
    const place = around.areTransformed ? { reason: TRANSFORMED } : placeOf(further, inner, around, run);
    return typeof place === 'object' ? place : `${name}.${place}`;
  }
  const slice = sliceOf(property.value, run);
  if (!slice.isSeen) return { reason: `what \`${name}\` keeps beside the token is not in view` };
  if (!slice.keepsLists) return name;
  if (!slice.isObject || member.includes('.'))
    return { reason: `\`${name}\` keeps lists beside the token, and where in it that lies is not in view` };
  if (around.areTransformed) return { reason: TRANSFORMED };
  const copy = copyOfToken(property.value, around.moving, run);
  return copy
    ? {
        reason: `the token also gets into another member of \`${name}\` (${placeInFile(copy)}): keep it once`,
      }
    : `${name}.${member}`;
}

/** May a transform make something else of a slice than a part of it? */
function areChanged(options: Node, { through = [] }: PersistRow, run: Run): boolean {
  return through
    .flatMap((name) => optionsNamed(options, name, run))
    .some((list) => {
      const node = unwrap(list);
      return node.type !== T.ArrayExpression || !node.elements.every((each) => each && isFilter(each, run));
    });
}

function isFilter(expression: Node, run: Run): boolean {
  const node = unwrap(expression);
  const calls = [node, ...identitiesOf(node, run).flatMap(({ made }) => made ?? [])];
  return calls.some((each) => each.type === T.CallExpression && FILTERS.has(calleeName(each) ?? ''));
}

/** Why what is kept beside the tokens may hold them as well; undefined where it does not. */
function besideTokens(
  { properties }: TSESTree.ObjectExpression,
  row: PersistRow,
  options: Node,
  run: Run,
): string | undefined {
  const textsIn = (names: readonly string[] = []) =>
    names.flatMap((name) => optionsNamed(options, name, run)).map((each) => textsOf(each, run));
  const only = textsIn(row.only);
  const except = textsIn(row.except);
  if ([...only, ...except].includes(undefined)) return UNSEEN;
  const named = new Set(only.flatMap((each) => each ?? []));
  const leftOut = new Set(except.flatMap((each) => each ?? []));
  for (const each of properties) {
    const name = each.type === T.Property ? nameOf(each, run) : undefined;
    // What is named is in view.
    if (name === undefined && only.length > 0) continue;
    if (each.type !== T.Property || name === undefined) return UNSEEN;
    const isKept = (only.length === 0 || named.has(name)) && !leftOut.has(name);
    if (isKept && apiBehind(each.value, run))
      return `the library also keeps the answers of an API, and with them maybe tokens: leave \`${name}\` out of what it keeps (\`blacklist\`)`;
  }
  return undefined;
}

/** The name of a slice, also of RTK Query's: `[api.reducerPath]: api.reducer`. */
function nameOf(property: TSESTree.Property, run: Run): string | undefined {
  const name = propertyName(property);
  if (name !== undefined || lastName(property.key) !== 'reducerPath') return name;
  const [options] = apiBehind(property.value, run)?.arguments ?? [];
  const [path] = options ? optionsNamed(options, 'reducerPath', run) : [];
  return path ? exactText(path, run) : options && 'api';
}

/** The call that makes the API whose answers a reducer keeps: what a login answered is among them. */
function apiBehind(reducer: Node, run: Run): TSESTree.CallExpression | undefined {
  const node = unwrap(reducer);
  if (node.type !== T.MemberExpression || memberName(node) !== 'reducer') return undefined;
  for (const value of [node.object, ...valuesOf(definitionsOf(unwrap(node.object)), run)]) {
    const made = makerOfApi(value, run);
    if (made) return made;
  }
  return undefined;
}

/** `createApi(…)`, also with further endpoints. */
function makerOfApi(value: Node, run: Run): TSESTree.CallExpression | undefined {
  const call = unwrap(value);
  if (call.type !== T.CallExpression) return undefined;
  const name = calleeName(call);
  if (name === 'createApi') return call;
  const isExtended = name === 'injectEndpoints' || name === 'enhanceEndpoints';
  return isExtended && call.callee.type === T.MemberExpression
    ? [call.callee.object, ...valuesOf(definitionsOf(call.callee.object), run)]
        .map((each) => makerOfApi(each, run))
        .find((each) => each !== undefined)
    : undefined;
}
