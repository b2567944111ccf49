/**
 * What a client may know of the server beyond the Language Server Protocol: names and plain types, so that whoever
 * bundles this bundles nothing else.
 */

/** The prefix of settings and commands. */
export const SECTION = 'jwtHygiene';

/** Stands at every diagnostic. */
export const DIAGNOSTIC_SOURCE = 'jwt-hygiene';

/** The code action that applies every fix that cannot change what a program does; clients may run it on save. */
export const FIX_ALL_KIND = 'source.fixAll.jwtHygiene';

/** What the server executes by `workspace/executeCommand`. */
export const COMMANDS = {
  /** Shows the page of a rule. Arguments: {@link ExplainRule}. */
  explainRule: 'jwtHygiene.explainRule',
  /** Moves a token that lies in plain text to the keychain, in all files that use it. Arguments: {@link MoveToKeychain}. */
  moveToKeychain: 'jwtHygiene.moveToKeychain',
} as const;

export interface ExplainRule {
  /** With its prefix: `jwt-hygiene/no-token-in-web-storage`. */
  readonly ruleId: string;
  /** Of the rule's page. */
  readonly url: string;
}

export interface MoveToKeychain {
  readonly uri: string;
  /** Where the finding begins, as the diagnostic has it. Without it, every token of the file is meant. */
  readonly position?: { readonly line: number; readonly character: number };
}

/** `initializationOptions`. All are optional: another editor need not know of them. */
export interface InitializationOptions {
  /**
   * May the workspace's own ESLint and its configuration be run, to take over severities and options? They are
   * programs, so: only in a workspace that the user trusts. Default `false`.
   */
  readonly trusted?: boolean;
  /** `false`: the client shows tokens on hover by itself. Default `true`. */
  readonly hover?: boolean;
  /** `false`: the client shows lenses above tokens by itself. Default `true`. */
  readonly codeLens?: boolean;
  /** The client answers {@link ESLINT_REPORTS}. Default `false`. */
  readonly eslintReports?: boolean;
  /** The client hears {@link STATUS}. Default `false`. */
  readonly status?: boolean;
  /** For clients that do not answer `workspace/configuration`. */
  readonly settings?: unknown;
}

/** Client to server, notification: the user came to trust the workspace, or no longer does. */
export const TRUST_CHANGED = 'jwtHygiene/trustChanged';
export interface TrustChanged {
  readonly trusted: boolean;
}

/**
 * Server to client, request: does an ESLint extension that is installed, active and switched on report the problems
 * of this document? Only asked where the document's ESLint configuration has the plugin.
 */
export const ESLINT_REPORTS = 'jwtHygiene/eslintReports';
export interface EslintReportsParams {
  readonly uri: string;
}
export interface EslintReportsResult {
  readonly reports: boolean;
}

/** Client to server, notification: the answers to {@link ESLINT_REPORTS} may be different now. */
export const ESLINT_REPORTS_CHANGED = 'jwtHygiene/eslintReportsChanged';

/** Server to client, notification, to those who asked for it: where the findings of a document come from. */
export const STATUS = 'jwtHygiene/status';
export interface Status {
  readonly uri: string;
  /** `eslint`: the ESLint extension reports them, the server is quiet; `failed`: the document could not be analysed. */
  readonly source: 'bundled' | 'workspace' | 'eslint' | 'off' | 'failed';
  /** Why it failed, in one line without source text. */
  readonly reason?: string;
}

/** What the user may set, by resource, under {@link SECTION}. */
export interface ServerSettings {
  readonly enable: boolean;
  readonly lint: {
    /** `auto`: quiet where the ESLint extension reports the plugin's findings; `on`: always; `off`: never. */
    readonly run: 'auto' | 'on' | 'off';
    readonly config: 'recommended' | 'strict';
    /** By rule name, with or without its prefix. A project's `.jwt-hygiene.json` goes first. */
    readonly rules: Readonly<Record<string, RuleSetting>>;
  };
  readonly hover: {
    readonly enable: boolean;
    /** Shows no text of a token: for screens that others see. */
    readonly masked: boolean;
  };
  readonly codeLens: { readonly enable: boolean };
}

export type RuleSetting = 'off' | 'info' | 'warn' | 'error';
