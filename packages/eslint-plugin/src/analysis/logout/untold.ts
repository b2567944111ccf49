import { OTHER_SESSIONS } from '../../catalog/auth-endpoints.js';
import { FORCED_WORDS } from '../../catalog/logout.js';
import { readText } from '../../project/files.js';
import { calleeName, isFunction, type Node } from '../code/expression.js';
import { factsAround, type Module } from '../code/module.js';
import type { Run } from '../code/run.js';
import { quoted } from '../evidence/evidence.js';
import { wordsOf } from '../evidence/words.js';
import { callsOfLogout, scopeOf } from './callers.js';
import { placeOfNode, type LogoutDefect } from './defect.js';
import type { Deletion } from './deletions.js';
import { isOnFailurePath } from './failure-paths.js';
import type { Logout } from './logouts.js';
import { tellingOf } from './server-calls.js';
import { endingEndpoint, keptRefreshToken, renewingRequest } from './server-sessions.js';
import { deedsIn, stepsOf } from './steps.js';
import type { Telling } from './telling.js';
import type { TextPlace } from './text-places.js';

/**
 * A logout that the server never hears of, though it is known to keep a session: the code base has an endpoint that
 * ends it, or renews it by a token that lives longer. Silent wherever somebody may tell it.
 */
export function untold(
  logout: Logout,
  deletions: readonly Deletion[],
  module: Module,
  run: Run,
): LogoutDefect[] {
  const { name, head: node } = logout;
  if (wordsOf(name).some((word) => FORCED_WORDS.has(word))) return [];
  if (stepsOf(logout.fn, run).some((step) => tellingOf(step, run) !== undefined)) return [];
  if (isToldByCallers(logout, module, run)) return [];
  const of = { node, logout, run };
  const ending = endingEndpoint(module, run);
  if (ending)
    return [{ ...of, problem: 'neverTold', data: { name, endpoint: quoted(ending.what) }, at: ending }];
  const renewing = renewingRequest(module, run);
  if (renewing && isOfOtherSession(deletions, renewing)) return [];
  if (renewing)
    return [{ ...of, problem: 'neverRevoked', data: { name, renewal: quoted(renewing.what) }, at: renewing }];
  const kept = deletedRefreshToken(deletions) ?? keptRefreshToken(module, run);
  return kept
    ? [{ ...of, problem: 'refreshForgotten', data: { name, key: quoted(kept.what) }, at: kept }]
    : [];
}

/** Is what is deleted named for a session that the file of the renewal does not speak of? */
function isOfOtherSession(deletions: readonly Deletion[], { file }: TextPlace): boolean {
  const others = deletions.flatMap(({ names }) => names.join(' ').match(OTHER_SESSIONS) ?? []);
  const text = others.length > 0 ? (readText(file)?.text.toLowerCase() ?? '') : '';
  return others.some((each) => !text.includes(each.toLowerCase()));
}

function deletedRefreshToken(deletions: readonly Deletion[]): TextPlace | undefined {
  for (const { node, names } of deletions) {
    const what = names.find(namesRefresh);
    if (what !== undefined) return { ...placeOfNode(node), what };
  }
  return undefined;
}

/** `refresh`, `refreshToken`, `REFRESH_TOKEN_KEY`. */
function namesRefresh(name: string): boolean {
  const words = wordsOf(name);
  if (words.some((word) => /^refresh(?:token|jwt)s?$/.test(word))) return true;
  return words.includes('refresh') && (words.length === 1 || words.some((word) => /token|jwt/.test(word)));
}

/**
 * Does somebody who calls the logout tell the server, or is it only called where there is no session left to end? True
 * where it is unknown who calls.
 */
function isToldByCallers(logout: Logout, module: Module, run: Run): boolean {
  const calls = callsOfLogout(logout, module, run);
  if (!calls) return true;
  for (const scope of new Set(calls.map(scopeOf))) {
    const steps = isFunction(scope)
      ? stepsOf(scope, run, (fn) => fn === logout.fn)
      : deedsIn(scope).map((node) => ({ node, from: node, isOpen: true }));
    if (steps.some((step) => isSaid(tellingOf(step, run), step.node, logout))) return true;
  }
  return calls.length > 0 && calls.every((call) => isOnFailurePath(call, textOf));
}

/** A call of the logout itself, which may not be in view from there, says nothing. */
function isSaid(telling: Telling, node: Node, { name }: Logout): boolean {
  if (telling !== 'named' || node.type !== 'CallExpression') return telling === 'told';
  if (calleeName(node) === name) return false;
  return !node.arguments.some((each) => each.type === 'Identifier' && each.name === name);
}

function textOf(node: Node): string {
  return factsAround(node)?.module.text.slice(...node.range) ?? '';
}
