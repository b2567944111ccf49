import { resolve } from 'node:path';
import { AuditError, type AuditResult, type Proposals, type Way } from '@jwt-hygiene/audit';
import { colorsFor } from '../colors.js';
import { complain } from '../complain.js';
import { ExitCode, exitCodeOf, totalsOf } from '../exit-code.js';
import { toInternalError, whyNothing } from '../run-audit.js';
import { counted } from '../summary.js';
import type { Surroundings } from '../surroundings.js';
import { Answers } from './answers.js';
import { applyProposals, filesOf, type ApplyOptions } from './apply-proposals.js';
import type { FixMode, FixOptions } from './arguments.js';
import { askAbout } from './ask-about.js';
import { leftText, refusedText, writtenText } from './closing-text.js';
import { Planning } from './planning.js';
import { wayText } from './proposal-text.js';
import { repositoryState } from './repository.js';
import { withShownPaths, type Shown } from './shown.js';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Shows fixes, applies those that are wanted, and says what is left. */
export async function runFix(options: FixOptions, around: Surroundings): Promise<ExitCode> {
  const fix = new Fix(options, around);
  const interrupt = () => fix.interrupt();
  // Writing has no pause in which a signal could come: it is between two fixes, or in an audit.
  for (const signal of SIGNALS) process.on(signal, interrupt);
  try {
    return await fix.run();
  } catch (error) {
    const cwd = around.cwd();
    const isKnown = error instanceof AuditError;
    complain(isKnown ? withShownPaths(error.message, { cwd }) : toInternalError(error), around);
    return ExitCode.failed;
  } finally {
    await fix.close();
    for (const signal of SIGNALS) process.off(signal, interrupt);
  }
}

class Fix {
  readonly #options: FixOptions;
  readonly #around: Surroundings;
  readonly #shown: Shown;
  readonly #planning: Planning;
  #mode: FixMode;
  readonly #written: Way[] = [];
  #failures = 0;

  constructor(options: FixOptions, around: Surroundings) {
    this.#options = options;
    this.#around = around;
    this.#planning = new Planning(options, around);
    this.#shown = { cwd: around.cwd(), colors: colorsFor(around.stdout, options.color) };
    const isTerminal = around.stdin.isTTY && around.stdout.isTTY;
    this.#mode = options.mode ?? (isTerminal ? 'interactive' : 'dry-run');
  }

  async run(): Promise<ExitCode> {
    // Before the long part, which could be in vain.
    if (!this.#mayWrite(this.#options.paths.map((path) => resolve(this.#shown.cwd, path))))
      return ExitCode.failed;
    if (this.#options.createTokenStore) return this.#createTokenStore();
    const result = await this.#planning.audit(this.#options.paths);
    if (result.results.length === 0) {
      this.#complain(whyNothing(result, this.#options.paths));
      return ExitCode.failed;
    }
    const proposals = await this.#planning.propose(result);
    if (!(await this.#apply(proposals, (files) => this.#planning.proposeFor(files)))) return ExitCode.failed;
    if (this.#written.length === 0) return this.#close(result, proposals);
    const after = await this.#planning.audit(this.#options.paths);
    return this.#close(after, await this.#planning.propose(after));
  }

  close(): Promise<void> {
    return this.#planning.close();
  }

  /** Ends the process, and says what it has done. */
  interrupt(): never {
    this.#print(`\nInterrupted. ${writtenText(this.#written, this.#shown)}`);
    process.exit(ExitCode.interrupted);
  }

  /** @throws AuditError where none can be made */
  async #createTokenStore(): Promise<ExitCode> {
    const way = await this.#planning.tokenStoreModule(this.#options.paths);
    const only: Proposals = { proposals: [{ ways: [way] }], refused: [] };
    if (!(await this.#apply(only, () => Promise.resolve({ proposals: [], refused: [] }))))
      return ExitCode.failed;
    if (this.#written.length > 0) this.#print(writtenText(this.#written, this.#shown));
    return this.#failures > 0 ? ExitCode.failed : ExitCode.clean;
  }

  /** False where nothing may be written. */
  async #apply(proposals: Proposals, propose: ApplyOptions['propose']): Promise<boolean> {
    const isDry = this.#mode === 'dry-run';
    if (!this.#mayWrite(proposals.proposals.flatMap(filesOf))) return false;
    const answers =
      this.#mode === 'interactive'
        ? new Answers(this.#around.stdin, this.#around.stdout, () => this.interrupt())
        : undefined;
    try {
      await applyProposals(proposals, {
        decide: async (proposal, position, total) => {
          const number = this.#shown.colors.dim(total > 1 ? ` (${position} of ${total})` : '');
          const show = (way: Way) => this.#print(`${wayText(way, number, this.#shown)}\n`);
          if (this.#mode !== 'interactive' || !answers) {
            show(proposal.ways[0]);
            return isDry ? 'skip' : proposal.ways[0];
          }
          const answer = await askAbout(proposal, answers, show);
          if (typeof answer === 'string') return answer;
          if (answer.forAll) this.#mode = 'yes';
          return answer.way;
        },
        propose,
        onWritten: (way) => this.#written.push(way),
        onFailed: (_, { message }) => {
          this.#failures++;
          this.#complain(`${withShownPaths(message, this.#shown)} Nothing of this fix was written.`);
        },
        onStale: (count) =>
          this.#print(`${counted(count, 'fix', 'fixes')} planned again, for files that have changed.\n\n`),
      });
    } finally {
      answers?.close();
    }
    if (isDry) this.#printDry(proposals);
    return true;
  }

  /** Complains where what is overwritten could not be brought back. */
  #mayWrite(files: readonly string[]): boolean {
    if (this.#mode === 'dry-run') return true;
    const { allowDirty, allowNoVcs } = this.#options;
    const state = repositoryState(files);
    if (state.kind === 'dirty' && !allowDirty) {
      const some = state.changed.slice(0, 3).join(', ');
      const more = state.changed.length > 3 ? ` and ${state.changed.length - 3} more` : '';
      this.#complain(
        `There are changes that are not committed (${some}${more}). Commit them, or use --allow-dirty.`,
      );
      return false;
    }
    if (state.kind === 'none' && !allowNoVcs) {
      this.#complain(
        `Nothing would bring the files back: ${state.reason}. Use --allow-no-vcs to write all the same.`,
      );
      return false;
    }
    return true;
  }

  #printDry({ proposals }: Proposals): void {
    const files = new Set(proposals.flatMap(({ ways: [first] }) => first.changes.map(({ path }) => path)));
    if (proposals.length === 0) return;
    const what = `${counted(proposals.length, 'fix', 'fixes')} for ${counted(files.size, 'file')}`;
    this.#print(`${this.#shown.colors.bold(what)}; nothing was written.`);
    this.#print(this.#options.mode ? '\n\n' : ' Use --interactive to choose, or --yes to apply all.\n\n');
  }

  #close(result: AuditResult, proposals: Proposals): ExitCode {
    if (this.#written.length > 0) this.#print(`${writtenText(this.#written, this.#shown)}\n`);
    if (this.#written.length > 0 && proposals.proposals.length > 0)
      this.#print(`${counted(proposals.proposals.length, 'fix', 'fixes')} not applied: run it again.\n\n`);
    this.#print(refusedText(proposals, this.#shown));
    this.#print(leftText(result, this.#written.length > 0, this.#shown));
    return this.#failures > 0 ? ExitCode.failed : exitCodeOf(totalsOf(result), 0);
  }

  #print(text: string): void {
    this.#around.stdout.write(text);
  }

  #complain(message: string): void {
    complain(message, this.#around);
  }
}
