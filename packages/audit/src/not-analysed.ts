/** A file or directory the audit could not look into, and why. It never hides what other files hold. */
export interface NotAnalysed {
  /** Absolute path. */
  filePath: string;
  /** One line for a person: no stack trace, no source text, no token. */
  reason: string;
  /** Where in the file, if the reason has a place: 1-based. */
  line?: number;
}
