/** A list of names, written as a text with spaces or lines between them. */
export function wordList(text: string): string[] {
  return text.trim().split(/\s+/);
}
