import { findTokens } from '@jwt-hygiene/inspect';
import { commands, window, type Disposable, type TextEditor } from 'vscode';

/** Longer selections, in lines, are of something else, and are not looked through at every change. */
const MOST_LINES = 50;
/** The same in UTF-16 code units. */
const LONGEST = 200_000;

/** Tells menus whether a token is selected, and says nothing while that stays as it is. */
export function tellWhetherSelected(): Disposable {
  let told = false;
  return window.onDidChangeTextEditorSelection(({ textEditor }) => {
    const isSelected = hasSelectedToken(textEditor);
    if (isSelected === told) return;
    told = isSelected;
    void commands.executeCommand('setContext', 'jwtHygiene.tokenSelected', isSelected);
  });
}

function hasSelectedToken({ document, selection }: TextEditor): boolean {
  if (selection.isEmpty || selection.end.line - selection.start.line > MOST_LINES) return false;
  const text = document.getText(selection);
  // The beginning of one is worth decoding too.
  return text.length <= LONGEST && (findTokens(text).length > 0 || text.includes('eyJ'));
}
