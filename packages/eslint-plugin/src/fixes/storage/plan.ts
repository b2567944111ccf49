import { sep } from 'node:path';
import type { RowLookup } from '../../catalog/lookup.js';
import { factsAround, type Module } from '../../analysis/code/module.js';
import { nameOfFunction } from '../../analysis/code/expression.js';
import type { Landing } from '../../analysis/storage/landings.js';
import { usesIn } from '../../analysis/storage/uses.js';
import { doOverlap, withInsertionsIn, withoutEmptyHead, type TextEdit } from '../edit.js';
import { addImports, editsOf } from '../imports.js';
import type { Mended, Refusal, Remedy } from '../remedy.js';
import { removeUnused } from '../unused-imports.js';
import { appAt, missingFrom, type App } from './app.js';
import { modulesCalling, modulesUsing } from './candidates.js';
import { changesIn, withEdits, type Changes } from './changes.js';
import { missingFor } from './definitions/definitions-for.js';
import { endingIn, strayIn } from './electron/obstacles.js';
import { existingModule, type NamedModule } from './existing-module.js';
import { intentsOf } from './intents.js';
import { keyedStore } from './keyed-stores.js';
import { withInstances } from './instances/plan.js';
import { isOnlySplit, movesOf, type Move, type Want } from './moves.js';
import {
  answersAtOnce,
  mayEnd,
  namedInOtherFiles,
  OTHER_FILES,
  reasonAgainst,
  strangerIn,
  usedElsewhere,
} from './obstacles.js';
import { notesOf } from './notes.js';
import { isOfOtherKeys } from './other-keys.js';
import { readByOthers } from './other-processes.js';
import { partThatLeaves } from './parts.js';
import { newModule, ownFile, type TokenPlace } from './places.js';
import { runsOver, type RunOf } from './runs.js';
import { objectionToSplit } from './states/obstacles.js';
import { noWaits } from './sync/waits.js';
import { wrapperAround, type Wrapper } from './sync/wrappers.js';
import { IN_A_WINDOW, reasonWithoutKeychain } from './without-keychain.js';
import { twinOf } from './twins.js';

/** A finding of a storage rule, and the landing behind it. */
export interface Found {
  readonly landing: Landing;
  readonly module: Module;
  readonly finding: Mended;
}

export interface StoragePlan {
  readonly remedies: readonly Remedy[];
  readonly refused: readonly Refusal[];
}

export interface StorageOptions {
  readonly catalog: RowLookup;
  /** The module that the project names in its settings. */
  readonly named?: NamedModule;
  /** The one file that may change: it then holds the token store, unless there is one that needs no change. */
  readonly within?: Module;
}

/**
 * How the tokens of one package come into a keychain: each store that they lie in is one remedy, with every read, write
 * and removal of their keys, and the module that holds them from then on.
 */
export function planStorage(
  directory: string,
  found: readonly Found[],
  options: StorageOptions,
): StoragePlan {
  const refused: Refusal[] = [];
  const refuse = (findings: readonly Mended[], reason: string) =>
    refused.push(...findings.map((each) => ({ ...each, reason: within(directory, reason) })));
  const app = appAt(directory);
  if (!app) {
    for (const { finding, landing } of found)
      refuse([finding], reasonWithoutKeychain(directory, landing.deposit.row.place === 'web'));
    return { remedies: [], refused };
  }
  const runOf = runsOver(options.catalog);
  const wanted = found.flatMap(({ landing, module, finding }) => {
    if (app.mainProcess && landing.deposit.row.place === 'web') {
      refuse([finding], IN_A_WINDOW);
      return [];
    }
    const intents = intentsOf(landing, runOf(module));
    if (!('reason' in intents)) return intents.map((intent) => ({ intent, finding }));
    refuse([finding], intents.reason);
    return [];
  });
  const movesFor = (some: readonly Want[]) =>
    movesOf(
      some,
      (store) => answersAtOnce(store, app),
      () => mayEnd(app),
    );
  const attempt = (move: Move) => remedyOf(move, app, options, runOf);
  const remedies = movesFor(wanted).flatMap((move) => {
    const remedy = attempt(move);
    if (!('reason' in remedy)) return [remedy];
    const ofStore = wanted.filter(({ intent }) => intent.from.id === move.from.id);
    const part = partThatLeaves(ofStore, (some) => movesFor(some)[0]!, attempt);
    if (!part) refuse(move.mends, remedy.reason);
    for (const { mends, reason } of part?.staying ?? []) refuse(mends, reason);
    return part ? [part.remedy] : [];
  });
  return options.within ? { remedies, refused } : withInstances(found, { remedies, refused }, app, runOf);
}

type Reason = { readonly reason: string };

function remedyOf(move: Move, app: App, options: StorageOptions, runOf: RunOf): Remedy | Reason {
  const { catalog, named, within } = options;
  const changes = changesOf(move, app, within, runOf);
  if ('reason' in changes) return changes;
  const existing = existingModule(move, app, catalog, named);
  const place =
    existing ?? (within ? ownFile(within, move, app, runOf) : newModule(move, app, catalog, runOf));
  if ('reason' in place) return place;
  const first = changes.keys().next().value!;
  const needsSplit = [...changes.values()].some(({ handles }) => handles.has('storage'));
  const written = place.written(needsSplit, first);
  if ('reason' in written) return written;
  const edits = new Map(
    [...changes].map(([module, each]) => [module, editsIn(module, each, place, move)] as const),
  );
  const tangled = [...edits].find(([, each]) => doOverlap(each));
  if (tangled) return { reason: `uses in ${tangled[0].filename} lie within each other` };
  const installs = existing ? missingFrom(app) : missingFor(app, move);
  return {
    title: titleOf(move, app),
    edits: new Map([
      ...[...edits].map(([module, each]) => [module.filename, each] as const),
      ...written.edits,
    ]),
    creates: written.creates,
    installs,
    mends: move.mends,
    notes: notesOf(move, app, installs),
  };
}

