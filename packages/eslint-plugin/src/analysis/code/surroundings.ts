import { LEADS_TO_LOGIN, LOGOUT_TEXT } from '../../catalog/logout.js';
import { EVIDENCE, HANDED_STORE, REFRESHES, SECRETS } from '../../catalog/triggers.js';
import { readText } from '../../project/files.js';
import { importedSpecifiers } from '../../project/import-scan.js';
import { projectIndexOf } from '../../project/project-index.js';
import { leadsTo } from '../../project/reach.js';
import { platformVariants, resolveImport } from '../../project/resolve.js';
import type { Module } from './module.js';
import { parseModule } from './parse-module.js';
import type { Surroundings } from './run.js';

/** A module that more files import is everybody's: nobody speaks for the others. */
const MAX_IMPORTERS = 10;
/** How many other files one look at a file may open; beyond it everything is unknown. */
const MAX_MODULES = 150;
/** Imports of imports: how far a store may be from the file that uses it. */
const MAX_HOPS = 3;
/** Parsed files kept for the next look: a few megabytes each. */
const MAX_KEPT = 300;

const parsed = new Map<string, { readonly stamp: string; readonly module: Module | undefined }>();

/** The project around a file, followed import by import. Whatever leads back to the file leads to this very tree. */
export function surroundingsOf(root: Module): Surroundings {
  const opened = new Set<string>();
  const open = (path: string): readonly Module[] => {
    if (!opened.has(path) && opened.size >= MAX_MODULES) return [];
    opened.add(path);
    const module = path === root.filename ? root : moduleAt(path);
    return module ? [module] : [];
  };
  return {
    modules(specifier, importer, handingOut) {
      const path = resolveImport(specifier, importer.filename);
      const all = path === undefined ? [] : [path, ...platformVariants(path)];
      return all.filter((each) => handingOut === undefined || mayHandOut(each, handingOut)).flatMap(open);
    },
    importersOf({ filename }) {
      const importers = projectIndexOf(filename).importersOf(filename) ?? [];
      return importers.length > MAX_IMPORTERS ? [] : importers.flatMap(open);
    },
    modulesMatching(pattern, { filename }) {
      const files = projectIndexOf(filename).filesMatching(pattern) ?? [];
      return files.length > MAX_IMPORTERS ? [] : files.flatMap(open);
    },
  };
}

/** What hands out names that do not stand in its own text. */
const HANDS_OUT_MORE = /export\s*[*=]|module\s*\.\s*exports/;

/** Asked of each file that a barrel hands on, most of which are neither read further nor parsed. */
function mayHandOut(path: string, name: string): boolean {
  const text = readText(path)?.text;
  return text !== undefined && (text.includes(name) || HANDS_OUT_MORE.test(text));
}

/** Does an import lead to a file that names a store? Answered from texts, without parsing. */
export function importMatters(specifier: string, importer: string, triggers: RegExp): boolean {
  const path = resolveImport(specifier, importer);
  return (
    path !== undefined && [path, ...platformVariants(path)].some((each) => leadsTo(each, triggers, MAX_HOPS))
  );
}

/**
 * Could any rule report something in this file? Answered from its text and the texts it imports: either it names
 * a store, a secret or a logout itself, or it speaks of tokens and writes to a store that it is handed, or imports what leads to one.
 * If not, it need not be parsed.
 */
export function canMatter(text: string, filename: string, triggers: RegExp): boolean {
  if ([triggers, SECRETS, REFRESHES, LOGOUT_TEXT].some((each) => each.test(text))) return true;
  if (!EVIDENCE.test(text)) return false;
  return (
    HANDED_STORE.test(text) ||
    LEADS_TO_LOGIN.test(text) ||
    importedSpecifiers(text).some((each) => importMatters(each, filename, triggers))
  );
}

/** A parsed file; undefined, and remembered as such, where it cannot be read or parsed. */
export function moduleAt(path: string): Module | undefined {
  const file = readText(path);
  if (!file) return undefined;
  const known = parsed.get(path);
  const module = known && known.stamp === file.stamp ? known.module : parseModule(path, file.text);
  // The file asked for last stands last; the one that nobody asked for longest goes first.
  parsed.delete(path);
  parsed.set(path, { stamp: file.stamp, module });
  for (const oldest of parsed.keys()) {
    if (parsed.size <= MAX_KEPT) break;
    parsed.delete(oldest);
  }
  return module;
}
