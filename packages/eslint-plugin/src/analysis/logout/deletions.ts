import { AST_NODE_TYPES as T, type TSESTree } from '@typescript-eslint/types';
import { DELETING_VERBS, LOGIN_WORDS, WRITING_VERBS } from '../../catalog/logout.js';
import { PAIR_HALVES, TOKEN_WORDS } from '../../catalog/names.js';
import { constantText } from '../code/constant.js';
import { calleeName, memberName, propertyName, unwrap, type Node } from '../code/expression.js';
import type { Run } from '../code/run.js';
import { meaningOfName, wordsOf } from '../evidence/words.js';
import { saysLogout } from './logouts.js';
import { isEmptied } from './nothing.js';
import type { Deed } from './steps.js';

/** Something of the login that is deleted on the user's machine. */
export interface Deletion {
  readonly node: Deed;
  /** `store`: what lies somewhere; `state`: what the app holds in memory, or has a reducer for. */
  readonly of: 'store' | 'state';
  /** What the code calls it: keys, names of setters and members. */
  readonly names: readonly string[];
}

/** What a deed deletes of the login; undefined where it deletes nothing, or something else. */
export function deletionAt(deed: Deed, run: Run): Deletion | undefined {
  const found =
    deed.type === T.CallExpression
      ? ofCall(deed, run)
      : deed.type === T.AssignmentExpression
        ? ofAssignment(deed, run)
        : ofDelete(deed);
  return found && { node: deed, ...found };
}

/** Is a call named like a deletion, of whatever? */
export function deletesSomething(call: TSESTree.CallExpression): boolean {
  const words = wordsOf(calleeName(call) ?? '');
  return DELETING_VERBS.has(words[0] ?? '') || DELETING_VERBS.has(words.at(-1) ?? '');
}

type Found = Pick<Deletion, 'of' | 'names'> | undefined;

function ofCall(call: TSESTree.CallExpression, run: Run): Found {
  const name = calleeName(call);
  if (name === undefined) return undefined;
  const words = wordsOf(name);
  const verb = words[0] ?? '';
  if (verb === 'dispatch' || verb === 'commit') return ofDispatch(call, run);
  if (deletesSomething(call)) return ofDeletingCall(call, name, run);
  if (WRITING_VERBS.has(verb)) return ofEmptyingCall(call, name, run);
  return undefined;
}

/** `localStorage.removeItem('token')`, `removeToken()`, `tokenStorage.clear()`, `Storage.clearAll()`. */
function ofDeletingCall(call: TSESTree.CallExpression, name: string, run: Run): Found {
  const keys = call.arguments.flatMap((each) => namesIn(each, run));
  const login = [name, ...keys].filter(namesLogin);
  const receiver = receiverName(call);
  if (login.length > 0) {
    const isAtRest = keys.length > 0 || isStoreName(receiver) || login.some(isTokenName);
    return { of: isAtRest ? 'store' : 'state', names: login };
  }
  const isWhole =
    keys.length === 0 &&
    receiver !== undefined &&
    /^(?:clear|clearall|reset|removeall|deleteall|purge|wipe|clean|destroy)$/i.test(name);
  if (!isWhole) return undefined;
  if (isStoreName(receiver)) return { of: 'store', names: [receiver] };
  return namesLogin(receiver) ? { of: 'state', names: [receiver] } : undefined;
}

/** `setUser(null)`, `storage.set('token', '')`, `set({ user: null, token: null })`. */
function ofEmptyingCall(call: TSESTree.CallExpression, name: string, run: Run): Found {
  const given = call.arguments;
  const last = given.at(-1);
  const object = last && unwrap(last);
  if (object?.type === T.ObjectExpression && object.properties.length > 0) {
    const emptied = object.properties.flatMap((property) => {
      if (property.type !== T.Property || !isEmptied(property.value)) return [];
      const key = propertyName(property);
      return key !== undefined && namesLogin(key) ? [key] : [];
    });
    return emptied.length > 0 ? { of: 'state', names: emptied } : undefined;
  }
  if (!isEmptied(last)) return undefined;
  const key = given.length > 1 && given[0] ? namesIn(given[0], run) : [];
  const receiver = receiverName(call);
  const login = [name, ...key, ...(receiver === undefined ? [] : [receiver])].filter(namesLogin);
  if (login.length === 0 || (given.length === 0 && !/^set[A-Z]/.test(name))) return undefined;
  return { of: key.length > 0 || login.some(isTokenName) ? 'store' : 'state', names: login };
}

