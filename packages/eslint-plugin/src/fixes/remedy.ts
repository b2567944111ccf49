import type { TextEdit } from './edit.js';

/** A finding that a remedy mends, as ESLint places its report: lines and columns counted from 1. */
export interface Mended {
  /** Absolute. */
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** Without the plugin's prefix. */
  readonly ruleId: string;
}

/** One coherent change: all of it, or none. */
export interface Remedy {
  /** What a user chooses it by. */
  readonly title: string;
  /** By absolute path. */
  readonly edits: ReadonlyMap<string, readonly TextEdit[]>;
  /** Files that are made, by absolute path, with their text. */
  readonly creates: ReadonlyMap<string, string>;
  /** Packages that the result imports and the app has not yet. */
  readonly installs: readonly string[];
  readonly mends: readonly Mended[];
  /** What the user should know, or has still to do. One sentence each. */
  readonly notes: readonly string[];
}

/** Why a finding has no remedy: a clause, without a full stop. */
export interface Refusal extends Mended {
  readonly reason: string;
}
