import type { PlacedProblem } from './json-places.js';
import type { ProjectConfig } from './project-configs.js';

/** `FILE:LINE:COLUMN: what is wrong`, for those who have no editor to show it in. */
export function problemInWords({ filePath, text }: ProjectConfig, { message, range }: PlacedProblem): string {
  const before = text.slice(0, range[0]).split('\n');
  return `${filePath}:${before.length}:${(before.at(-1)?.length ?? 0) + 1}: ${message}`;
}
