import { AST_NODE_TYPES as T } from '@typescript-eslint/types';
import { exportedValues } from './exported-values.js';
import { exportsReaching } from './exports-reaching.js';
import { memberName, type Node } from '../code/expression.js';
import { leadsToFile } from './import-target.js';
import { importsOf, type ImportOf } from './imports.js';
import { mentionsOf, variableOf, type Module } from '../code/module.js';
import { whereFileSays, whereSurroundingsSay } from './runtime-by-file.js';
import { runtimeOfPlace } from './runtime-of-place.js';
import type { Runtime, RuntimeView, Where } from './runtime.js';

/** Importers of importers: how far one question goes. */
const MAX_HOPS = 4;
/** How many files one question may open. */
const MAX_FILES = 60;

/** What is looked for: a file, or only some of its exports; `*` among them is the whole of a CommonJS module. */
export interface Target {
  readonly path: string;
  readonly names: ReadonlySet<string> | undefined;
}

/** A file that imports the target, at first or at last hand, and where it has it run. */
interface Importer {
  readonly path: string;
  readonly runtime: Runtime;
  readonly direct: boolean;
}

interface Search {
  readonly view: RuntimeView;
  readonly opened: Set<string>;
}

/**
 * Where those run who import a file, or some of its exports. All on one side: that side; on both: `shared`.
 * Undefined where nobody imports it, or of no importer is known where it runs.
 */
export function runtimeByImporters(target: Target, view: RuntimeView): Runtime | undefined {
  return together(importersOf(target, { view, opened: new Set([target.path]) }, 0));
}

function importersOf(target: Target, search: Search, hops: number): Importer[] {
  const { view, opened } = search;
  const paths = hops < MAX_HOPS ? (view.importersOf?.(target.path) ?? []) : [];
  if (paths.length === 0) return [];
  const sought = { path: target.path, names: target.names ?? namesExported(view.moduleAt?.(target.path)) };
  return paths.flatMap((path) => {
    if (opened.has(path) || opened.size > MAX_FILES) return [];
    opened.add(path);
    const module = view.moduleAt?.(path);
    return module ? importersIn(module, sought, search, hops) : [];
  });
}

/** All that a module hands out by name: through a barrel nothing else of it is taken. */
function namesExported(module: Module | undefined): ReadonlySet<string> | undefined {
  if (!module || module.ast.body.some(({ type }) => type === T.ExportAllDeclaration)) return undefined;
  return new Set(
    exportedValues(module).map(({ name, commonJs }) => (commonJs && name === 'default' ? '*' : name)),
  );
}

function importersIn(module: Module, target: Target, search: Search, hops: number): Importer[] {
  const edges = importsOf(module).filter(
    (each) => !each.typeOnly && leadsToFile(each.specifier, module.filename, target.path, search.view),
  );
  const handedOn = edges.flatMap((edge) => (edge.kind === 're-export' ? namesHandedOn(edge, target) : []));
  const uses = edges.filter((edge) => edge.kind !== 're-export' && takes(edge, target));
  return [
    ...(handedOn.length > 0 ? ofReExport(module, handedOn, search, hops) : []),
    ...(uses.length > 0 ? ofUses(module, uses, target, search, hops) : []),
  ];
}

/** A barrel is on the side of those who take the names through it, unless it says itself where it runs. */
function ofReExport(
  module: Module,
  names: readonly (string | undefined)[],
  search: Search,
  hops: number,
): Importer[] {
  const own = whereFileSays(module, search.view);
  if (own) return [{ path: module.filename, runtime: own, direct: hops === 0 }];
  const known = names.includes(undefined) ? undefined : new Set(names as readonly string[]);
  return importersOf({ path: module.filename, names: known }, search, hops + 1);
}

/** The names under which a re-export hands on what is looked for; undefined is all of them. */
function namesHandedOn({ taken }: ImportOf, { names }: Target): (string | undefined)[] {
  return taken.flatMap(({ name, as }): (string | undefined)[] => {
    if (name !== '*') return !names || names.has(name) || names.has('*') ? [as ?? name] : [];
    if (as !== undefined) return [as];
    return names ? [...names] : [undefined];
  });
}

