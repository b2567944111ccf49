import { AST_NODE_TYPES as T, type TSESTree } from '@typescript-eslint/types';
import {
  calleeName,
  propertyName,
  unwrap,
  type FunctionNode,
  type Node,
} from '../../../analysis/code/expression.js';
import { definitionsOf } from '../../../analysis/code/definitions.js';
import { functionsCalled } from '../../../analysis/code/functions.js';
import { requiredSource } from '../../../analysis/code/exports.js';
import { factsAround, factsOf, isSameNode, variableOf, type Module } from '../../../analysis/code/module.js';
import { ownersOf } from '../../../analysis/code/owners.js';
import { rootOf } from './origins.js';
import type { Waits } from './waits.js';
import { isObjectOfMember, isWhole, wholeHandedOn } from './whole-files.js';

type Reason = { readonly reason: string };

/** What a function goes by. */
interface Binding {
  readonly name: TSESTree.Identifier;
  /** The object that it is a member of, if it is one. */
  readonly owner?: TSESTree.ObjectExpression;
}

/**
 * The places that name a function, in every file: calls of it, and whatever else is done with it. Import and export
 * under its own name are none. A reason where somebody may reach it by a way that is not in view.
 */
export function referencesTo(fn: FunctionNode, waits: Waits): readonly Node[] | Reason {
  const binding = bindingOf(fn);
  if (!binding) return { reason: `who calls the function in line ${lineOf(fn)} is not known` };
  const { name, owner } = binding;
  const variable = variableOf(name);
  // What a script declares at its top is there for all others.
  if (!/\b(?:import|export|require)\b/.test(factsAround(fn)?.module.text ?? ''))
    return { reason: `other scripts may call \`${name.name}\`` };
  if (!variable || variable.defs.length !== 1)
    return { reason: `\`${name.name}\` is declared more than once (line ${lineOf(fn)})` };
  const own: Node[] = [];
  let isExported = isExporting(name);
  let isDefault = false;
  for (const { identifier, init } of variable.references) {
    const node = identifier as Node;
    if (init || node === name) continue;
    const exporting = exportAt(node);
    if (exporting === 'same name') isExported = true;
    else if (exporting === 'default' && owner) isDefault = true;
    else if (exporting)
      return { reason: `line ${lineOf(node)} hands \`${name.name}\` out under another name` };
    else if (!owner) own.push(node);
    else if (!isObjectOfMember(node))
      return { reason: `line ${lineOf(node)} hands \`${name.name}\` on as a whole` };
  }
  if ((isExported || isDefault) && waits.isShared)
    return { reason: `other packages of the workspace may call \`${name.name}\`` };
  if (!owner && !isExported) return own;
  const spoken = owner ? propertyName(fn.parent as TSESTree.Property) : name.name;
  const modules = spoken === undefined ? undefined : waits.modulesNaming(spoken);
  const ofOwner = owner && isExported ? waits.modulesNaming(name.name) : [];
  const module = factsAround(fn)?.module;
  if (!modules || !ofOwner || !module || spoken === undefined)
    return { reason: `not every file that may call \`${name.name}\` can be read` };
  const outward = isExported ? [owner ? name.name : spoken] : [];
  for (const exported of isDefault ? [...outward, 'default'] : outward) {
    const whole = wholeHandedOn({ value: owner ?? fn, exported, module }, waits);
    if (whole) return whole;
  }
  const elsewhere = new Map([...modules, ...ofOwner].map((each) => [each.filename, each]));
  if (!owner) elsewhere.delete(module.filename);
  else elsewhere.set(module.filename, module);
  for (const each of elsewhere.values()) {
    const found = inFile(each, { fn, owner, spoken, name: name.name, isHere: each === module }, waits);
    if ('reason' in found) return found;
    own.push(...found);
  }
  return own;
}

/** `function f`, `const f = () => …`, `const f = useCallback(() => …)`, `const f = useMemo(() => () => …)`, a member. */
function bindingOf(fn: FunctionNode): Binding | undefined {
  if (fn.type === T.FunctionDeclaration)
    return fn.id && fn.parent.type !== T.ExportDefaultDeclaration ? { name: fn.id } : undefined;
  const value = keptBy(fn);
  const { parent } = value;
  if (parent?.type === T.VariableDeclarator && parent.init === value) return constantNamed(parent);
  if (parent?.type !== T.Property || parent.value !== value || parent.kind !== 'init' || parent.computed)
    return undefined;
  const owner = parent.parent;
  if (owner.type !== T.ObjectExpression || propertyName(parent) === undefined) return undefined;
  const declared = owner.parent.type === T.VariableDeclarator ? constantNamed(owner.parent) : undefined;
  return declared && { ...declared, owner };
}

function constantNamed({ id, parent }: TSESTree.VariableDeclarator): Binding | undefined {
  // What is said to be synchronous would have to be said anew.
  return id.type === T.Identifier && !id.typeAnnotation && parent.kind === 'const' ? { name: id } : undefined;
}

/** The call of React that keeps a function, or the function itself. */
export function keptBy(fn: FunctionNode): Node {
  const { parent } = fn;
  if (parent.type === T.CallExpression && parent.arguments[0] === fn && calleeName(parent) === 'useCallback')
    return parent;
  const returned = parent.type === T.ReturnStatement ? parent.parent : undefined;
  const maker = returned?.type === T.BlockStatement && returned.body.length === 1 ? returned.parent : parent;
  if (maker.type !== T.ArrowFunctionExpression || (maker.body !== fn && maker.body !== returned)) return fn;
  const call = maker.parent;
  return call.type === T.CallExpression && call.arguments[0] === maker && calleeName(call) === 'useMemo'
    ? call
    : fn;
}

