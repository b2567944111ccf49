import { basename, extname } from 'node:path';

/** Every extension that has a parser, with its dot. */
export const SOURCE_EXTENSIONS: readonly string[] = [
  ...['.js', '.mjs', '.cjs', '.jsx', '.ts', '.mts', '.cts', '.tsx'],
  ...['.vue', '.svelte'],
];

const DECLARATION = /\.d\.[cm]?ts$|\.d\.[^.]+\.ts$/;
const MINIFIED = /\.min\.|-min\.[cm]?js$/;

/** Can this file be parsed at all, by its name? */
export function hasSourceExtension(filePath: string): boolean {
  return SOURCE_EXTENSIONS.includes(extname(filePath));
}

/** Source that may hold a finding: declaration files hold types only. */
export function isSourceFile(filePath: string): boolean {
  return hasSourceExtension(filePath) && !DECLARATION.test(filePath);
}

/** Is it minified, by its name? */
export function isMinifiedName(filePath: string): boolean {
  return MINIFIED.test(basename(filePath));
}
