import { layout } from './epoch.js';
import { stampOf } from './files.js';
import { importsOf } from './imports.js';

/** Who imports what among some files, kept from one look to the next. */
export class ImportGraph {
  readonly #imports = new Map<
    string,
    { readonly stamp: string | undefined; readonly targets: readonly string[] }
  >();
  readonly #importers = new Map<string, Set<string>>();
  #layout = -1;

  /** Reads again what has changed: a file with another text, or all where imports may lead elsewhere. */
  update(files: readonly string[]): void {
    const now = layout();
    const isMoved = this.#layout !== now;
    const present = new Set(files);
    for (const path of this.#imports.keys()) if (isMoved || !present.has(path)) this.#forget(path);
    for (const path of files) {
      const stamp = stampOf(path);
      const before = this.#imports.get(path);
      if (before && before.stamp === stamp) continue;
      this.#forget(path);
      this.#add(path, stamp);
    }
    this.#layout = now;
  }

  importersOf(path: string): readonly string[] {
    return [...(this.#importers.get(path) ?? [])].sort();
  }

  #add(path: string, stamp: string | undefined): void {
    const targets = importsOf(path);
    this.#imports.set(path, { stamp, targets });
    for (const target of targets) {
      const importers = this.#importers.get(target);
      if (importers) importers.add(path);
      else this.#importers.set(target, new Set([path]));
    }
  }

  #forget(path: string): void {
    for (const target of this.#imports.get(path)?.targets ?? []) this.#importers.get(target)?.delete(path);
    this.#imports.delete(path);
  }
}
