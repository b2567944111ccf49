import { nearestPackage } from '../../project/package-json.js';
import { projectIndexOf } from '../../project/project-index.js';
import { resolveImport } from '../../project/resolve.js';
import type { RuntimeView } from './runtime.js';

/** The project on disk, as the question where code runs sees it; `moduleAt` parses, or knows the editor's text. */
export function runtimeViewOf(
  moduleAt: NonNullable<RuntimeView['moduleAt']>,
  options?: RuntimeView['options'],
): RuntimeView {
  return {
    moduleAt,
    importersOf: (path) => projectIndexOf(path).importersOf(path),
    resolve: resolveImport,
    packageOf: nearestPackage,
    ...(options && { options }),
  };
}
