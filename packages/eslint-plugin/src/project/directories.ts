import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { changeLayout, diskEpoch } from './epoch.js';

/** A directory that changed this short before it was read may change again without a new time. */
const SETTLED_MS = 2_000;

/** What a name in a directory is, links followed; a linked directory is told apart, since it may lead in circles. */
export type EntryKind = 'file' | 'directory' | 'linked-directory';

interface Listing {
  readonly entries: ReadonlyMap<string, EntryKind>;
  /** When the directory changed last; NaN where it may still be changing, so that it is read again. */
  readonly changed: number;
  epoch: number;
}

const nothing: ReadonlyMap<string, EntryKind> = new Map();
const listings = new Map<string, Listing>();
/** The names in a directory, exactly as they are written; empty where it cannot be read. Pipes and sockets are left out. */
export function entriesOf(directory: string): ReadonlyMap<string, EntryKind> {
  const now = diskEpoch();
  const known = listings.get(directory);
  if (known?.epoch === now) return known.entries;
  const changed = changeOf(directory);
  if (known && known.changed === changed) {
    known.epoch = now;
    return known.entries;
  }
  const entries = changed === undefined ? nothing : listEntries(directory);
  const settled = changed !== undefined && Date.now() - changed > SETTLED_MS;
  listings.set(directory, { entries, changed: settled ? changed : Number.NaN, epoch: now });
  if (known && !areEqual(known.entries, entries)) changeLayout();
  return entries;
}

/** Is there a file of this name, exactly so written, in the directory? */
export function hasFile(directory: string, name: string): boolean {
  return entriesOf(directory).get(name) === 'file';
}

const families = new WeakMap<ReadonlyMap<string, EntryKind>, ReadonlyMap<string, readonly string[]>>();

/** The files in a directory that are called like this one up to the first dot, so that few names need be tried. */
export function familyOf(directory: string, name: string): readonly string[] {
  const entries = entriesOf(directory);
  let byStem = families.get(entries);
  if (!byStem) families.set(entries, (byStem = familiesAmong(entries)));
  return byStem.get(stemOf(name)) ?? [];
}

function familiesAmong(entries: ReadonlyMap<string, EntryKind>): ReadonlyMap<string, readonly string[]> {
  const byStem = new Map<string, string[]>();
  for (const [name, kind] of entries) {
    if (kind !== 'file') continue;
    const family = byStem.get(stemOf(name));
    if (family) family.push(name);
    else byStem.set(stemOf(name), [name]);
  }
  return byStem;
}

function stemOf(name: string): string {
  const dot = name.indexOf('.', 1);
  return dot < 0 ? name : name.slice(0, dot);
}

function areEqual(one: ReadonlyMap<string, EntryKind>, other: ReadonlyMap<string, EntryKind>): boolean {
  return one.size === other.size && [...one].every(([name, kind]) => other.get(name) === kind);
}

function changeOf(directory: string): number | undefined {
  try {
    const stats = statSync(directory, { throwIfNoEntry: false });
    return stats?.isDirectory() ? stats.mtimeMs : undefined;
  } catch {
    return undefined;
  }
}

function listEntries(directory: string): ReadonlyMap<string, EntryKind> {
  const entries = new Map<string, EntryKind>();
  try {
    for (const entry of readdirSync(directory, { withFileTypes: true })) {
      if (entry.isFile()) entries.set(entry.name, 'file');
      else if (entry.isDirectory()) entries.set(entry.name, 'directory');
      else if (entry.isSymbolicLink()) {
        const kind = kindOfTarget(join(directory, entry.name));
        if (kind) entries.set(entry.name, kind);
      }
    }
    return entries;
  } catch {
    return nothing;
  }
}

function kindOfTarget(link: string): EntryKind | undefined {
  try {
    const stats = statSync(link);
    if (stats.isFile()) return 'file';
    return stats.isDirectory() ? 'linked-directory' : undefined;
  } catch {
    // Its target is missing, or it leads to itself.
    return undefined;
  }
}
