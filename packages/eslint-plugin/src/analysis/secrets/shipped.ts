import { basename } from 'node:path';
import { DEMO_FOLDERS, EXAMPLE_FOLDERS, SAMPLE_FILES, SAMPLE_FOLDERS } from '../../catalog/secrets.js';
import { directoriesAbove, nearestPackage, packageAt } from '../../project/package-json.js';
import type { Module } from '../code/module.js';
import { pathWithin, type RuntimeView } from '../runtime/runtime.js';
import { runtimeViewAround } from '../runtime/runtime-view.js';
import { whereCodeRuns } from '../runtime/where-code-runs.js';
import type { Hardcoded } from './hardcoded.js';

/**
 * Tells what matters in a file by where its code runs. Tests, mocks, examples and documentation are full of made-up
 * secrets; a script may hold the developer's own, but no key to a whole database; a server must know the secret of
 * its OAuth client, and where it keeps it is its own affair.
 */
export function shippedFrom(module: Module, options: RuntimeView['options']): (found: Hardcoded) => boolean {
  if (isSample(module.filename)) return () => false;
  const { where } = whereCodeRuns(module, runtimeViewAround(module, options));
  if (where === 'test') return () => false;
  if (where === 'tooling') return ({ kind }) => kind === 'service-role';
  return ({ kind }) => where !== 'server' || kind !== 'client';
}

/** Is the file for show or for trial, by its path in its package or by what the package is called? */
function isSample(path: string): boolean {
  const facts = nearestPackage(path);
  const within = pathWithin(path, facts);
  if (SAMPLE_FOLDERS.test(within) || DEMO_FOLDERS.test(within) || SAMPLE_FILES.test(basename(path)))
    return true;
  if (!facts) return false;
  if (/(?:^|[-_])(?:mocks?|fixtures?)(?:$|[-_])/i.test(basename(facts.directory))) return true;
  // Of a workspace, the root.
  const outermost = directoriesAbove(facts.directory).findLast(
    (directory) => packageAt(directory) !== undefined,
  );
  const root = outermost === undefined ? undefined : packageAt(outermost);
  return (
    root !== undefined && root.directory !== facts.directory && EXAMPLE_FOLDERS.test(pathWithin(path, root))
  );
}
