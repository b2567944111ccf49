import { createRequire } from 'node:module';
import { dirname, extname } from 'node:path';
import { AST_NODE_TYPES as T, type TSESTree } from '@typescript-eslint/types';
import { pathOf, scopeOf, textOf, valueOf, type ConfigScope } from './config-literals.js';
import type { Alias } from './mapper.js';
import { remembered } from './remembered.js';

type Node = TSESTree.Node;

/** Properties that hold a table of aliases; the last is of the package `module-alias`. */
const TABLES = new Set(['alias', 'aliases', 'extraNodeModules', '_moduleAliases']);

/** Characters beyond which a file is no configuration that somebody wrote. */
const MAX_TEXT = 100_000;
/** Tables within tables, and calls behind calls. */
const MAX_DEPTH = 50;

const require = createRequire(import.meta.url);

/**
 * The aliases that a bundler's or Babel's configuration writes down literally: read from its syntax, never run.
 * What is computed is left out.
 */
export const aliasesIn: (path: string) => readonly Alias[] = remembered((path, read) => {
  const text = read(path);
  if (text === undefined || text.length > MAX_TEXT) return [];
  if (!/alias|extraNodeModules|module-resolver|root-import|modules/i.test(text)) return [];
  const nodes = parse(path, text);
  const scope = scopeOf(nodes, dirname(path));
  return nodes.flatMap((node) => aliasesAt(node, scope));
});

/** Every node of the file; none where it cannot be parsed. JSON is parsed as the expression it is. */
function parse(path: string, text: string): Node[] {
  try {
    const typescript = require('@typescript-eslint/parser') as {
      parse(text: string, options: object): TSESTree.Program;
    };
    const isJson = ['.json', ''].includes(extname(path)) || path.endsWith('.babelrc');
    return nodesOf(typescript.parse(isJson ? `(${text})` : text, { sourceType: 'module' }));
  } catch {
    return [];
  }
}

function nodesOf(program: Node): Node[] {
  const nodes: Node[] = [];
  const pending: unknown[] = [program];
  while (pending.length > 0) {
    const next = pending.pop();
    if (Array.isArray(next)) pending.push(...(next as unknown[]).toReversed());
    else if (typeof next === 'object' && next !== null && 'type' in next) {
      nodes.push(next as Node);
      pending.push(
        ...Object.values(next)
          .filter((value) => typeof value === 'object')
          .toReversed(),
      );
    }
  }
  return nodes;
}

function aliasesAt(node: Node, scope: ConfigScope): Alias[] {
  switch (node.type) {
    case T.Property: {
      const name = keyOf(node);
      if (name !== undefined && TABLES.has(name)) return tableOf(node.value, scope);
      return name === 'modules' ? roots(node.value, scope) : [];
    }
    case T.AssignmentExpression: {
      // config.resolve.alias = { … }, config.resolve.alias['@'] = …
      if (isAlias(node.left)) return tableOf(node.right, scope);
      if (node.left.type !== T.MemberExpression || !isAlias(node.left.object)) return [];
      const { computed, property } = node.left;
      const from = !computed && property.type === T.Identifier ? property.name : textOf(property, scope);
      return from === undefined ? [] : entry(from, node.right, scope);
    }
    case T.CallExpression: {
      // config.resolve.alias.set('@', …).set('~', …)
      const [key, target] = node.arguments;
      const from = key && isSet(node) ? textOf(key, scope) : undefined;
      return from === undefined || !target ? [] : entry(from, target, scope);
    }
    case T.ArrayExpression:
      return babelPlugin(node, scope);
    default:
      return [];
  }
}

function keyOf({ key, computed }: TSESTree.Property): string | undefined {
  if (key.type === T.Identifier) return computed ? undefined : key.name;
  return key.type === T.Literal && typeof key.value === 'string' ? key.value : undefined;
}

function isAlias(node: Node): boolean {
  return (
    node.type === T.MemberExpression && node.property.type === T.Identifier && node.property.name === 'alias'
  );
}

function isSet({ callee }: TSESTree.CallExpression, depth = 0): boolean {
  if (callee.type !== T.MemberExpression || callee.property.type !== T.Identifier) return false;
  if (callee.property.name !== 'set') return false;
  if (isAlias(callee.object)) return true;
  return depth < MAX_DEPTH && callee.object.type === T.CallExpression && isSet(callee.object, depth + 1);
}

