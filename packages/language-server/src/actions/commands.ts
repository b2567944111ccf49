import { COMMANDS, type ExplainRule, type MoveToKeychain } from '../protocol.js';
import type { WorkspaceEdit } from 'vscode-languageserver/node';
import type { Remedy, RemediesResult } from '../engine/requests.js';

/** What commands do to the editor. */
export interface Editor {
  /** Opens a page in the browser; false where the editor cannot. */
  showPage(url: string): Promise<boolean>;
  tell(message: string): void;
  /** False where the user, or the editor, refused. */
  apply(label: string, edit: WorkspaceEdit): Promise<boolean>;
}

/** What commands need to know. */
export interface CommandContext {
  readonly editor: Editor;
  remediesFor(params: MoveToKeychain): Promise<RemediesResult>;
  /** Undefined where the editor cannot apply all of it, or a file cannot be read. */
  toEdit(remedy: Remedy): WorkspaceEdit | undefined;
}

/** Executes one of {@link COMMANDS}; anything else is none of ours and does nothing. */
export async function execute(
  context: CommandContext,
  name: string,
  [argument]: readonly unknown[],
): Promise<void> {
  if (name === COMMANDS.explainRule && isExplainRule(argument)) await explain(context, argument);
  if (name === COMMANDS.moveToKeychain && isMoveToKeychain(argument)) await move(context, argument);
}

async function explain({ editor }: CommandContext, { url }: ExplainRule): Promise<void> {
  if (!(await editor.showPage(url))) editor.tell(url);
}

async function move({ editor, ...context }: CommandContext, argument: MoveToKeychain): Promise<void> {
  const { remedies, refusals } = await context.remediesFor(argument);
  const [remedy] = remedies;
  if (!remedy) {
    editor.tell(refusals[0] ?? 'There is no token here to move.');
    return;
  }
  const edit = context.toEdit(remedy);
  if (!edit) {
    editor.tell(
      'This editor cannot apply edits to several files at once. The command line can: npx jwt-hygiene fix',
    );
    return;
  }
  const isApplied = await editor.apply(remedy.title, edit);
  if (isApplied && remedy.install) editor.tell(installText(remedy.install));
}

/** In one line, because editors show no other. */
function installText({ folder, commands }: NonNullable<Remedy['install']>): string {
  const where = folder === '' ? '' : ` in ${folder}`;
  return `Now install what the new code needs${where}: ${commands.join(', then ')}`;
}

function isExplainRule(argument: unknown): argument is ExplainRule {
  const { ruleId, url } = (argument ?? {}) as Partial<ExplainRule>;
  return typeof ruleId === 'string' && typeof url === 'string' && url.startsWith('https://');
}

function isMoveToKeychain(argument: unknown): argument is MoveToKeychain {
  const { uri, position } = (argument ?? {}) as {
    uri?: unknown;
    position?: { line?: unknown; character?: unknown };
  };
  const isPosition = typeof position?.line === 'number' && typeof position.character === 'number';
  return typeof uri === 'string' && (position === undefined || isPosition);
}
