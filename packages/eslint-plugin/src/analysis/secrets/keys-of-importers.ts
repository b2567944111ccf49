import type { Node } from '../code/expression.js';
import { factsAround, factsOf, type Module } from '../code/module.js';
import type { Run } from '../code/run.js';
import { fallbacksOf } from './fallbacks.js';
import type { Hardcoded } from './hardcoded.js';
import { literalsBehind } from './literals-behind.js';
import { namedSecret, possibleKey } from './named-secrets.js';
import { signingUsesIn } from './signing-uses.js';

/**
 * `export const JWT_SECRET = 'secret'`, whose look says nothing, but with which a file that imports this one signs:
 * one report, here, however many files do.
 */
export function keysOfImporters(module: Module, run: Run): readonly Hardcoded[] {
  const candidates = factsOf(module).nodes.flatMap((node) => possibleKey(node, run) ?? []);
  if (candidates.length === 0) return [];
  const importers = run.surroundings?.importersOf(module) ?? [];
  const used = new Set(importers.flatMap((importer) => literalsUsedAsKeys(importer, run)));
  return candidates.filter(({ literal }) => used.has(literal));
}

/** Is a literal of another file reported there? Then it is not reported again where it is used. */
export function isReportedWhereItStands(literal: Node, user: Module, run: Run): boolean {
  for (let at: Node | undefined = literal.parent; at; at = at.parent) {
    if (namedSecret(at, run)?.literal === literal) return true;
    if (fallbacksOf(at, run).some(({ node }) => node === literal)) return true;
    if (possibleKey(at, run)?.literal === literal) return isSeenFrom(literal, user, run);
  }
  return false;
}

function isSeenFrom(literal: Node, user: Module, run: Run): boolean {
  const home = factsAround(literal)?.module;
  const importers = home ? run.surroundings?.importersOf(home) : undefined;
  return importers?.some(({ filename }) => filename === user.filename) ?? false;
}

function literalsUsedAsKeys(module: Module, run: Run): Node[] {
  return signingUsesIn(module, run).flatMap(({ key }) => literalsBehind(key, run).map(({ node }) => node));
}
