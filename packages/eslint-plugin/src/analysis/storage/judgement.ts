import { AST_NODE_TYPES as T } from '@typescript-eslint/types';
import { SETTING_VERBS } from '../../catalog/calls.js';
import {
  CREDENTIAL_QUALIFIERS,
  FOREIGN_TOKEN_WORDS,
  GENERIC_VALUES,
  ID_MEMBERS,
  TOKEN_WORDS,
} from '../../catalog/names.js';
import { definitionsOf } from '../code/definitions.js';
import { evidenceOfContents, tokenMemberOfName } from '../evidence/container-evidence.js';
import type { Deposit } from './deposits.js';
import { isToken, quoted, type Evidence, type TokenEvidence } from '../evidence/evidence.js';
import {
  calleeName,
  isFunction,
  memberName,
  nameOfFunction,
  propertyName,
  unwrap,
  type FunctionNode,
  type Node,
} from '../code/expression.js';
import { callsInView, nameOfParameter } from '../code/handed-arguments.js';
import { evidenceOfStoredState } from './stored-state.js';
import { evidenceOfKey, evidenceOfKeyText, type KeyEvidence } from '../evidence/key-evidence.js';
import { tokenReadElsewhere } from './read-elsewhere.js';
import type { Run } from '../code/run.js';
import { evidenceOfValue } from '../evidence/value-evidence.js';
import { meaningOfName, namesToken, wordsOf } from '../evidence/words.js';

/** Is what is handed to the store a token? Key and value both speak, for and against. */
export function judge({ key, value }: Pick<Deposit, 'key' | 'value'>, run: Run): Evidence | undefined {
  const ofValue = evidenceOfValue(value, run);
  const ofKey = key && ('text' in key ? evidenceOfKeyText(key.text) : evidenceOfKey(key.node, run));
  if (ofValue?.because === 'a JWT literal') return ofValue;
  if (ofKey?.meaning === 'innocent') return { certainty: 'innocent', because: ofKey.because };
  if (ofValue?.certainty === 'innocent') return ofValue;
  const around = foreignTokenAround(value);
  if (around !== undefined) return { certainty: 'innocent', because: `the name ${quoted(around)}` };
  const byKey: TokenEvidence | undefined =
    ofKey?.meaning === 'certain' || ofKey?.meaning === 'likely'
      ? { certainty: ofKey.meaning, because: ofKey.because }
      : undefined;
  // A bare `token` under `admin_username` is a name that was chosen badly.
  if (ofKey?.meaning === 'other' && ofValue?.certainty !== 'certain')
    return { certainty: 'innocent', because: ofKey.because };
  if (byKey?.certainty === 'likely' && namesId(value))
    return { certainty: 'innocent', because: `value ${quoted(memberOf(value) ?? '')}` };
  if (isToken(ofValue)) return byKey ? both(byKey, ofValue) : ofValue;
  if (byKey) return byKey;
  return (
    halfOfPair(ofKey, value) ??
    sessionId(ofKey, value) ??
    handedToSetter(value) ??
    evidenceOfStoredState(value, run) ??
    sameName(ofKey, value, run)
  );
}

/** `setToken: (name, value) => disk.set(name, value)`: the name of the function tells what it is given. */
function handedToSetter(value: Node): TokenEvidence | undefined {
  for (const definition of definitionsOf(unwrap(value))) {
    if (definition.kind !== 'parameter' || definition.path.length > 0) continue;
    const { fn, index } = definition;
    const accessor = accessorName(fn);
    if (namesToken(accessor)) return { certainty: 'likely', because: `what ${quoted(accessor)} is set to` };
    const name = nameOfFunction(fn);
    const isLast = index === fn.params.length - 1;
    const isNamed = fn.params.length === 1 || GENERIC_VALUES.has(nameOfParameter(fn.params[index]) ?? '');
    if (name !== undefined && isLast && isNamed && setsToken(name))
      return { certainty: 'likely', because: `what ${quoted(`${name}()`)} is given` };
  }
  return undefined;
}

/** `set token(value) { … }` */
function accessorName({ parent }: FunctionNode): string | undefined {
  const isMember = parent?.type === T.MethodDefinition || parent?.type === T.Property;
  return isMember && parent.kind === 'set' ? propertyName(parent) : undefined;
}

