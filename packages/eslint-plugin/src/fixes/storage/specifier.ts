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

/** What one source file writes to import another, where a third shows how the app does. */
export type Specifier = (from: string, to: string, example: { readonly text: string }) => string;

/**
 * The same for what Node itself may read: with an extension where its ES modules need one. A bundler takes that too, but
 * of a TypeScript file only where the app writes it elsewhere.
 */
export const nodeSpecifier: Specifier = (from, to, { text }) => {
  const bare = relativeSpecifier(from, to);
  const [, kind = '', language] = /\.([cm]?)([jt])sx?$/.exec(to) ?? [];
  const isScript = language === 'j' && /\.m?jsx?$/.test(from) && !REQUIRES.test(text);
  if (kind === '' && !isScript && !EXTENDED.test(text)) return bare;
  const isIndex = /\/index\.[cm]?[jt]sx?$/.test(to);
  return `${bare}${isIndex ? '/index' : ''}.${kind}js`;
};

const REQUIRES = /\brequire\s*\(/;
/** `from './session.js'` */
const EXTENDED = /\bfrom\s*['"]\.{1,2}\/[^'"]+\.m?js['"]/;
