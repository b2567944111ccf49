import { AST_NODE_TYPES as T } from '@typescript-eslint/types';
import { BACKEND_SECRET, BUILD_SETTINGS, PUBLIC_PREFIX } from '../../catalog/keys.js';
import { definitionsOf } from '../code/definitions.js';
import { lastName, memberName, propertyName, unwrap, type Node } from '../code/expression.js';
import { factsOf } from '../code/module.js';
import { clientHmacsOf, whyOnClient } from './client-hmac.js';
import { isCompiled } from './compiled.js';
import type { CryptoCall } from './crypto-calls.js';
import type { CryptoView } from './crypto-view.js';
import { keyFormsOf } from './key-forms.js';
import { isEnvironment } from './key-owner.js';
import { keyOf } from './arguments.js';
import { sourceText } from './source-text.js';

/** A secret of the backend that the build puts into the app: where client code reads it. */
export interface ShippedSecret {
  readonly node: Node;
  /** The variable as it is read. */
  readonly key: string;
  readonly because: string;
}

/**
 * Public variables that are named as a key for signing or as an administrator's, read by client code. One that is
 * already reported where it signs or verifies is not reported again; neither is the same one twice.
 */
export function shippedSecretsOf(view: CryptoView): readonly ShippedSecret[] {
  if (isCompiled(view.module)) return [];
  const reported = new Set(clientHmacsOf(view).flatMap(({ call }) => keysOf(call, view)));
  const seen = new Set<string>();
  return factsOf(view.module).nodes.flatMap((node) => {
    const name = secretRead(node);
    if (name === undefined || seen.has(name) || reported.has(name)) return [];
    if (isOnlyAsked(node)) return [];
    const key = `\`${node.type === T.Property ? name : sourceText(node)}\``;
    const because = whyOnClient(node, [{ kind: 'secret', owner: 'app', because: key, node }], view);
    if (because === undefined) return [];
    seen.add(name);
    return [{ node, key, because }];
  });
}

/** The names of what a reported call's key was read from. */
function keysOf(call: CryptoCall, { run }: CryptoView): string[] {
  const key = keyOf(call, run);
  if (typeof key === 'string') return [];
  return keyFormsOf(key.node, run).flatMap(({ node }) => {
    const name = lastName(unwrap(node));
    return name === undefined ? [] : [name];
  });
}

/** The public variable that an expression reads, where it is named as a backend's secret. */
function secretRead(node: Node): string | undefined {
  if (node.type === T.MemberExpression) {
    const name = memberName(node);
    return name !== undefined && isSecretName(name) && isSettings(node.object) ? name : undefined;
  }
  // `const { VITE_JWT_SECRET } = import.meta.env`
  if (node.type === T.Property && node.parent.type === T.ObjectPattern) {
    const name = propertyName(node);
    const declarator = node.parent.parent;
    const init = declarator.type === T.VariableDeclarator ? declarator.init : undefined;
    return name !== undefined && init && isSecretName(name) && isSettings(init) ? name : undefined;
  }
  return undefined;
}

function isSecretName(name: string): boolean {
  return PUBLIC_PREFIX.test(name) && BACKEND_SECRET.test(name.replace(PUBLIC_PREFIX, ''));
}

function isSettings(object: Node): boolean {
  if (isEnvironment(object)) return true;
  const node = unwrap(object);
  return (
    node.type === T.Identifier &&
    definitionsOf(node).some((each) => each.kind === 'import' && BUILD_SETTINGS.has(each.source))
  );
}

/** `if (!process.env.X)`, `typeof …`, `Boolean(…)`: asked, and not used. */
function isOnlyAsked(node: Node): boolean {
  const { parent } = node;
  return (
    (parent?.type === T.UnaryExpression && parent.operator !== 'void') ||
    (parent?.type === T.IfStatement && parent.test === node)
  );
}
