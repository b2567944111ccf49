import { join, sep } from 'node:path';
import { LEAVING } from '../../catalog/awaited-callbacks.js';
import { escaped } from '../../catalog/pattern-text.js';
import type { Store } from '../../catalog/stores.js';
import type { Module } from '../../analysis/code/module.js';
import { isTestFile } from '../../analysis/runtime/test-file.js';
import { dependenciesOf, dependentsOf, projectIndexOf } from '../../project/project-index.js';
import { textMatches } from '../../project/text-match.js';
import type { App } from './app.js';
import { filesOf, modulesAmong } from './candidates.js';
import { mainSideOf, mayEndMainProcess } from './electron/main-side.js';
import { reasonInElectron } from './electron/obstacles.js';
import { MAKES_TOKEN_STORE } from './existing-module.js';
import { isOnlySplit, type Move } from './moves.js';
import type { RunOf } from './runs.js';
import { ASKS_A_STORE, strangerTo } from './strangers.js';

/** Whether something in the app leaves the page, or restarts it. */
export function mayEnd({ directory, mainProcess }: App): boolean {
  if (mainProcess) return mayEndMainProcess(mainProcess);
  return (filesOf(directory) ?? []).some((file) => textMatches(file, LEAVING));
}

/** What may reach one of the keys by a way that is not in view, in any file that speaks of it. */
export function strangerIn(
  move: Move,
  app: App,
  modules: readonly Module[],
  runOf: RunOf,
): string | undefined {
  if (move.keys.size === 0) return undefined;
  // A window asks for what it wants by a message: what answers it is a use of the store.
  const files = app.mainProcess ? [...mainSideOf(app.mainProcess)] : (filesOf(app.directory) ?? []);
  const naming = modulesAmong(files, [quotedKeys(move.keys), ASKS_A_STORE]);
  for (const module of new Set([...modules, ...naming])) {
    const stranger = strangerTo(move, module, runOf(module));
    if (stranger !== undefined) return stranger;
  }
  return undefined;
}

/** Is a store read at once that a keychain can only take the place of where somebody waits? */
export function answersAtOnce({ shape }: Store, { backend, version }: App): boolean {
  if (shape === 'web-storage' || shape === 'electron-store') return true;
  // With expo-secure-store 12.8, of SDK 50, the key of an encrypted MMKV can be read at once.
  const isReadAtOnce = backend.entry === 'expo-secure-store' && (version?.[0] ?? 50) >= 50;
  return shape === 'mmkv' && !isReadAtOnce;
}

export function reasonAgainst(move: Move, app: App): string | undefined {
  const {
    from: { store },
    keys,
    isSync,
    adapters,
  } = move;
  const { backend, webBuild, mainProcess } = app;
  if (mainProcess && store.shape !== 'electron-store')
    return `${store.name} is no store of Electron's main process`;
  if (isSync && adapters.length > 0)
    return `a library has ${store.name} by an adapter that answers at once, and the keychain does not`;
  switch (store.shape) {
    case 'electron-store':
      return reasonInElectron(move, app);
    case 'web-storage':
      if (backend.onTheWeb === 'capacitor' && store.origin === 'global') return undefined;
      return webBuild !== undefined || backend.onTheWeb === 'capacitor'
        ? 'this code runs in a browser, where there is no keychain'
        : 'there is no localStorage on a device, and in a browser there is no keychain';
    case 'ionic-storage':
      return 'Ionic Storage is handed to each class by itself: which one the old values are in is not known';
    case 'mmkv':
      if (isOnlySplit(move)) return undefined;
      if (move.splits.length > 0 && !isSync)
        return 'keys of it move to another MMKV, and a part of a state does not';
      return keys.size > 0 ? undefined : 'its keys are only known at run time';
    default:
      return undefined;
  }
}

export const OTHER_FILES = 'other files use these keys as well';

/** Answered from texts: most keys are used in several files, and then nothing need be parsed. */
export function namedInOtherFiles({ keys }: Move, { directory }: App, { filename }: Module): boolean {
  if (keys.size === 0) return false;
  const files = projectIndexOf(join(directory, 'package.json')).filesMatching(quotedKeys(keys));
  return (
    files?.some(
      // The module that moves the key in names it as well.
      (file) => file !== filename && !isTestFile(file) && !textMatches(file, MAKES_TOKEN_STORE),
    ) ?? true
  );
}

function quotedKeys(keys: ReadonlySet<string>): RegExp {
  return new RegExp(`['"\`](?:${[...keys].map(escaped).join('|')})['"\`]`);
}

/** A file of another package of the repository that speaks of both the store and the key. */
export function usedElsewhere(
  { keys, from: { store } }: Pick<Move, 'keys' | 'from'>,
  { directory }: App,
): string | undefined {
  if (keys.size === 0) return undefined;
  const pattern = quotedKeys(keys);
  const index = projectIndexOf(join(directory, 'package.json'));
  const own = new Set(index.files());
  const texts = new Set(index.filesAroundMatching(store.text) ?? []);
  const importing = new RegExp(`(?:from|require\\(|import)\\s*['"][^'"]*${store.text.source}`);
  const related = relatedTo(directory);
  const near = [...texts].find(
    (file) =>
      !own.has(file) &&
      !isTestFile(file) &&
      (store.origin === 'global' || textMatches(file, importing)) &&
      related.some((each) => file.startsWith(`${each}${sep}`)),
  );
  if (near !== undefined) return near;
  return index.filesAroundMatching(pattern)?.find((file) => !own.has(file) && texts.has(file));
}

/** The packages of the workspace that this one is built of, or is a part of. */
function relatedTo(directory: string): string[] {
  return [...dependenciesOf(directory), ...dependentsOf(directory)];
}