function isExporting(name: Node): boolean {
  let at: Node | undefined = name.parent;
  if (at?.type === T.VariableDeclarator) at = at.parent;
  return at?.parent?.type === T.ExportNamedDeclaration;
}

function exportAt(node: Node): 'same name' | 'other name' | 'default' | undefined {
  const { parent } = node;
  if (parent?.type === T.ExportDefaultDeclaration) return 'default';
  if (parent?.type === T.ExportSpecifier)
    return textOf(parent.local) === textOf(parent.exported) ? 'same name' : 'other name';
  const object = parent?.type === T.Property && parent.value === node ? parent.parent : undefined;
  const assigned = object?.parent;
  if (assigned?.type !== T.AssignmentExpression || assigned.right !== object) return undefined;
  const isModule = factsAround(node)?.module.text.slice(...assigned.left.range) === 'module.exports';
  if (!isModule) return undefined;
  return propertyName(parent as TSESTree.Property) === textOf(node) ? 'same name' : 'other name';
}

function textOf(node: Node): string {
  return node.type === T.Identifier ? node.name : '';
}

interface Sought {
  readonly fn: FunctionNode;
  readonly owner: TSESTree.ObjectExpression | undefined;
  /** The name that it is called by. */
  readonly spoken: string;
  /** The same, or that of the object. */
  readonly name: string;
  readonly isHere: boolean;
}

function inFile(module: Module, sought: Sought, waits: Waits): readonly Node[] | Reason {
  const run = waits.runOf(module);
  const { fn, owner, spoken, name } = sought;
  const isIt = (node: Node) => functionsCalled(node, run).some((each) => isSameNode(each, fn));
  const found: Node[] = [];
  for (const node of factsOf(module).nodes) {
    if (node.type !== T.Identifier || (node.name !== spoken && node.name !== name)) continue;
    const { parent } = node;
    const unclear = { reason: `what line ${lineOf(node)} of ${module.filename} calls is not known` };
    if (parent.type === T.ImportSpecifier) {
      if (parent.imported === node && parent.local !== node && parent.local.name !== node.name)
        return unclear;
      continue;
    }
    if (parent.type === T.ExportSpecifier) {
      if (textOf(parent.local) !== textOf(parent.exported)) return unclear;
      continue;
    }
    if (parent.type === T.MemberExpression && parent.property === node && !parent.computed) {
      if (node.name !== spoken) continue;
      if (isIt(parent)) found.push(parent);
      else if (functionsCalled(parent, run).length === 0 && mayReach(parent.object, sought, waits))
        return unclear;
      continue;
    }
    const isKey = parent.type === T.Property && parent.key === node && !parent.computed;
    if (isKey && parent.parent.type === T.ObjectPattern) {
      if (mayHold(parent.parent, owner !== undefined)) {
        if (parent.value !== node && textOf(parent.value) !== node.name) return unclear;
      }
      continue;
    }
    if (isKey && !parent.shorthand) continue;
    const variable = variableOf(node);
    if (!variable || variable.identifiers.includes(node)) continue;
    if (owner) {
      if (node.name !== name || sought.isHere) continue;
      const isOwner = ownersOf(node, run).some((each) => isSameNode(each.node, owner));
      if (isOwner && !isObjectOfMember(node)) return unclear;
      continue;
    }
    if (isIt(node)) found.push(node);
    else if (functionsCalled(node, run).length === 0 && mayBe(node, waits)) return unclear;
  }
  return found;
}

/** A member whose object is not known may be what is looked for: the whole of another file, or the object around it. */
function mayReach(object: Node, { owner }: Sought, waits: Waits): boolean {
  const node = unwrap(object);
  const root = rootOf(node);
  const [first] = root.type === T.Identifier ? definitionsOf(root) : [];
  if (first?.kind === 'import' && !isOfTheApp(root, waits)) return false;
  if (node.type !== T.Identifier) return owner !== undefined || requiredSource(node) !== undefined;
  const [definition] = definitionsOf(node);
  if (!definition) return owner !== undefined && variableOf(node) !== null;
  if (definition.kind === 'import') return owner !== undefined || definition.name === '*';
  return definition.kind === 'namespace' || owner !== undefined;
}

/** `const { getToken: other } = require('./token')` */
function mayHold({ parent }: TSESTree.ObjectPattern, isMember: boolean): boolean {
  if (parent.type !== T.VariableDeclarator || !parent.init) return isMember;
  return isMember || requiredSource(unwrap(parent.init)) !== undefined;
}

/** Is it imported, or taken out of a file that is loaded as a whole? */
function mayBe(node: Node, waits: Waits): boolean {
  const [definition] = definitionsOf(node);
  if (definition?.kind === 'value' && definition.path.length > 0) {
    const from = unwrap(definition.node);
    return requiredSource(from) !== undefined || (from.type === T.Identifier && isWhole(from));
  }
  return isOfTheApp(node, waits);
}

/** Is it imported from somewhere else than an installed package? */
function isOfTheApp(node: Node, { app }: Waits): boolean {
  const [definition] = definitionsOf(node);
  if (definition?.kind !== 'import') return false;
  const [scope = '', name = ''] = definition.source.split('/');
  return !app.dependencies.has(scope.startsWith('@') ? `${scope}/${name}` : scope);
}

function lineOf(node: Node): number {
  return node.loc.start.line;
}
