import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Linter } from 'eslint';
import standalone from 'eslint-plugin-jwt-hygiene/standalone';
import { expect } from 'vitest';
import { cpuTimeMs } from '../support/cpu-time.js';

/** Milliseconds of processor time that one file may take, parsing included, whatever it imports: several times what it does. */
const MAX_MS = 4_000;

/**
 * The lines reported in one file of a project on the disk.
 * @throws if the file cannot be parsed, or takes longer than a file may
 */
export function linesReported(root: string, name: string): number[] {
  const text = readFileSync(join(root, name), 'utf8');
  const linter = new Linter({ cwd: root });
  let messages: Linter.LintMessage[] = [];
  const time = cpuTimeMs(() => {
    messages = linter.verify(text, standalone, { filename: join(root, name) });
  });
  expect(messages.filter(({ fatal }) => fatal)).toEqual([]);
  expect(time).toBeLessThan(MAX_MS);
  return messages.map(({ line }) => line);
}