/** `setToken`, `saveAuthToken`; `saveTokenAndUser` is given something else as well. */
function setsToken(name: string): boolean {
  const [verb, ...rest] = wordsOf(name);
  return (
    verb !== undefined &&
    SETTING_VERBS.has(verb) &&
    rest.some((word) => TOKEN_WORDS.has(word)) &&
    rest.every((word) => TOKEN_WORDS.has(word) || CREDENTIAL_QUALIFIERS.has(word))
  );
}

/** `setItem('token', answer.data.id)`: a flag that somebody is logged in, not what logs in. */
function namesId(value: Node): boolean {
  return ID_MEMBERS.has(memberOf(value) ?? '');
}

function memberOf(value: Node): string | undefined {
  const node = unwrap(value);
  return node.type === T.MemberExpression ? memberName(node) : undefined;
}

/** `function saveFcmToken(data) { setItem('token', data) }`: the name of the function tells whose token it is. */
function foreignTokenAround(value: Node): string | undefined {
  for (let at = value.parent; at; at = at.parent) {
    const name = isFunction(at) ? nameOfFunction(at) : undefined;
    if (name !== undefined && wordsOf(name).some((word) => FOREIGN_TOKEN_WORDS.has(word))) return name;
  }
  return undefined;
}

function both(key: TokenEvidence, value: TokenEvidence): TokenEvidence {
  const certainty = key.certainty === 'certain' || value.certainty === 'certain' ? 'certain' : 'likely';
  return { certainty, because: `${key.because}, ${value.because}` };
}

/** `setItem('access', response.data.access)`: half of a token pair, where key and value agree. */
function halfOfPair(key: KeyEvidence | undefined, value: Node): TokenEvidence | undefined {
  if (key?.meaning !== 'pair-half') return undefined;
  const node = unwrap(value);
  const name =
    node.type === T.MemberExpression ? memberName(node) : node.type === T.Identifier ? node.name : undefined;
  return name?.toLowerCase().includes(key.name.toLowerCase())
    ? { certainty: 'likely', because: `${key.because}, value ${quoted(name)}` }
    : undefined;
}

/** `setItem('sessionId', session.sessionId)`: it logs in whoever has it, where a server handed it out. */
function sessionId(key: KeyEvidence | undefined, value: Node): TokenEvidence | undefined {
  const node = unwrap(value);
  if (key?.meaning !== 'session-id' || node.type !== T.MemberExpression) return undefined;
  const name = memberName(node);
  const owner = unwrap(node.object);
  const whole = `${owner.type === T.Identifier ? owner.name : ''} ${name ?? ''}`;
  return meaningOfName(whole) === 'session-id'
    ? { certainty: 'likely', because: `${key.because}, value ${quoted(name!)}` }
    : undefined;
}

/** What is stored as a whole under `userInfo` holds a token where this file reads `userInfo.token`. */
function sameName(key: KeyEvidence | undefined, value: Node, run: Run): TokenEvidence | undefined {
  const node = unwrap(value);
  const serialised =
    node.type === T.CallExpression && calleeName(node) === 'stringify' ? node.arguments[0] : undefined;
  if (!key || !serialised) return undefined;
  const whole = unwrap(serialised);
  if (whole.type !== T.Identifier && whole.type !== T.MemberExpression) return undefined;
  const contents = evidenceOfContents(whole, run);
  if (isToken(contents)) return contents;
  const member = tokenMemberOfName(key.name, value);
  const read = member ? quoted(`${key.name}.${member}`) : tokenReadElsewhere(key.name, value, run);
  // Callers that show a token say more than a later reader does: they are reported, each where it hands one over.
  if (read === undefined || isHandedToken(whole, run)) return undefined;
  return { certainty: 'likely', because: `object read as ${read}` };
}

/** `save({ user, token })`: does a caller of this function hand it an object of which a member is a token? */
function isHandedToken(whole: Node, run: Run): boolean {
  return definitionsOf(whole).some((definition) => {
    if (definition.kind !== 'parameter' || definition.path.length > 0) return false;
    return callsInView(definition.fn, run).some((call) => {
      const given = call.arguments[definition.index];
      const evidence = given && evidenceOfValue(given, run);
      return isToken(evidence) && !evidence.isAnswer;
    });
  });
}
