import { AST_NODE_TYPES as T } from '@typescript-eslint/types';
import { majorOf } from '../../project/installed-version.js';
import { unwrap, type Node } from '../code/expression.js';
import { definitionsOf } from '../code/definitions.js';
import { whereNodeRuns } from '../runtime/where-node-runs.js';
import { algorithmsOf, isHmac, isNone, isPublicKey, type Algorithms } from './algorithms.js';
import { givenAt, keyOf } from './arguments.js';
import { clientHmacsOf } from './client-hmac.js';
import type { CryptoCall } from './crypto-calls.js';
import type { CryptoView } from './crypto-view.js';
import { keyFromToken } from './key-from-token.js';
import { TEXT, type KeyForm } from './key-form.js';
import { keyFormsOf } from './key-forms.js';

/** What lets whoever makes a token decide how it is verified. */
export type Confusion =
  /** A token without a signature is taken. */
  | 'unsigned'
  /** The verification is switched off. */
  | 'off'
  /** The token's header says which algorithm. */
  | 'algorithm'
  /** No algorithm is named, and the library asks the token. */
  | 'unnamed'
  /** Shared secrets and key pairs in one list. */
  | 'mixed'
  /** HMAC over a key that everybody may have. */
  | 'public-key'
  | 'empty-key'
  /** The token brings the key, or says where it lies. */
  | 'key';

export interface ConfusedCall {
  readonly call: CryptoCall;
  readonly confusion: Confusion;
  readonly node: Node;
  /** A word of the code for the message: the parameter of the header, the key. */
  readonly detail: string;
}

/** The verifications of a file that ask the token what only the verifier may say; RFC 8725, sections 2.1, 3.1, 3.2, 3.10. */
export function confusionsOf(view: CryptoView): readonly ConfusedCall[] {
  const onClient = new Set(clientHmacsOf(view).map(({ call }) => call));
  return view.calls.flatMap((call) => {
    // One defect, one report: what verifies with a shared secret in a client has no business there at all.
    if (call.row.does !== 'verify' || onClient.has(call)) return [];
    const found = judge(call, view);
    return found ? [{ call, node: call.node, detail: '', ...found }] : [];
  });
}

type Found = Pick<ConfusedCall, 'confusion'> & Partial<Pick<ConfusedCall, 'node' | 'detail'>>;

function judge(call: CryptoCall, view: CryptoView): Found | undefined {
  const { row, node } = call;
  const { run } = view;
  if (row.unsigned === 'always') return { confusion: 'unsigned' };
  const key = keyOf(call, run);
  const forms = typeof key === 'string' ? [] : keyFormsOf(key.node, run);
  const isEmpty = forms.length > 0 && forms.every(({ kind }) => kind === 'empty');
  if (row.off !== undefined && isTrue(givenAt(node, row.off, run))) {
    return isEmpty && isOwnDecode(call, view) ? undefined : { confusion: 'off' };
  }
  const algorithms = algorithmsOf(call, run);
  const byName = byAlgorithms(algorithms, forms, call, view);
  if (byName) return byName;
  if (key === 'nothing' && row.unsigned === 'without-key') return { confusion: 'unsigned' };
  if (typeof key === 'string') return undefined;
  const taken = keyFromToken(key.node, run);
  if (taken) return { confusion: 'key', node: taken.node, detail: taken.parameter };
  if (isEmpty && !refuses('emptyKey', call, view) && !isDecodeByNull(call, key.node))
    return { confusion: 'empty-key', node: key.node, detail: forms[0]!.because };
  const readsItself = forms.some(({ kind }) => kind === 'public');
  if (algorithms.kind === 'unnamed' && row.unnamed === 'by-token' && !readsItself)
    return { confusion: 'unnamed' };
  return undefined;
}

function byAlgorithms(
  algorithms: Algorithms,
  forms: readonly KeyForm[],
  call: CryptoCall,
  view: CryptoView,
): Found | undefined {
  if (algorithms.kind === 'of-token') return { confusion: 'algorithm', node: algorithms.node };
  if (algorithms.kind !== 'named') return undefined;
  const { names, node } = algorithms;
  if (names.some(isNone)) return call.row.name === 'jose' ? undefined : { confusion: 'unsigned', node };
  if (refuses('wrongKey', call, view)) return undefined;
  const hmac = names.some(isHmac);
  // A text that is no PEM is nobody's public key, so there is nothing to mistake it for.
  const isText = forms.length > 0 && forms.every(({ because }) => because === TEXT);
  if (hmac && names.some(isPublicKey)) return isText ? undefined : { confusion: 'mixed', node };
  const open = forms.find(({ kind }) => kind === 'public' || kind === 'pair');
  return hmac && open ? { confusion: 'public-key', node, detail: open.because } : undefined;
}

/** Does the library refuse it by itself, in the version that the file gets? An unknown version does not speak for it. */
function refuses(what: 'wrongKey' | 'emptyKey', { row }: CryptoCall, { module }: CryptoView): boolean {
  const since = row.refuses?.[what];
  if (since === undefined) return false;
  if (since === 0) return true;
  const names = 'package' in row.origin ? row.origin.package : [];
  const [name] = typeof names === 'string' ? [names] : names;
  const major = name === undefined ? undefined : majorOf(name, module.filename);
  return major !== undefined && major >= since;
}

/** A client may read a token without verifying it; a server that does has taken its word. */
function isOwnDecode({ node }: CryptoCall, { runtime }: CryptoView): boolean {
  return whereNodeRuns(node, runtime).where === 'client';
}

/** expo-jwt's way to say "only decode". */
function isDecodeByNull({ row }: CryptoCall, key: Node): boolean {
  const node = unwrap(key);
  return row.name === 'expo-jwt' && node.type === T.Literal && node.value === null;
}

function isTrue(given: ReturnType<typeof givenAt>): boolean {
  if (typeof given === 'string') return false;
  const node = unwrap(given.node);
  if (node.type === T.Literal) return node.value === true;
  return (
    node.type === T.Identifier &&
    definitionsOf(node).some(
      (each) => each.kind === 'value' && each.node.type === T.Literal && each.node.value === true,
    )
  );
}
