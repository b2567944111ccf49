import { extensions, Uri, workspace } from 'vscode';

const ESLINT = 'dbaeumer.vscode-eslint';

/**
 * Whether the ESLint extension reports the problems of a document. It is found only where it is enabled, which it is
 * not in Restricted Mode, and starts with the editor: there is no need to wait for it.
 */
export function eslintReports(uri: string): boolean {
  if (extensions.getExtension(ESLINT) === undefined) return false;
  const settings = workspace.getConfiguration('eslint', Uri.parse(uri));
  return settings.get<boolean>('enable', true) && settings.get<string>('run', 'onType') !== 'off';
}
