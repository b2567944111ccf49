import type { CallNode } from './expression.js';
import type { Run } from './run.js';

/** What an expression is: the way to it from a package, a global or a made instance, in the catalogue's notation. */
export interface Identity {
  /** `global`, `package:NAME` or `instance:TYPE`. */
  readonly origin: string;
  /** `localStorage`, `useMMKVString()[1]`; empty for the origin itself. */
  readonly path: string;
  /** The call that made it: a factory's, or the last call on the path. */
  readonly made?: CallNode;
}

/** Names of the global object. */
export const GLOBAL_OBJECTS = new Set(['window', 'globalThis', 'self', 'global', 'top', 'parent', 'frames']);

/** How deep a chain of calls and members may be before it is "unknown". */
const MAX_PATH = 200;

/** Where branches, assignments and callers leave more possibilities, the expression is nothing known. */
const MAX_IDENTITIES = 16;

export function distinct(found: readonly Identity[]): readonly Identity[] {
  if (found.length < 2) return found;
  const kept = found.filter(
    (each, at) =>
      found.findIndex(
        ({ origin, path, made }) => origin === each.origin && path === each.path && made === each.made,
      ) === at,
  );
  return kept.length > MAX_IDENTITIES ? [] : kept;
}

export function packageIdentity(name: string): Identity {
  return { origin: `package:${name}`, path: '' };
}

/** A call that a factory row describes gives an instance, whatever the way to it was. */
export function afterCall(identity: Identity, run: Run): Identity[] {
  if (identity.path.length > MAX_PATH) return [];
  const row = run.catalog.factory(`${identity.origin}|${identity.path}`);
  return [row ? { ...identity, origin: `instance:${row.gives}`, path: '' } : identity];
}

export function append(identities: readonly Identity[], step: string): Identity[] {
  return identities.flatMap((identity) => {
    const { path } = identity;
    if (path.length > MAX_PATH || step === '...') return [];
    if (path === '' && identity.origin === 'global' && GLOBAL_OBJECTS.has(step)) return [identity];
    if (path === '' && identity.origin.startsWith('package:') && step === 'default') return [identity];
    if (mayInject(identity) && INJECTED.test(step)) return injectedAs(step);
    if (/^\d+$/.test(step)) return [{ ...identity, path: `${path}[${step}]` }];
    return [{ ...identity, path: path ? `${path}.${step}` : step }];
  });
}

/** How Vue names what a plugin adds, and AngularJS its services; the other components and their parts are Vue's own. */
const INJECTED = /^\$(?!root$|parent$|refs$|children$|el$|options$|slots$|attrs$|props$|data$)[a-z]/;

/** `this.$cookies`: what a plugin puts on every component is a global, as a template sees it. */
export function injectedAs(name: string): Identity[] {
  return INJECTED.test(name) ? [{ origin: 'global', path: name === '$window' ? '' : name }] : [];
}

/** `useNuxtApp().$cookies`, `getCurrentInstance().proxy.$cookies`: from whatever stands for the app. */
function mayInject({ origin }: Identity): boolean {
  return origin === 'global' || /^package:(?:vue|#app|#imports|nuxt\/app)$/.test(origin);
}
