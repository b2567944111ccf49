/**
 * What an import tells about where its file runs. Data for `analysis/runtime/runtime-by-imports.ts`.
 *
 * A pattern is a package (`express` covers `express/lib/…`), a subpath (`next/headers`), a scope (`@nestjs/*`)
 * or a prefix (`expo-*`). The longest pattern that fits decides, so a row that says nothing (`neutral`) takes
 * a subpath or a package out of a wider pattern.
 */
export interface ImportRow {
  readonly runs: ImportSide;
  /**
   * `proof`: it cannot be loaded anywhere else, whatever else the file does.
   * `strong`: it says so, but the file may have a second side (a page and its loader).
   * `weak`: bundlers replace it, or only its types are often taken; importers and the package know better.
   */
  readonly weight: 'proof' | 'strong' | 'weak';
  /** The row holds only if one of these exports is imported, or reached as a member of the whole. */
  readonly names?: readonly string[];
  /** The weight where only types are taken, which leave nothing in a bundle; `weak` where absent. */
  readonly typed?: 'strong';
  /** What the import makes of the file, printed after it. */
  readonly what?: string;
  readonly packages: readonly string[];
}

/** `node`: on Node.js, which is a server unless the package is a desktop app or a command-line tool. */
export type ImportSide = 'client' | 'server' | 'node' | 'test' | 'tooling' | 'neutral';
