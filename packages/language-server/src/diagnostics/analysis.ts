import type { TextDocument } from 'vscode-languageserver-textdocument';
import { EngineError, type Engine } from '../engine/engine-thread.js';
import type { AskedRules, CheckedConfig, Finding } from '../engine/requests.js';
import type { EslintVerdict } from '../eslint/verdict.js';
import type { ServerSettings, Status } from '../protocol.js';
import type { LintedAs } from '../server/places.js';

/** What is known of a document at one version. */
export interface Analysis {
  readonly version: number;
  readonly findings: readonly Finding[];
  readonly source: Status['source'];
  /** Does the workspace's ESLint lint this file without knowing our rules? */
  readonly isUnknownToEslint: boolean;
  /** What the findings were made with; undefined where there are none to make. */
  readonly asked?: AskedRules;
  readonly place?: LintedAs;
  readonly failure?: string;
  readonly config?: CheckedConfig;
}

/** What an analysis needs to know of its surroundings. */
export interface AnalysisContext {
  readonly ask: Engine['ask'];
  settingsOf(uri: string): Promise<ServerSettings>;
  placeOf(document: TextDocument): LintedAs | undefined;
  /** What the workspace's ESLint says of a file; `none` where it must not be asked. */
  verdictOf(place: LintedAs, uri: string): Promise<EslintVerdict>;
  /** Does an ESLint extension report the problems of this document? */
  eslintReports(uri: string): Promise<boolean>;
}

/**
 * Finds out who decides about a document, and what is found by their rules.
 *
 * @throws Cancelled
 */
export async function analyse(
  context: AnalysisContext,
  document: TextDocument,
  isCancelled: () => boolean,
): Promise<Analysis> {
  const { uri, version } = document;
  const silent = { version, findings: [], source: 'off', isUnknownToEslint: false } as const;
  const { enable, lint } = await context.settingsOf(uri);
  const place = context.placeOf(document);
  if (!enable || lint.run === 'off' || !place) return silent;
  const verdict = await context.verdictOf(place, uri);
  if (verdict.kind === 'ignored') return silent;
  const isPlugged = verdict.kind === 'with-plugin';
  if (isPlugged && lint.run === 'auto' && (await context.eslintReports(uri)))
    return { ...silent, source: 'eslint' };

  const asked: AskedRules = {
    editor: { config: lint.config, rules: lint.rules },
    ...(isPlugged && { eslint: verdict }),
  };
  const known = { version, asked, place, isUnknownToEslint: verdict.kind === 'without-plugin' };
  try {
    const params = { path: place.path, text: document.getText(), cwd: place.cwd, asked };
    const { findings, failure, config } = await context.ask('lint', params, isCancelled);
    return {
      ...known,
      findings,
      source: failure === undefined ? (isPlugged ? 'workspace' : 'bundled') : 'failed',
      ...(failure !== undefined && { failure }),
      ...(config && { config }),
    };
  } catch (error) {
    // Kept like any other answer, so that a text that kills the analysis is not tried again until it changes.
    if (!(error instanceof EngineError)) throw error;
    return { ...known, findings: [], source: 'failed', failure: error.message };
  }
}
