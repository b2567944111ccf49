import { fitsGlob } from './glob.js';
import type { Runtime, RuntimeView } from './runtime.js';

/** What the user says of a file. It holds against everything else: settings are there to put a wrong answer right. */
export function runtimeBySettings(path: string, options: RuntimeView['options']): Runtime | undefined {
  for (const [where, setting] of [
    ['client', 'clientFiles'],
    ['server', 'serverFiles'],
  ] as const) {
    const glob = options?.[setting]?.find((each) => fitsGlob(path, each, options.root));
    if (glob !== undefined) return { where, because: `settings: \`${setting}\` has \`${glob}\`` };
  }
  return undefined;
}
