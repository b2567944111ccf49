import { AST_NODE_TYPES as T, type TSESTree } from '@typescript-eslint/types';
import type { PackageFacts } from '../../project/package-json.js';
import {
  isFunction,
  memberName,
  propertyName,
  returnedExpressions,
  unwrap,
  type FunctionNode,
  type Node,
} from '../code/expression.js';
import { exportedValues } from './exported-values.js';
import { importsOf } from './imports.js';
import { factsOf, type Module } from '../code/module.js';
import { dependsOn, type Clue } from './runtime.js';

/** Where a component without a directive is a server component. */
const SERVER_COMPONENTS = ['next', 'waku', '@redwoodjs/core'];

const MODULE_SYNTAX: ReadonlySet<string> = new Set([
  T.ImportDeclaration,
  T.ExportNamedDeclaration,
  T.ExportDefaultDeclaration,
  T.ExportAllDeclaration,
]);

/** What the form of a module tells: its markup, its kind of exports, the handler that it hands to a cloud. */
export function cluesByShape(module: Module, facts: PackageFacts | undefined): Clue[] {
  const clues = [
    ...byExtension(module),
    ...byMarkup(module, facts),
    ...byExports(module),
    ...byListeners(module),
  ];
  return clues.length > 0 ? clues : byModuleSystem(module);
}

function byExtension({ filename }: Module): Clue[] {
  if (filename.endsWith('.vue')) return [{ runs: 'client', weight: 'strong', because: 'Vue component' }];
  return /\.svelte(?:\.[jt]s)?$/.test(filename)
    ? [{ runs: 'client', weight: 'strong', because: 'Svelte component' }]
    : [];
}

function byMarkup(module: Module, facts: PackageFacts | undefined): Clue[] {
  const { nodes } = factsOf(module);
  const hasMarkup = nodes.some(({ type }) => type === T.JSXElement || type === T.JSXFragment);
  if (!hasMarkup) return [];
  if (!dependsOn(facts, SERVER_COMPONENTS)) return [{ runs: 'client', weight: 'weak', because: 'holds JSX' }];
  return nodes.some((node) => isFunction(node) && isAsyncComponent(node))
    ? [{ runs: 'server', weight: 'strong', because: 'async component, which only a server can render' }]
    : [];
}

function isAsyncComponent(fn: FunctionNode): boolean {
  return (
    fn.async &&
    isTopLevel(fn) &&
    returnedExpressions(fn).some((value) => [T.JSXElement, T.JSXFragment].includes(unwrap(value).type))
  );
}

function isTopLevel(fn: FunctionNode): boolean {
  for (let at: Node | undefined = fn.parent; at; at = at.parent) if (isFunction(at)) return false;
  return true;
}

function byExports(module: Module): Clue[] {
  const clues: Clue[] = [];
  for (const { name, value, commonJs } of exportedValues(module)) {
    if (commonJs && name === 'handler') {
      clues.push({
        runs: 'server',
        weight: 'strong',
        because: 'exports a cloud function, `exports.handler`',
      });
    }
    if (name === 'default' && isWorker(value)) {
      clues.push({ runs: 'server', weight: 'strong', because: 'exports a `fetch` handler' });
    }
  }
  return clues;
}

/** CommonJS is Node.js's; a file without any imports and exports can only be put into a page. */
function byModuleSystem(module: Module): Clue[] {
  const { nodes } = factsOf(module);
  if (!/\.c?js$/.test(module.filename) || nodes.some(({ type }) => MODULE_SYNTAX.has(type))) return [];
  const isRequiring = importsOf(module).some(({ kind }) => kind === 'require');
  if (isRequiring) return [{ runs: 'node', weight: 'weak', because: 'CommonJS module' }];
  if (exportedValues(module).length > 0) return [];
  return [
    { runs: 'client', weight: 'weak', because: 'script without imports and exports, as pages load it' },
  ];
}

/** `export default { fetch(request, env, ctx) { … } }`: a Cloudflare worker. */
function isWorker(value: Node | undefined): boolean {
  const object = value && unwrap(value);
  return (
    object?.type === T.ObjectExpression &&
    object.properties.some((each) => {
      if (each.type !== T.Property || propertyName(each) !== 'fetch' || !isFunction(each.value)) return false;
      const [request] = each.value.params;
      return request?.type === T.Identifier && /^_?req(?:uest)?$/.test(request.name);
    })
  );
}

/** A worker answers requests; one that is also installed in a browser is a service worker. */
function byListeners(module: Module): Clue[] {
  const events = factsOf(module).nodes.flatMap((node) => eventListenedTo(node) ?? []);
  if (!events.includes('fetch')) return [];
  return events.some((event) => ['install', 'activate', 'push', 'notificationclick'].includes(event))
    ? [{ runs: 'client', weight: 'strong', because: 'service worker' }]
    : [{ runs: 'server', weight: 'weak', because: 'answers `fetch` events of an edge worker' }];
}

/** `addEventListener('fetch', …)`, `self.addEventListener('fetch', …)`. */
function eventListenedTo(node: Node): string | undefined {
  if (node.type !== T.CallExpression) return undefined;
  const [event] = node.arguments;
  if (event?.type !== T.Literal || typeof event.value !== 'string') return undefined;
  return isAddEventListener(node.callee) ? event.value : undefined;
}

function isAddEventListener(callee: TSESTree.Expression): boolean {
  if (callee.type === T.Identifier) return callee.name === 'addEventListener';
  return (
    callee.type === T.MemberExpression &&
    callee.object.type === T.Identifier &&
    /^(?:self|globalThis)$/.test(callee.object.name) &&
    memberName(callee) === 'addEventListener'
  );
}
