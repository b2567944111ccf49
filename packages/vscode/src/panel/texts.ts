/** What the page says, in the language of the editor. The page cannot ask VS Code, so it is handed the bundle. */

/** Translations by English text, as `l10n/bundle.l10n.*.json` has them. */
export type Texts = Readonly<Record<string, string>>;

let texts: Texts = {};

/** To be called before anything is shown. */
export function useTexts(translated: Texts): void {
  texts = translated;
}

/**
 * A text in the editor's language, or in English where there is no translation. Written like `l10n.t`, so that one
 * test finds what translators have to know.
 *
 * @param values stand where the text has `{0}`, `{1}` …
 */
export function t(text: string, ...values: readonly (string | number)[]): string {
  const translated = Object.hasOwn(texts, text) ? texts[text] : undefined;
  return (translated ?? text).replace(/\{(\d+)\}/g, (place, index) => String(values[Number(index)] ?? place));
}
