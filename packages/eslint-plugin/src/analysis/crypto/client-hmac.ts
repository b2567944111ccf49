import { AST_NODE_TYPES as T } from '@typescript-eslint/types';
import { CLIENT_ONLY_PREFIX, PUBLIC_PREFIX } from '../../catalog/keys.js';
import { memberName, unwrap, type Node } from '../code/expression.js';
import { whereFileSays } from '../runtime/runtime-by-file.js';
import { whereNodeRuns } from '../runtime/where-node-runs.js';
import { algorithmsOf, isHmac } from './algorithms.js';
import { keyOf } from './arguments.js';
import type { CryptoCall } from './crypto-calls.js';
import type { CryptoView } from './crypto-view.js';
import { TEXT, type KeyForm } from './key-form.js';
import { keyFormsOf } from './key-forms.js';
import { tokenMacEvidence } from './token-mac.js';

/** A shared secret at work on the user's machine. */
export interface ClientHmac {
  readonly call: CryptoCall;
  readonly does: 'verify' | 'sign';
  /** The algorithm, as far as it is known: `HS256`, `HMAC`. */
  readonly algorithm: string;
  /** What the key is: `process.env.REACT_APP_JWT_SECRET`, a text in the code. Empty where that is not known. */
  readonly key: string;
  /** Why it runs on the user's machine. */
  readonly because: string;
}

const known = new WeakMap<CryptoView, readonly ClientHmac[]>();

/** The calls of a file that sign or verify with a shared secret where the user, and everybody else, can read it. */
export function clientHmacsOf(view: CryptoView): readonly ClientHmac[] {
  const answer = known.get(view) ?? view.calls.flatMap((call) => judge(call, view) ?? []);
  known.set(view, answer);
  return answer;
}

function judge(call: CryptoCall, view: CryptoView): ClientHmac | undefined {
  const { row, node } = call;
  if (row.does === 'header' || row.does === 'encrypt' || row.unsigned === 'always') return undefined;
  const key = keyOf(call, view.run);
  const forms = typeof key === 'string' ? [] : keyFormsOf(key.node, view.run);
  const algorithm = hmacOf(call, forms, key === 'nothing', view);
  if (algorithm === undefined) return undefined;
  // Somebody else's key: typed into a tool, made on this device, or handed in by whoever uses this code.
  const foreign = forms.length > 0 && forms.every(({ owner }) => owner !== 'app' && owner !== 'unknown');
  if (foreign) return undefined;
  const because = whyOnClient(node, forms, view);
  if (because === undefined) return undefined;
  const own = forms.find(({ kind, owner }) => kind === 'secret' && owner === 'app') ?? forms[0];
  const does = row.does === 'verify' ? 'verify' : 'sign';
  return { call, does, algorithm, key: own?.because ?? '', because };
}

/** The words for "this is HMAC"; undefined where it is not, or nobody can tell. */
function hmacOf(
  call: CryptoCall,
  forms: readonly KeyForm[],
  isWithoutKey: boolean,
  { run }: CryptoView,
): string | undefined {
  const { row } = call;
  if (isWithoutKey && row.does !== 'mac') return undefined;
  if (row.keyOptional && !forms.some(({ kind }) => kind === 'secret')) return undefined;
  if (forms.length > 0 && forms.every(({ kind }) => kind === 'empty')) return undefined;
  if (row.does === 'mac') {
    const evidence = tokenMacEvidence(call, run);
    return evidence === undefined ? undefined : `HMAC of a token: ${evidence}`;
  }
  const isPair = forms.some(({ kind }) => kind === 'public' || kind === 'pair');
  const algorithms = algorithmsOf(call, run);
  switch (algorithms.kind) {
    case 'named': {
      const hmac = algorithms.names.find(isHmac);
      if (hmac !== undefined) return isPair ? undefined : hmac;
      return undefined;
    }
    case 'of-token':
      return hasSecret(forms) ? 'HMAC if the token says so' : undefined;
    case 'unnamed':
      // An "app certificate" of Agora is a secret: where there is nothing but HMAC, no name says otherwise.
      if (row.unnamed === 'hmac') return isPair && row.algorithms ? undefined : 'HMAC';
      return hasSecret(forms) && !isPair ? 'HMAC' : undefined;
    case 'unknown':
      return hasSecret(forms) && !isPair ? 'HMAC' : undefined;
  }
}

/** A private key where a signature is verified is a shared secret by another name. */
function hasSecret(forms: readonly KeyForm[]): boolean {
  return forms.some(
    ({ kind, because }) => kind === 'secret' || (kind === 'private' && because !== 'a key in the code'),
  );
}

/**
 * Why a place is one that users get. A file that both sides import is theirs too where the key goes along: a text in
 * the code, a public variable. One that itself works on a server renders there. Where nothing else tells, a variable
 * that only bundlers of clients read does.
 */
export function whyOnClient(
  node: Node,
  forms: readonly KeyForm[],
  { module, runtime }: CryptoView,
): string | undefined {
  const { where, because } = whereNodeRuns(node, runtime);
  if (where === 'client') return because;
  if (where === 'shared') {
    const goesAlong = forms.some(
      (form) => form.owner === 'app' && (form.because === TEXT || PUBLIC_PREFIX.test(nameRead(form.node))),
    );
    return goesAlong && whereFileSays(module, runtime)?.where !== 'shared' ? because : undefined;
  }
  const shipped = where === 'unknown' && forms.find((form) => CLIENT_ONLY_PREFIX.test(nameRead(form.node)));
  return shipped ? `reads ${shipped.because}, which the build puts into the app` : undefined;
}

/** The last name of what is read: `JWT_SECRET` of `process.env.JWT_SECRET`. */
function nameRead(expression: Node): string {
  const node = unwrap(expression);
  if (node.type === T.Identifier) return node.name;
  return node.type === T.MemberExpression ? (memberName(node) ?? '') : '';
}