/** The files that change, if all of them can. */
function changesOf(
  of: Move,
  app: App,
  only: Module | undefined,
  runOf: RunOf,
): Map<Module, Changes> | Reason {
  const waits = of.isSync ? noWaits(app, of.keys, runOf) : undefined;
  const move = waits ? { ...of, waits } : of;
  const impossible =
    reasonAgainst(move, app) ??
    (isOnlySplit(move) ? undefined : twinOf(move, app, runOf)) ??
    objectionToSplit(move, app, only !== undefined, runOf) ??
    readByOthers(move, app);
  if (impossible !== undefined) return { reason: impossible };
  if (only && namedInOtherFiles(move, app, only)) return { reason: OTHER_FILES };
  const modules = modulesUsing(move.from.store, app.directory);
  if (!modules) return { reason: 'not every file that uses the store can be read' };
  const stranger = strangerIn(move, app, modules, runOf);
  if (stranger !== undefined) return { reason: stranger };
  const inElectron = app.mainProcess && (strayIn(move, modules, runOf) ?? endingIn(move, app, runOf));
  if (inElectron !== undefined) return { reason: inElectron };
  const elsewhere = usedElsewhere(move, app);
  if (elsewhere !== undefined)
    return { reason: `the store is also used in ${elsewhere}, which belongs to the app` };
  const found = new Map<Module, Changes>();
  const wrappers = wrappersIn(modules, move, runOf);
  const names = wrappers.flatMap(({ fn }) => nameOfFunction(fn) ?? []);
  const callers = modulesCalling(names, move.from.store, app.directory);
  if (!callers) return { reason: 'not every file that uses the store can be read' };
  // What tells a library which store it has may name the store of another file.
  const naming = move.options.flatMap(({ option }) => factsAround(option)?.module ?? []);
  const all = new Map([...naming, ...modules, ...callers].map((each) => [each.filename, each]));
  for (const each of all.values()) {
    // The host's tree, and text, where it has one: it may not be saved.
    const module = each.filename === only?.filename ? only : each;
    const changes = changesIn(module, runOf(module), move, wrappers);
    if (!changes) continue;
    if ('reason' in changes) return changes;
    if (only && module !== only) return { reason: OTHER_FILES };
    found.set(module, changes);
  }
  for (const { module, edits } of waits?.noted.values() ?? []) {
    const known = [...found].find(([each]) => each.filename === module.filename);
    if (only && module.filename !== only.filename) return { reason: OTHER_FILES };
    found.set(known?.[0] ?? module, withEdits(known?.[1], edits));
  }
  const isUsed = [...found.values()].some(({ handles }) => handles.size > 0);
  return isUsed ? found : { reason: 'no use of the store was found' };
}

/** The functions of the project around a store that answers at once which only ask it for what they are told. */
function wrappersIn(modules: readonly Module[], move: Move, runOf: RunOf): Wrapper[] {
  // What asks electron-store asks the split store instead, with any key.
  if (!move.isSync || isOnlySplit(move) || move.from.store.shape === 'electron-store') return [];
  return modules.flatMap((module) => {
    const run = runOf(module);
    return usesIn(module, run).flatMap((use) => {
      const isOpen = use.kind === 'call' && use.method.keys === 'one' && use.keys?.[0] === undefined;
      return isOpen &&
        !isOfOtherKeys(use, move, run) &&
        keyedStore(use.store, use.made, run)?.id === move.from.id
        ? (wrapperAround(use) ?? [])
        : [];
    });
  });
}

function editsIn(module: Module, changes: Changes, place: TokenPlace, move: Move): TextEdit[] {
  const handles = new Map([...changes.handles].map((each) => [each, place.wanted(each, module)]));
  const defined = place.defines?.(handles.has('storage'));
  const imports = [...changes.imports, ...(defined ? defined.imports : handles.values())];
  const added = addImports(module, imports, defined?.lines);
  const edits = changes.edits((wanted) => {
    const of = typeof wanted === 'string' ? handles.get(wanted) : wanted;
    return of ? (added.get(of)?.local ?? of.name) : '';
  });
  // What is defined here is made of the store that was imported.
  const unused = defined ? [] : removeUnused(module, edits, move.from.made);
  return withoutEmptyHead(withInsertionsIn([...edits, ...editsOf(added), ...unused]), module.text);
}

function titleOf(move: Move, { mainProcess }: App): string {
  const {
    keys,
    patterns,
    splits,
    from: { store },
  } = move;
  const what = [
    ...[...keys, ...splits.flatMap(({ paths }) => paths)].map((each) => `\`${each}\``),
    ...(patterns.size > 0 ? ["an SDK's session"] : []),
  ];
  const listed = what.length < 2 ? what.join('') : `${what.slice(0, -1).join(', ')} and ${what.at(-1)}`;
  const where = mainProcess ? "Electron's safeStorage" : 'the keychain';
  return isOnlySplit(move)
    ? `Move ${listed} of the persisted state to ${where}`
    : `Move ${listed} from ${store.name} to ${where}`;
}

/** Files in a reason are named from the package. */
function within(directory: string, reason: string): string {
  return reason.replaceAll(`${directory}${sep}`, '');
}
