import { AST_NODE_TYPES as T } from '@typescript-eslint/types';
import type { KeptKeys } from '../../catalog/kept-keys.js';
import type { SinkRow } from '../../catalog/types.js';
import { exactText } from '../../analysis/code/constant.js';
import { definitionsOf } from '../../analysis/code/definitions.js';
import { calleeName, unwrap, type Node } from '../../analysis/code/expression.js';
import { identitiesOf } from '../../analysis/code/identity.js';
import type { Run } from '../../analysis/code/run.js';
import { isToken } from '../../analysis/evidence/evidence.js';
import { depositsOf } from '../../analysis/storage/deposits.js';
import { depositsThrough } from '../../analysis/storage/flows.js';
import { judge } from '../../analysis/storage/judgement.js';
import type { Landing } from '../../analysis/storage/landings.js';
import { useAt } from '../../analysis/storage/uses.js';
import { UNMOVED } from '../../catalog/unmoved-stores.js';
import type { Adapter } from './adapters.js';
import { intentOfKept, textHanded } from './kept-intents.js';
import { keyedStore, type KeyedStore } from './keyed-stores.js';
import { isOfSubclass, storeOfSetter } from './mmkv-instances.js';

/** A storage that a library keeps a whole state in. */
export interface Split {
  /** What stands there. */
  readonly node: Node;
  /** The state's own key. */
  readonly key: string;
  readonly paths: readonly string[];
  /** What the app finds in their places where the keychain has lost them, as text, by their paths. */
  readonly lost: ReadonlyMap<string, string>;
  /** The state lies in another store than the one that tells this installation from an earlier one. */
  readonly liesElsewhere: boolean;
  /** The store that the state lies in answers at once. */
  readonly isAtOnce: boolean;
  readonly kept: KeptKeys;
}

/** What has to leave a store so that a finding is mended. */
export interface Intent {
  readonly from: KeyedStore;
  /** The key, or what the keys that a library makes up look like. */
  readonly key?: string;
  readonly pattern?: string;
  /** Where a library is handed the store: what stands there becomes the token store. */
  readonly handed?: {
    readonly nodes: readonly Node[];
    readonly kept: KeptKeys;
    /** Others have it from there as well, with keys of theirs. */
    readonly isShared: boolean;
  };
  /** Where a library is handed an adapter of the app around the store: it stays, and is waited for. */
  readonly adapter?: Adapter & { readonly kept: KeptKeys; readonly staysAsItIs: boolean };
  /** Where a library is handed a storage for a state of which only parts move: it stays, and is told of them. */
  readonly split?: Split;
  /** The option of a library that names the store. */
  readonly naming?: { readonly option: Node; readonly kept: KeptKeys };
}

/** Why a finding cannot be mended: a clause. */
export interface NoIntent {
  readonly reason: string;
}

/** What moves where a landing is mended: of a write that stores several tokens each of them. */
export function intentsOf(landing: Landing, run: Run): readonly Intent[] | NoIntent {
  const { node, value } = landing.deposit;
  if (node === value) return allOf([intentOfKept(landing, run)]);
  return allOf(landingsAt(node, landing, run).map((each) => ofWrite(each, run)));
}

function allOf(found: readonly (Intent | NoIntent)[]): readonly Intent[] | NoIntent {
  const reason = found.find((each) => 'reason' in each);
  return reason ?? found.flatMap((each) => ('reason' in each ? [] : [each]));
}

/** A write is one landing, however many tokens it stores. */
function landingsAt(node: Node, landing: Landing, run: Run): Landing[] {
  const direct = depositsOf(node, run);
  const deposits = direct.length > 0 ? direct : depositsThrough(node, run);
  const found = deposits.flatMap((deposit): Landing[] => {
    const evidence = judge(deposit, run);
    // Beside a browser's store there may be the device's.
    const isSamePlace = deposit.row.place === landing.deposit.row.place;
    return isSamePlace && isToken(evidence) ? [{ deposit, evidence }] : [];
  });
  return found.length > 0 ? found : [landing];
}

function reasonOf(id: string): string | undefined {
  return UNMOVED.find(({ rows }) => rows.test(id))?.reason;
}

/** Of what no key can leave by itself. */
export const SUBCLASS =
  'it is kept by a class of the app that extends MMKV: its methods would still ask the plain instance';

function ofWrite({ deposit }: Landing, run: Run): Intent | NoIntent {
  const write = deposit.through.at(-1) ?? deposit.node;
  const use = useAt(write, run);
  const isKnown = use && !(use.kind === 'unknown' && use.name === undefined);
  const from = isKnown ? keyedStore(use.store, use.made, run) : storeOfSetter(write, run);
  if (!isKnown && !from) return { reason: reasonOf(deposit.row.id) ?? notKnown(write, deposit.row, run) };
  if (isKnown && use.store.shape === 'mmkv' && isOfSubclass(write, use.made, run))
    return { reason: SUBCLASS };
  if (isKnown && use.kind === 'unknown' && use.store.shape === 'electron-store')
    return { reason: `${use.store.name} is written as a whole` };
  if (!from)
    return { reason: `which ${isKnown ? use.store.name : deposit.row.store} this is cannot be told` };
  const { key } = deposit;
  const text =
    key && ('text' in key ? key.text : (exactText(key.node, run) ?? textOfSetter(write, key.node, run)));
  if (text === undefined) return { reason: 'its key is only known at run time' };
  if (deposit.through.some((each) => composesKey(each, run)))
    return { reason: 'the key is put together on its way to the store' };
  return { from, key: text };
}

/** `const [token, setToken] = useStored('token')`, where a function of the project is around the hook. */
function textOfSetter(write: Node, key: Node, run: Run): string | undefined {
  if (write.type !== T.CallExpression || write.callee.type !== T.Identifier) return undefined;
  const [definition, ...others] = definitionsOf(write.callee);
  if (definition?.kind !== 'value' || others.length > 0) return undefined;
  const made = unwrap(definition.node);
  return made.type === T.CallExpression ? textHanded(key, made, run) : undefined;
}

function notKnown(write: Node, { store, place }: SinkRow, run: Run): string {
  if (store === 'a file') return 'the app writes a file of its own, and what reads it is not known';
  const made =
    write.type === T.CallExpression ? identitiesOf(write.callee, run).flatMap((each) => each.made ?? []) : [];
  const hook = made.map((each) => calleeName(each) ?? '').find((name) => /^use[A-Z]/.test(name));
  return hook === undefined || place !== 'web'
    ? `moving a key out of ${store} is not known`
    : `\`${hook}\` reads ${store} while a component is rendered, and the keychain does not answer at once`;
}

/** `AsyncStorage.setItem(PREFIX + key, value)`: what a caller calls the key is not what is written. */
function composesKey(write: Node, run: Run): boolean {
  if (write.type !== T.CallExpression) return true;
  const use = useAt(write, run);
  // A call in between hands the key on; only a name does that unchanged.
  const given = use?.kind === 'call' ? (use.keyNode ? [use.keyNode] : []) : write.arguments;
  return given.some((each) => {
    const node = unwrap(each);
    const isText =
      node.type === T.TemplateLiteral || (node.type === T.BinaryExpression && node.operator === '+');
    return isText && exactText(node, run) === undefined;
  });
}
