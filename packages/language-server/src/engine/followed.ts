/** More files than this stand for "whatever there is": their names would take more memory than they are worth. */
const MOST_FILES = 300;

/** From which files the findings of which documents were made. */
export class Followed {
  /** By the document's path; `undefined` for too many to name. */
  readonly #files = new Map<string, ReadonlySet<string> | undefined>();

  note(path: string, files: ReadonlySet<string>): void {
    this.#files.set(path, files.size > MOST_FILES ? undefined : files);
  }

  forget(path: string): void {
    this.#files.delete(path);
  }

  /**
   * The documents whose findings may be different because of these changes, without those that changed themselves.
   *
   * @param changed `undefined` where nobody knows what changed
   */
  staleBy(changed: readonly string[] | undefined): string[] {
    const stale: string[] = [];
    for (const [path, files] of this.#files) {
      if (changed === undefined || changed.some((each) => each !== path && (files?.has(each) ?? true)))
        stale.push(path);
    }
    return stale;
  }
}
