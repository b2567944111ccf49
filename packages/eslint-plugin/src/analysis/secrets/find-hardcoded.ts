import { isAbsolute } from 'node:path';
import { catalog as ownCatalog, type RowLookup } from '../../catalog/lookup.js';
import { SECRETS } from '../../catalog/triggers.js';
import type { Node } from '../code/expression.js';
import { factsOf, sameModule, type Module } from '../code/module.js';
import { Run } from '../code/run.js';
import { surroundingsOf } from '../code/surroundings.js';
import type { RuntimeView } from '../runtime/runtime.js';
import { clientSecretUsesOf } from './client-secret-uses.js';
import { fallbacksOf, standsInFor } from './fallbacks.js';
import type { Hardcoded } from './hardcoded.js';
import { isReportedWhereItStands, keysOfImporters } from './keys-of-importers.js';
import { literalsBehind, type TextLiteral } from './literals-behind.js';
import { namedSecret } from './named-secrets.js';
import { isKeyOfOtherMacs } from './other-macs.js';
import { isMadeUp } from './place.js';
import { isRefusedInProduction } from './refused-in-production.js';
import { isPublicKey, looksLikeSecret } from './secret-look.js';
import { secretNamed } from './secret-names.js';
import { shippedFrom } from './shipped.js';
import { signingUsesIn } from './signing-uses.js';
import { tokenLiteralsIn } from './token-literals.js';

export interface HardcodedOptions {
  /** Default: our own catalogue. */
  readonly catalog?: RowLookup;
  /** Default `true`. */
  readonly followImports?: boolean;
  /** What the user says of where files run. */
  readonly runtime?: RuntimeView['options'];
}

/**
 * The credentials that stand in a file's code, or that it takes from the code of another file, in the order of the
 * text. A literal is one of them once, by the strongest thing that is known of it: it is a JWT, it is used as a key,
 * it stands in for a secret, it is called one and looks like one.
 */
export function hardcodedIn(module: Module, options: HardcodedOptions = {}): readonly Hardcoded[] {
  const catalog = options.catalog ?? ownCatalog;
  if (!SECRETS.test(module.text) && !catalog.triggers.test(module.text)) return [];
  const { nodes } = factsOf(module);
  const isFollowed = options.followImports !== false && isAbsolute(module.filename);
  const run = new Run(isFollowed ? surroundingsOf(module) : undefined, catalog);
  const byLiteral = new Map<Node, Hardcoded>();
  const add = (all: readonly Hardcoded[]) => {
    for (const found of all) {
      if (isInside(found.literal, byLiteral)) continue;
      const isHere = sameModule(found.literal, module.ast);
      if (isHere || !isReportedWhereItStands(found.literal, module, run)) byLiteral.set(found.literal, found);
    }
  };
  add(tokenLiteralsIn(nodes, run));
  add(signingKeys(module, run));
  for (const look of LOOKS) add(nodes.flatMap((node) => look(node, run)));
  add(keysOfImporters(module, run));
  const found = [...byLiteral.values()].sort((one, other) => one.node.range[0] - other.node.range[0]);
  if (found.length === 0) return found;
  return found.filter(shippedFrom(module, options.runtime));
}

/** What is looked for after tokens and keys in use, the strongest first. */
const LOOKS: readonly ((node: Node, run: Run) => readonly Hardcoded[])[] = [
  fallbacks,
  clientSecrets,
  (node, run) => listed(namedSecret(node, run)),
];

function signingKeys(module: Module, run: Run): readonly Hardcoded[] {
  return signingUsesIn(module, run).flatMap(({ key, because }) =>
    literalsBehind(key, run)
      .filter(({ node: literal, text }) => !isMadeUp(literal) && !isPublicKey(text))
      .flatMap((literal): Hardcoded[] => {
        const name = standsInFor(literal.node, run);
        if (name === undefined) return [at(literal, key, 'signing', because)];
        return isRefusedInProduction(literal.node, name) ? [] : [at(literal, key, 'fallback', `\`${name}\``)];
      }),
  );
}

function fallbacks(node: Node, run: Run): readonly Hardcoded[] {
  return fallbacksOf(node, run).flatMap((literal) => {
    const { name, text } = literal;
    if (isMadeUp(literal.node) || isPublicKey(text)) return [];
    // Nobody can sign in with a client secret that is none; a signing secret works whatever it is.
    const isClient = secretNamed(name) === 'client';
    if (isClient && !looksLikeSecret(text)) return [];
    if (isKeyOfOtherMacs(node, run)) return [];
    return [at(literal, node, isClient ? 'client' : 'fallback', `\`${name}\``)];
  });
}

function clientSecrets(node: Node, run: Run): readonly Hardcoded[] {
  return clientSecretUsesOf(node, run).flatMap(({ value, literals }) =>
    literals
      .filter(({ node: literal }) => !isMadeUp(literal))
      .map((literal) => at(literal, value, 'client', '`client_secret` of an OAuth request')),
  );
}

/** Reported where it stands, or in this file by what leads to it. */
function at(literal: TextLiteral, use: Node, kind: Hardcoded['kind'], because: string): Hardcoded {
  const node = sameModule(literal.node, use) ? literal.node : use;
  return { kind, node, literal: literal.node, because };
}

/** `'Bearer ' + token` and `token` are one token: whatever lies inside of what was found is part of it. */
function isInside(literal: Node, found: ReadonlyMap<Node, Hardcoded>): boolean {
  for (let outer: Node | undefined = literal; outer; outer = outer.parent) if (found.has(outer)) return true;
  return false;
}

function listed(found: Hardcoded | undefined): readonly Hardcoded[] {
  return found ? [found] : [];
}
