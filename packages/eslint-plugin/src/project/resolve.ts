import { statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
const isFile = (p: string) => {
  try {
    return statSync(p).isFile();
  } catch {
    return false;
  }
};
export function resolveImport(specifier: string, importer: string): string | undefined {
  if (!specifier.startsWith('.')) return undefined;
  const base = resolve(dirname(importer), specifier);
  for (const c of [
    '',
    '.ts',
    '.tsx',
    '.js',
    '.jsx',
    '.mjs',
    '.vue',
    '.svelte',
    '.native.ts',
    '.native.js',
    '/index.ts',
    '/index.tsx',
    '/index.js',
  ])
    if (isFile(base + c)) return base + c;
  return undefined;
}
export function platformVariants(_path: string): readonly string[] {
  return [];
}
