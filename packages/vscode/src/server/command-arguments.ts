import {
  COMMANDS,
  DIAGNOSTIC_SOURCE,
  type ExplainRule,
  type MoveToKeychain,
} from '@jwt-hygiene/language-server/protocol';
import { l10n, languages, window, type Diagnostic, type Position, type Uri } from 'vscode';

/**
 * What one of the server's commands is told. From the palette it comes with nothing: then the cursor says what is
 * meant. Undefined where there is nothing to be done, which the user is told.
 */
export function argumentsFor(command: string, given: unknown[]): unknown[] | undefined {
  if (given.length > 0) return given;
  const editor = window.activeTextEditor;
  if (!editor) return undefined;
  const found = findingAtCursor(editor.document.uri, editor.selection.active);
  if (command === COMMANDS.moveToKeychain) {
    const { line, character } = found?.range.start ?? editor.selection.active;
    const asked: MoveToKeychain = {
      uri: editor.document.uri.toString(),
      ...(found && { position: { line, character } }),
    };
    return [asked];
  }
  if (command !== COMMANDS.explainRule) return given;
  const code = found?.code;
  if (typeof code !== 'object') {
    void window.showInformationMessage(l10n.t('Put the cursor on a finding of JWT Hygiene first.'));
    return undefined;
  }
  return [{ ruleId: String(code.value), url: code.target.toString(true) } satisfies ExplainRule];
}

function findingAtCursor(uri: Uri, cursor: Position): Diagnostic | undefined {
  return languages
    .getDiagnostics(uri)
    .find(({ source, range }) => source === DIAGNOSTIC_SOURCE && range.contains(cursor));
}