function takes(edge: ImportOf, target: Target): boolean {
  const { names } = target;
  if (!names || names.has('*') || edge.taken.length === 0) return true;
  return edge.taken.some((each) => {
    if (each.name !== '*' && each.name !== 'default') return names.has(each.name);
    // Of the whole only the members that are reached count; where it is never mentioned, a template may do so.
    return allMentions(each.local).length === 0 || mentionsIn(edge, target).length > 0;
  });
}

function ofUses(
  module: Module,
  uses: readonly ImportOf[],
  target: Target,
  search: Search,
  hops: number,
): Importer[] {
  const { view } = search;
  const mentions = uses.flatMap((edge) => mentionsIn(edge, target));
  const places = mentions.map((mention) => runtimeOfPlace(mention, module, view));
  const found = (runtime: Runtime): Importer => ({ path: module.filename, runtime, direct: hops === 0 });
  if (places.length > 0 && places.every((place) => place !== undefined)) return places.map(found);
  const own = whereFileSays(module, view);
  if (own) return [found(own)];
  const next = importersOf({ path: module.filename, names: namesReaching(mentions) }, search, hops + 1);
  return together(next) ? next : [found(whereSurroundingsSay(module, view))];
}

/** Where an importer mentions what is looked for. */
function mentionsIn({ taken }: ImportOf, { names }: Target): Node[] {
  return taken.flatMap(({ name, local }) => {
    const whole = name === '*' || name === 'default';
    if (names && !whole && !names.has(name) && !names.has('*')) return [];
    return allMentions(local).filter((mention) => !whole || reaches(mention, names));
  });
}

function allMentions(local: Node | undefined): readonly Node[] {
  const variable = local && variableOf(local);
  return variable ? mentionsOf(variable).filter((mention) => mention !== local) : [];
}

/** Of a name for the whole module, only `whole.name` matters. */
function reaches(mention: Node, names: ReadonlySet<string> | undefined): boolean {
  const { parent } = mention;
  if (
    !names ||
    names.has('default') ||
    names.has('*') ||
    parent?.type !== T.MemberExpression ||
    parent.object !== mention
  )
    return true;
  const member = memberName(parent);
  return member === undefined || names.has(member);
}

/** The importer's own exports that use it; undefined where it uses it as soon as it is loaded. */
function namesReaching(mentions: readonly Node[]): ReadonlySet<string> | undefined {
  const names = new Set<string>();
  for (const mention of mentions) {
    const reached = exportsReaching(mention);
    if (!reached) return undefined;
    for (const name of reached) names.add(name);
  }
  return mentions.length > 0 ? names : undefined;
}

/** What importers say together. Tests tell nothing: an entry point is imported by its tests alone. */
function together(importers: readonly Importer[]): Runtime | undefined {
  const on = (side: Where): Importer[] => importers.filter(({ runtime }) => runtime.where === side);
  const [client, server, both, tooling] = [on('client'), on('server'), on('shared'), on('tooling')];
  if (both.length > 0 || (client.length > 0 && server.length > 0)) {
    return { where: 'shared', because: reason([client, server, both]) };
  }
  for (const found of [client, server, tooling]) {
    if (found[0]) return { where: found[0].runtime.where, because: reason([found]) };
  }
  return undefined;
}

function reason(sides: readonly (readonly Importer[])[]): string {
  const parts = sides.filter((side) => side.length > 0).map(counted);
  const verb = sides.flat().every(({ direct }) => direct) ? 'imported by' : 'reached from';
  return `${verb} ${parts.join(' and ')}`;
}

/** "`login.tsx` (directive 'use client')", "3 client files". */
function counted(importers: readonly Importer[]): string {
  const files = new Map(importers.map(({ path, runtime }) => [path, runtime]));
  const [only] = files;
  if (!only) return '';
  const [path, { because, where }] = only;
  return files.size === 1 ? `\`${baseName(path)}\` (${because})` : `${files.size} ${where} files`;
}

function baseName(path: string): string {
  return path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
}
