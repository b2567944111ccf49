import { dirname, relative, sep } from 'node:path';

/** What one source file writes to import another, without an extension. */
export function relativeSpecifier(from: string, to: string): string {
  const path = relative(dirname(from), to)
    .split(sep)
    .join('/')
    .replace(/(?:\.(?:native|ios|android|web))?\.[cm]?[jt]sx?$/, '')
    .replace(/\/index$/, '');
  return path.startsWith('.') ? path : `./${path}`;
}
