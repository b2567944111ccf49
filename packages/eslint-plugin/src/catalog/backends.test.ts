import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { KEYCHAIN_BACKENDS } from './backends.js';

interface Manifest {
  readonly exports: Record<string, unknown>;
  readonly peerDependencies: Record<string, string>;
}
const runtime = JSON.parse(
  readFileSync(new URL('../../../runtime/package.json', import.meta.url), 'utf8'),
) as Manifest;

describe.each(KEYCHAIN_BACKENDS)('the backend $entry for $apps', ({ entry, needs, range, framework }) => {
  it('is one that the runtime has, with the range that the runtime demands', () => {
    expect(runtime.exports).toHaveProperty([`./${entry}`]);
    expect(runtime.peerDependencies[needs]).toBe(range);
  });

  it('names its own package for each version of the framework, the oldest first', () => {
    const order = framework.versions.map(({ from: [major, minor] }) => major * 1000 + minor);
    expect(order).toEqual([...new Set(order)].sort((one, other) => one - other));
    for (const { from, install } of framework.versions) {
      expect(install === needs || install.startsWith(`${needs}@`)).toBe(true);
      expect(from[0]).toBeLessThan(framework.below ?? Infinity);
    }
  });
});
