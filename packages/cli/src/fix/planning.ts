import { Auditor, type AuditResult, type Proposals, type Way } from '@jwt-hygiene/audit';
import { resolve } from 'node:path';
import { ProgressLine } from '../progress.js';
import { auditedFrom, type Surroundings } from '../surroundings.js';
import type { FixOptions } from './arguments.js';

/** What is found in a project and what can be done about it, by the options of a run. */
export class Planning {
  readonly #tokenStore: string | undefined;
  readonly #auditor: Auditor;
  readonly #around: Surroundings;

  constructor({ strict, tokenStore }: Pick<FixOptions, 'strict' | 'tokenStore'>, around: Surroundings) {
    this.#around = around;
    this.#tokenStore = tokenStore;
    this.#auditor = new Auditor({
      ...auditedFrom(around),
      ...(tokenStore !== undefined && { settings: { tokenStore } }),
      ...(strict && { config: 'strict' }),
    });
  }

  /** @throws AuditError as the audit does */
  async audit(paths: readonly string[]): Promise<AuditResult> {
    const progress = new ProgressLine(this.#around.stderr);
    return this.#auditor
      .audit({ paths, onProgress: (state) => progress.update(state) })
      .finally(() => progress.clear());
  }

  propose({ results }: Pick<AuditResult, 'results'>): Promise<Proposals> {
    return this.#auditor.propose(results);
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
  async tokenStoreModule(paths: readonly string[]): Promise<Way> {
    const draft = await this.#auditor.draftTokenStore(
      resolve(this.#around.cwd(), paths[0] ?? '.'),
      this.#tokenStore,
    );
    if (this.#tokenStore !== undefined) return draft;
    const { proposals } = await this.proposeFor(paths);
    const created = draft.changes.map(({ path }) => path);
    const moving = proposals
      .flatMap(({ ways }) => ways)
      .find(({ remedy: { creates } }) => created.some((path) => creates.has(path)));
    if (!moving) return draft;
    const { creates, installs } = moving.remedy;
    return {
      remedy: { ...draft.remedy, creates, installs, notes: [] },
      changes: moving.changes.filter(({ path }) => creates.has(path)),
    };
  }

  close(): Promise<void> {
    return this.#auditor.close();
  }
}
