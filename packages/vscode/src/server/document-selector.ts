/** What the server is for, as VS Code names languages. */
export const LANGUAGES: readonly string[] = [
  'javascript',
  'javascriptreact',
  'typescript',
  'typescriptreact',
  'vue',
  'svelte',
];

const SCHEMES: readonly string[] = ['file', 'untitled'];

/** Whether a document is one that the server is for. */
export function isLinted({ languageId, uri }: { languageId: string; uri: { scheme: string } }): boolean {
  return LANGUAGES.includes(languageId) && SCHEMES.includes(uri.scheme);
}
