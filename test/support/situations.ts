import { posix } from 'node:path';
import { expect, it } from 'vitest';
import type { RuntimeView, Where } from '../../packages/eslint-plugin/src/analysis/runtime/runtime.js';
import { whereCodeRuns } from '../../packages/eslint-plugin/src/analysis/runtime/where-code-runs.js';
import { ROOT, virtualProject, type Manifest } from './virtual-project.js';

/**
 * A file in its surroundings, and where its code runs. A package given as a text depends on what the text names, as
 * an object it is the package.json; `packages` adds those of other folders.
 */
export type Situation = readonly [
  title: string,
  path: string,
  manifest: Manifest,
  code: string,
  where: Where,
  because: string,
  around?: {
    readonly files?: Record<string, string>;
    readonly packages?: Record<string, Manifest>;
    readonly options?: RuntimeView['options'];
  },
];

/** A module that signs a token and tells nothing about where. */
export const SIGN = `import jwt from 'jsonwebtoken';
export const sign = (id: string) => jwt.sign({ id }, process.env.JWT_SECRET!);`;

/** The same for CommonJS. */
export const SIGN_COMMON = `const jwt = require('jsonwebtoken');
module.exports = { sign: (id) => jwt.sign({ id }, process.env.JWT_SECRET) };`;

/** Tests that each situation gets its answer and its reason. */
export function answers(situations: readonly Situation[]): void {
  it.each(situations.map((situation) => [situation[0], situation] as const))('%s', (_, situation) => {
    const [, path, manifest, code, where, because, around = {}] = situation;
    const view = virtualProject({ ...around.files, [path]: code }, { '': manifest, ...around.packages });
    const module = view.moduleAt!(posix.join(ROOT, path))!;
    const options = around.options && { options: around.options };
    expect(whereCodeRuns(module, { ...view, ...options })).toEqual({ where, because });
  });
}
