/** What the server asks of the engine, which runs in a thread of its own. Everything here is plain data. */
import type { TraceStep } from '@jwt-hygiene/audit';
import type { RuleSetting } from '../protocol.js';

/** Two offsets in a text, in UTF-16 code units. */
export type Range = readonly [start: number, end: number];

export interface Edit {
  readonly range: Range;
  readonly text: string;
}

/** Which rules, by whose word. */
export interface AskedRules {
  /** What the user set in the editor; a project's `.jwt-hygiene.json` goes first. */
  readonly editor: {
    readonly config: 'recommended' | 'strict';
    readonly rules: Readonly<Record<string, RuleSetting>>;
  };
  /** What the workspace's ESLint says, where it has the plugin: then nothing else counts. */
  readonly eslint?: {
    readonly rules: Readonly<Record<string, unknown>>;
    readonly settings?: Readonly<Record<string, unknown>>;
  };
}

export interface Source {
  /** Absolute; need not exist. Its extension says how to read the text. */
  readonly path: string;
  readonly text: string;
  /** The rules' working directory. */
  readonly cwd: string;
}

export interface LintParams extends Source {
  readonly asked: AskedRules;
}

export interface Suggestion {
  readonly title: string;
  /** The same in all suggestions of one kind. */
  readonly kind: string;
  readonly edit: Edit;
}

export interface Finding {
  /** With its prefix. */
  readonly ruleId: string;
  readonly severity: Exclude<RuleSetting, 'off'>;
  readonly message: string;
  readonly range: Range;
  /** The rule's page. */
  readonly url: string;
  /** Cannot change what the program does. */
  readonly fix?: Edit;
  readonly suggestions: readonly Suggestion[];
  /** The token's way, where the rule knows one. */
  readonly trace: readonly TraceStep[];
}

/** A `.jwt-hygiene.json` and what is wrong with it. */
export interface CheckedConfig {
  readonly path: string;
  readonly text: string;
  readonly problems: readonly { readonly message: string; readonly range: Range }[];
}

export interface LintResult {
  readonly findings: readonly Finding[];
  /** Why the text could not be analysed, in one line without source text. */
  readonly failure?: string;
  /** The project's configuration that was applied. */
  readonly config?: CheckedConfig;
}

export interface FixAllParams extends LintParams {
  /** Fixes only, or the suggestions of one kind of one rule. */
  readonly of: 'fixes' | { readonly ruleId: string; readonly kind: string };
}

export interface DisableParams extends Source {
  readonly offset: number;
  readonly ruleId: string;
}

export interface DisableEdits {
  readonly line?: Edit;
  readonly file?: Edit;
}

/** A set of edits that only make sense together, over several files. */
export interface Remedy {
  readonly title: string;
  /** By absolute path. */
  readonly edits: readonly (readonly [path: string, edits: readonly Edit[]])[];
  /** New files. */
  readonly creates: readonly (readonly [path: string, text: string])[];
  /** How the packages that the app lacks are installed; absent where it lacks none. */
  readonly install?: {
    /** Where, from the working directory on; empty for that itself. */
    readonly folder: string;
    /** In order. */
    readonly commands: readonly string[];
  };
  readonly notes: readonly string[];
}

export interface RemediesParams extends LintParams {
  /** 1-based, where the finding begins; without it, all of the file. */
  readonly at?: { readonly line: number; readonly column: number };
}

export interface RemediesResult {
  readonly remedies: readonly Remedy[];
  /** Why there is none, or not for all: sentences. */
  readonly refusals: readonly string[];
}

/** By method. */
export interface Requests {
  /** Findings without suggestions. */
  lint: { params: LintParams; result: LintResult };
  /** The same with suggestions. */
  suggest: { params: LintParams; result: LintResult };
  fixAll: { params: FixAllParams; result: { readonly text: string } };
  disable: { params: DisableParams; result: DisableEdits };
  remedies: { params: RemediesParams; result: RemediesResult };
  /** Nothing but to hear of {@link Answer.stale}. */
  sync: { params: null; result: null };
}

export type Method = keyof Requests;

/** What the engine is told when it starts. */
export interface EngineData {
  /** A directory of its own, absolute, where a bundled engine is kept compiled; without one it is not. */
  readonly codeCache?: string;
}

export interface Question<M extends Method = Method> {
  readonly id: number;
  readonly method: M;
  readonly params: Requests[M]['params'];
  /** Open documents that changed since the last question; `undefined` for closed ones. */
  readonly texts: readonly (readonly [path: string, text: string | undefined])[];
  /** Files that changed on the disk since then; `undefined` where nobody knows which. */
  readonly changed: readonly string[] | undefined;
}

export interface Answer<M extends Method = Method> {
  readonly id: number;
  readonly result?: Requests[M]['result'];
  /** What failed, without source text. */
  readonly error?: string;
  /** Documents linted before whose findings may be different now, because a file that was followed from them changed. */
  readonly stale: readonly string[];
}
