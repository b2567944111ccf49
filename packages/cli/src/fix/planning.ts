import { resolve } from 'node:path';
import {
  audit,
  draftTokenStore,
  proposeFixes,
  type AuditResult,
  type Proposals,
  type Remedy,
} from '@jwt-hygiene/audit';
import { ProgressLine } from '../progress.js';
import type { FixOptions } from './arguments.js';

/** What is found in a project and what can be done about it, by the options of a run. */
export class Planning {
  readonly #options: Pick<FixOptions, 'strict' | 'tokenStore'>;

  constructor(options: Pick<FixOptions, 'strict' | 'tokenStore'>) {
    this.#options = options;
  }

  /** @throws AuditError as the audit does */
  async audit(paths: readonly string[]): Promise<AuditResult> {
    const progress = new ProgressLine(process.stderr);
    return audit({
      paths,
      ...this.#settings(),
      ...(this.#options.strict && { config: 'strict' as const }),
      onProgress: (state) => progress.update(state),
    }).finally(() => progress.clear());
  }

  propose({ results }: Pick<AuditResult, 'results'>): Proposals {
    return proposeFixes(results, this.#settings());
  }

  async proposeFor(files: readonly string[]): Promise<Proposals> {
    return this.propose(await this.audit(files));
  }

  /**
   * A module for the app's tokens, with the migration of what would be moved; where nothing is, or the user says where
   * the module lies, without one.
   *
   * @throws AuditError where none can be made
   */
  async tokenStoreModule(paths: readonly string[]): Promise<Remedy> {
    const { tokenStore } = this.#options;
    const draft = await draftTokenStore(resolve(paths[0] ?? '.'), tokenStore);
    if (tokenStore !== undefined) return draft;
    const { proposals } = await this.proposeFor(paths);
    const moving = proposals
      .flatMap(({ ways }) => ways.map(({ remedy }) => remedy))
      .find(({ creates }) => [...draft.creates.keys()].some((path) => creates.has(path)));
    return moving ? { ...draft, creates: moving.creates, installs: moving.installs, notes: [] } : draft;
  }

  #settings(): { settings?: { tokenStore: string } } {
    const { tokenStore } = this.#options;
    return tokenStore === undefined ? {} : { settings: { tokenStore } };
  }
}
