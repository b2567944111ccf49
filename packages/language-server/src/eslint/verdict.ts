/** What the workspace's own ESLint says about one file. */
export type EslintVerdict =
  /** No flat configuration, no ESLint beside it, or one that does not load. */
  | { readonly kind: 'none' }
  /** It lints the file, and does not know our rules. */
  | { readonly kind: 'without-plugin' }
  | { readonly kind: 'ignored' }
  | {
      readonly kind: 'with-plugin';
      /** By full rule id, as ESLint has them. */
      readonly rules: Readonly<Record<string, unknown>>;
      readonly settings?: Readonly<Record<string, unknown>>;
    };

export interface ProbeQuestion {
  readonly id: number;
  /** Of the configuration: ESLint's working directory. */
  readonly directory: string;
  readonly file: string;
}

export interface ProbeAnswer {
  readonly id: number;
  readonly verdict: EslintVerdict;
}
