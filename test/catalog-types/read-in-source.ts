/** A reading of a library's source, for rows of which its declarations say nothing. */
export interface Reading {
  /** Rows whose id is this, or starts with it. */
  readonly rows: string;
  /** `name@version`, as it was read; a package too large to install here need not be installed. */
  readonly package: string;
  /** In the package. */
  readonly file: string;
  /** What the source does that the rows claim. */
  readonly says: string;
}

/**
 * Rows checked by reading. A test demands that each is really beyond the declarations, that the version read is the
 * one installed, and that the file still names what the row names.
 */
export const readings: readonly Reading[] = [];

/** Rows that leave out a major which has the same API, because it does something else there. */
export const otherwise: readonly { readonly row: string; readonly says: string }[] = [];
