import { isAbsolute, relative, sep } from 'node:path';
import { maskTokens } from '@jwt-hygiene/audit';
import { printable } from '@jwt-hygiene/inspect';
import type { Colors } from '../colors.js';

/** How a fix is written to a terminal. */
export interface Shown {
  /** Paths are shown relative to it. */
  readonly cwd: string;
  readonly colors: Colors;
}

/** Text of the project that is safe to show, its tokens masked. */
export function safely(text: string): string {
  return printable(maskTokens(text));
}

/** A line of source: as {@link safely}, with its tabs. */
export function safeLine(line: string): string {
  return maskTokens(line).replace(/\r$/, '').split('\t').map(printable).join('\t');
}

export function shownPath(path: string, { cwd }: Pick<Shown, 'cwd'>): string {
  const inside = relative(cwd, path);
  return printable(inside === '' || inside.startsWith('..') || isAbsolute(inside) ? path : inside);
}

/** A text of ours in which absolute paths may stand, with those below `cwd` made relative. */
export function withShownPaths(text: string, { cwd }: Pick<Shown, 'cwd'>): string {
  return safely(text.replaceAll(`${cwd}${sep}`, ''));
}
