import { stampOf } from '../../project/files.js';
import { projectIndexOf, type ProjectIndex } from '../../project/project-index.js';
import type { Module } from '../code/module.js';
import type { Run } from '../code/run.js';

/** The package of a file that other files may be asked about; undefined where the file stands alone. */
export function packageAround(module: Module, run: Run): ProjectIndex | undefined {
  if (!run.surroundings || stampOf(module.filename) === undefined) return undefined;
  const index = projectIndexOf(module.filename);
  return index.directory === undefined ? undefined : index;
}
