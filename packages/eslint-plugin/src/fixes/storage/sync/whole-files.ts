import { basename, dirname } from 'node:path';
import { AST_NODE_TYPES as T } from '@typescript-eslint/types';
import { definitionsOf, type Definition } from '../../../analysis/code/definitions.js';
import { exportedBy, requiredSource } from '../../../analysis/code/exports.js';
import { isFunction, type Node } from '../../../analysis/code/expression.js';
import { functionsOf } from '../../../analysis/code/functions.js';
import { factsOf, isSameNode, variableOf, type Module } from '../../../analysis/code/module.js';
import { ownersOf } from '../../../analysis/code/owners.js';
import { escaped } from '../../../catalog/pattern-text.js';
import type { Waits } from './waits.js';

type Reason = { readonly reason: string };

/** What a file hands out. */
export interface Exported {
  /** The function, or the object that it is a member of. */
  readonly value: Node;
  readonly exported: string;
  readonly module: Module;
}

/**
 * Why somebody may call an exported function without its name in view: `import * as auth from './auth'`, or the object
 * that it is a member of under whatever name, is more than a way to its members. Undefined where nobody does.
 */
export function wholeHandedOn({ value, exported, module: own }: Exported, waits: Waits): Reason | undefined {
  const packages = [...waits.app.dependencies].map(escaped).join('|');
  const other = `['"](?!(?:${packages})['"/])`;
  const whole = `(?:\\*\\s*as\\s+\\w+\\s+from\\s*|=\\s*require\\(\\s*)${other}`;
  const byDefault = exported === 'default' ? `|\\bfrom\\s*${other}[^'"]*${escaped(nameOfFile(own))}` : '';
  for (const module of waits.modulesMatching(new RegExp(whole + byDefault))) {
    const run = waits.runOf(module);
    const isIt = (definition: Definition) =>
      isFunction(value)
        ? functionsOf(definition, run).some((each) => isSameNode(each, value))
        : definition.kind === 'value' &&
          definition.path.length === 0 &&
          ownersOf(definition.node, run).some((each) => isSameNode(each.node, value));
    const gives = (source: string) =>
      run.surroundings
        ?.modules(source, module)
        .flatMap((each) => exportedBy(each, exported, run))
        .some(isIt) ?? false;
    const found = factsOf(module).nodes.find(
      (node) => isHandingOn(node, gives) || (exported === 'default' && isDefaultHandedOn(node, gives)),
    );
    if (found)
      return { reason: `line ${found.loc.start.line} of ${module.filename} hands a file on as a whole` };
  }
  return undefined;
}

/** What an import of a file ends with: its own name, or that of its folder. */
function nameOfFile({ filename }: Module): string {
  const name = basename(filename).replace(/\..*$/, '');
  return name === 'index' ? basename(dirname(filename)) : name;
}

function isHandingOn(node: Node, gives: (source: string) => boolean): boolean {
  if (node.type === T.ExportAllDeclaration) return node.exported !== null && gives(node.source.value);
  const name = wholeName(node);
  const [from] = name ? definitionsOf(name) : [];
  const source =
    from?.kind === 'import' ? from.source : from?.kind === 'value' ? requiredSource(from.node) : undefined;
  return !!name && source !== undefined && gives(source) && !isWayToMembers(name);
}

/** `import auth from './auth'`, used as a value; `export { default } from './auth'` */
function isDefaultHandedOn(node: Node, gives: (source: string) => boolean): boolean {
  if (node.type === T.ExportNamedDeclaration) {
    const isOf = ({ local }: (typeof node.specifiers)[number]) =>
      local.type === T.Identifier && local.name === 'default';
    return node.source !== null && node.specifiers.some(isOf) && gives(node.source.value);
  }
  if (node.type !== T.ImportDefaultSpecifier && node.type !== T.ImportSpecifier) return false;
  const [from] = definitionsOf(node.local);
  return (
    from?.kind === 'import' && from.name === 'default' && gives(from.source) && !isWayToMembers(node.local)
  );
}

function isWayToMembers(name: Node): boolean {
  const uses = variableOf(name)?.references.filter(({ init }) => !init) ?? [];
  return uses.every(({ identifier }) => isObjectOfMember(identifier));
}

function wholeName(node: Node): Node | undefined {
  if (node.type === T.ImportNamespaceSpecifier) return node.local;
  const isRequired =
    node.type === T.VariableDeclarator &&
    node.id.type === T.Identifier &&
    !!node.init &&
    requiredSource(node.init) !== undefined;
  return isRequired ? node.id : undefined;
}

/** Does a name stand for all of another file? */
export function isWhole(name: Node): boolean {
  const [definition] = definitionsOf(name);
  return (definition?.kind === 'import' && definition.name === '*') || definition?.kind === 'namespace';
}

/** `auth` of `auth.getToken`, but not of `auth[name]` */
export function isObjectOfMember({ parent, ...node }: Node): boolean {
  return parent?.type === T.MemberExpression && !parent.computed && parent.object.range[0] === node.range[0];
}
