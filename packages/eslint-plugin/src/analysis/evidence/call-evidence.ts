import { AST_NODE_TYPES as T, type TSESTree } from '@typescript-eslint/types';
import { DECODING_WORDS, PROTECTING_WORDS, PRODUCER_VERBS } from '../../catalog/calls.js';
import { anyOf, isToken, quoted, type Evidence } from './evidence.js';
import { calleeName, memberName, returnedExpressions, unwrap, type Node } from '../code/expression.js';
import { functionsCalled } from '../code/functions.js';
import type { Run } from '../code/run.js';
import { evidenceOfValue } from './value-evidence.js';
import { meaningOfWordList, wordsOf } from './words.js';

const NOT_READABLE: Evidence = { certainty: 'innocent', because: 'encrypted or hashed' };
const CLAIMS: Evidence = { certainty: 'innocent', because: 'decoded claims' };
const NO_TOKEN: Evidence = { certainty: 'innocent', because: 'a time, a number or a flag' };

/** Globals and methods whose results are never tokens. */
const PLAIN_RESULTS = new Set([
  'Date',
  'now',
  'getTime',
  'toISOString',
  'Boolean',
  'Number',
  'parseInt',
  'includes',
  'test',
  'valueOf',
  'has',
  'Map',
  'Set',
]);

/** What a call's result is, by what it calls. */
export function evidenceOfCall(
  node: TSESTree.CallExpression | TSESTree.NewExpression,
  run: Run,
): Evidence | undefined {
  const name = calleeName(node);
  if (name === undefined) return undefined;
  if (PLAIN_RESULTS.has(name)) return NO_TOKEN;
  const words = wordsOf(name);
  if (words.some((word) => PROTECTING_WORDS.has(word)) || receiverProtects(node)) return NOT_READABLE;
  if (words.some((word) => DECODING_WORDS.has(word))) return CLAIMS;
  const receiver = receiverWords(node);
  const byName = ofProducerName(words, receiver, name);
  if (byName?.certainty === 'innocent') return byName;
  const returned = anyOf(
    functionsCalled(node.callee, run)
      .flatMap(returnedExpressions)
      .map((each) => evidenceOfValue(each, run)),
  );
  if (isToken(returned) || returned?.certainty === 'innocent') return returned;
  return byName;
}

/** `getAccessToken()`, `user.getIdToken()`; `messaging().getToken()` is a push token. */
function ofProducerName(
  words: readonly string[],
  receiver: readonly string[],
  name: string,
): Evidence | undefined {
  const bare = words.filter((word, at) => !(at === 0 && PRODUCER_VERBS.has(word)));
  const meaning = meaningOfWordList(bare);
  if (meaning !== 'certain' && meaning !== 'likely' && meaning !== 'innocent') return undefined;
  if (meaning === 'innocent' || meaningOfWordList([...receiver, ...bare]) === 'innocent') {
    return { certainty: 'innocent', because: `the name ${quoted(name)}` };
  }
  // `saveToken()`, `removeToken()`: the verb does not say that a token comes back.
  if (bare.length === words.length && words.length > 1 && !/token|jwt/.test(words[0]!)) return undefined;
  return { certainty: meaning, because: `result of ${quoted(`${name}()`)}` };
}

/** `CryptoJS.AES.encrypt(…)`, `safeStorage.encryptString(…)`, `cipher.update(…)`. */
function receiverProtects(node: TSESTree.CallExpression | TSESTree.NewExpression): boolean {
  return receiverWords(node).some((word) => PROTECTING_WORDS.has(word));
}

function receiverWords(node: TSESTree.CallExpression | TSESTree.NewExpression): string[] {
  const words: string[] = [];
  let at: Node = unwrap(node.callee);
  while (at.type === T.MemberExpression) {
    at = unwrap(at.object);
    if (at.type === T.CallExpression) at = unwrap(at.callee);
    const name =
      at.type === T.MemberExpression ? memberName(at) : at.type === T.Identifier ? at.name : undefined;
    if (name) words.unshift(...wordsOf(name));
  }
  return words;
}