/** `dispatch({ type: 'LOGOUT' })`, `commit('setToken', '')`, `dispatch(setUser(null))` by its inner call. */
function ofDispatch(call: TSESTree.CallExpression, run: Run): Found {
  const [first, payload] = call.arguments;
  const node = first && unwrap(first);
  if (node?.type === T.ObjectExpression) {
    const type = node.properties.find((each) => each.type === T.Property && propertyName(each) === 'type');
    const names = type?.type === T.Property ? namesIn(type.value, run) : [];
    return names.some(endsLogin) ? { of: 'state', names } : undefined;
  }
  const names = node && node.type !== T.CallExpression ? namesIn(node, run) : [];
  // Vuex: a mutation changes the state, an action may do anything.
  if (calleeName(call) === 'commit' && names.some((each) => saysLogout(wordsOf(each))))
    return { of: 'state', names };
  if (call.arguments.length < 2 || !isEmptied(payload)) return undefined;
  return names.some(namesLogin) ? { of: 'state', names } : undefined;
}

/** `LOGOUT_SUCCESS`, `CLEAR_USER`, `auth/reset`. */
function endsLogin(type: string): boolean {
  const words = wordsOf(type);
  return saysLogout(words) || (words.some((word) => DELETING_VERBS.has(word)) && namesLogin(type));
}

/** `this.token = ''`, `accessToken.value = null`, `localStorage.token = ''`, `document.cookie = 'token=; max-age=0'`. */
function ofAssignment(deed: TSESTree.AssignmentExpression, run: Run): Found {
  const target = unwrap(deed.left);
  const member = target.type === T.MemberExpression ? memberName(target) : undefined;
  if (member === 'cookie') {
    const text = constantText(deed.right, run)?.text ?? '';
    return /max-age=0|max-age=-|expires=Thu, 01[ -]Jan[ -]1970/i.test(text) || /^[^=]+=;/.test(text)
      ? { of: 'store', names: [text.split('=')[0] ?? text] }
      : undefined;
  }
  if (deed.operator !== '=' || !isEmptied(deed.right)) return undefined;
  const name = nameOfTarget(target);
  if (name === undefined || !namesLogin(name)) return undefined;
  const owner = target.type === T.MemberExpression ? nameOfTarget(target.object) : undefined;
  return { of: isStoreName(owner) || isTokenName(name) ? 'store' : 'state', names: [name] };
}

function ofDelete({ argument }: TSESTree.UnaryExpression): Found {
  const name = nameOfTarget(unwrap(argument));
  return name !== undefined && namesLogin(name) ? { of: 'store', names: [name] } : undefined;
}

/** The last name of what is written to; `value` and `current` are a ref's. */
function nameOfTarget(node: Node): string | undefined {
  if (node.type === T.Identifier) return node.name;
  if (node.type !== T.MemberExpression) return undefined;
  const name = memberName(node);
  return name === 'value' || name === 'current' ? nameOfTarget(node.object) : name;
}

function receiverName(call: TSESTree.CallExpression): string | undefined {
  const callee = unwrap(call.callee);
  if (callee.type !== T.MemberExpression) return undefined;
  const object = unwrap(callee.object);
  return object.type === T.CallExpression ? calleeName(object) : nameOfTarget(object);
}

/** The text and the names that an argument goes by, also those of a list. */
function namesIn(argument: Node, run: Run): string[] {
  const node = unwrap(argument);
  if (node.type === T.ArrayExpression)
    return node.elements.flatMap((each) => (each ? namesIn(each, run) : []));
  if (node.type === T.ObjectExpression)
    return node.properties.flatMap((each) => (each.type === T.Property ? namesIn(each.value, run) : []));
  const text = constantText(node, run)?.text;
  const name = nameOfTarget(node);
  return [...(text === undefined ? [] : [text]), ...(name === undefined ? [] : [name])];
}

/** Is this a name of a token, or of the login as a whole? */
export function namesLogin(name: string): boolean {
  const words = wordsOf(name);
  if (meaningOfName(name) === 'innocent') return false;
  return words.some(
    (word) => LOGIN_WORDS.has(word) || TOKEN_WORDS.has(word) || (words.length === 1 && PAIR_HALVES.has(word)),
  );
}

function isTokenName(name: string): boolean {
  return wordsOf(name).some((word) => TOKEN_WORDS.has(word) || PAIR_HALVES.has(word));
}

function isStoreName(name: string | undefined): name is string {
  return (
    name !== undefined &&
    /storage|cookie|keychain|mmkv|secure|preferences|prefs|cache\b|^db$|persist/i.test(name)
  );
}