/** `{ '@': path }`, or Vite's `[{ find: '@', replacement: path }]`. */
function tableOf(expression: Node, scope: ConfigScope, depth = 0): Alias[] {
  if (depth > MAX_DEPTH || scope.steps.left-- <= 0) return [];
  const table = valueOf(expression, scope);
  if (table.type === T.ArrayExpression) {
    return table.elements.flatMap((element) => {
      const row = element && valueOf(element, scope);
      if (row?.type !== T.ObjectExpression) return [];
      const column = (name: string) =>
        row.properties.find(
          (each): each is TSESTree.Property => each.type === T.Property && keyOf(each) === name,
        )?.value;
      const find = column('find');
      const replacement = column('replacement');
      if (!find || !replacement) return [];
      const from = find.type === T.Literal && 'regex' in find ? find.regex.pattern : textOf(find, scope);
      return from === undefined ? [] : entry(from, replacement, scope);
    });
  }
  if (table.type !== T.ObjectExpression) return [];
  return table.properties.flatMap((property) => {
    if (property.type !== T.Property) return tableOf(property.argument, scope, depth + 1);
    const from = property.computed ? textOf(property.key, scope) : keyOf(property);
    return from === undefined ? [] : entry(from, property.value, scope);
  });
}

function entry(from: string, target: Node, scope: ConfigScope): Alias[] {
  const to = pathOf(target, scope);
  return to === undefined ? [] : aliasFrom(from, to);
}

/** An alias as written: `@`, `@/`, `@$`, `@/*`, or the simple regular expressions that mean the same. */
function aliasFrom(from: string, to: string): Alias[] {
  const target = to.replace(/(?:\/?\*|\\?\$?\\\d|\/?\$\d)$/, '');
  const written = from.replace(/(?<=\/)\*$/, '');
  const regular = /^\^?((?:[\w@~#:/<>!%&=-]|\\[/.@~$#-]|\.(?![*+]))*)(\(\.[*+]\)|\.[*+])?(\$)?$/.exec(
    written,
  );
  if (!regular) return written.startsWith('$') ? [prefixed(written, target)] : [];
  const [, start = '', rest, end] = regular;
  const plain = start.replaceAll('\\', '');
  if (plain === '') return [];
  if (end !== undefined && rest === undefined) return [{ from: plain, match: 'exact', to: target }];
  return [prefixed(plain, target)];
}

function prefixed(from: string, to: string): Alias {
  return from.endsWith('/') ? { from, match: 'text', to: `${to}/` } : { from, match: 'segment', to };
}

/** webpack's `modules: ['src', 'node_modules']`: every specifier may begin there. */
function roots(expression: Node, scope: ConfigScope): Alias[] {
  const list = valueOf(expression, scope);
  const elements = list.type === T.ArrayExpression ? list.elements : [list];
  return elements.flatMap((element) => {
    const to = element ? pathOf(element, scope) : undefined;
    return to === undefined || to.includes('node_modules') ? [] : [{ from: '', match: 'text', to: `${to}/` }];
  });
}

/** `['module-resolver', { root: ['./src'] }]` and `['root-import', { rootPathPrefix: '~', rootPathSuffix: 'src' }]`. */
function babelPlugin({ elements }: TSESTree.ArrayExpression, scope: ConfigScope): Alias[] {
  const [plugin, options] = elements;
  const name = plugin ? textOf(plugin, scope) : undefined;
  if (name === undefined || options?.type !== T.ObjectExpression) return [];
  const option = (key: string) =>
    options.properties.find(
      (each): each is TSESTree.Property => each.type === T.Property && keyOf(each) === key,
    )?.value;
  if (name.endsWith('module-resolver')) {
    const root = option('root');
    return root ? roots(root, scope) : [];
  }
  if (!name.endsWith('root-import')) return [];
  const suffix = option('rootPathSuffix');
  const prefix = option('rootPathPrefix');
  const to = suffix ? pathOf(suffix, scope) : scope.directory;
  const from = prefix ? textOf(prefix, scope) : '~';
  return to === undefined || from === undefined ? [] : [{ from, match: 'text', to: `${to}/` }];
}
