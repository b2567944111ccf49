import { readFileSync } from 'node:fs';
import { setUnsaved } from '@jwt-hygiene/audit/in-process';

/** The texts that the editor shows, which count before those on the disk. */
export class OpenTexts {
  readonly #open = new Map<string, string>();

  /**
   * @param texts documents that were opened or changed; `undefined` for closed ones
   * @param changed files that changed on the disk
   * @returns the paths whose text, as other files see it, is another one now
   */
  take(
    texts: readonly (readonly [path: string, text: string | undefined])[],
    changed: readonly string[],
  ): string[] {
    const news = new Set(changed.filter((path) => !this.#open.has(path)));
    for (const path of changed) this.#tell(path, this.#open.get(path));
    for (const [path, text] of texts) {
      const before = this.#open.get(path) ?? onDisk(path);
      if (text === undefined) this.#open.delete(path);
      else this.#open.set(path, text);
      const now = this.#tell(path, text);
      if (before !== now) news.add(path);
    }
    return [...news];
  }

  /** A text that is the disk's is not told apart from it, so that what was made of that one stays known. */
  #tell(path: string, text: string | undefined): string | undefined {
    const saved = onDisk(path);
    setUnsaved(path, text === saved ? undefined : text?.replace(/^\uFEFF/, ''));
    return text ?? saved;
  }
}

function onDisk(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}
