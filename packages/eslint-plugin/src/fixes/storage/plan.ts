import { join, relative, sep } from 'node:path';
import { AST_NODE_TYPES as T } from '@typescript-eslint/utils';
import type { KeptKeys } from '../../catalog/kept-keys.js';
import type { RowLookup } from '../../catalog/lookup.js';
import { RUNTIME_PACKAGE } from '../../catalog/backends.js';
import { propertyName, type Node } from '../../analysis/code/expression.js';
import { factsAround, type Module } from '../../analysis/code/module.js';
import { Run } from '../../analysis/code/run.js';
import { surroundingsOf } from '../../analysis/code/surroundings.js';
import type { Landing } from '../../analysis/storage/landings.js';
import { usesIn } from '../../analysis/storage/uses.js';
import { projectIndexOf } from '../../project/project-index.js';
import { insertAfter, replace, withInsertionsIn, type TextEdit } from '../edit.js';
import { addImports, editsOf, type Wanted } from '../imports.js';
import type { Mended, Refusal, Remedy } from '../remedy.js';
import { styleOf } from '../style.js';
import { removeUnused } from '../unused-imports.js';
import { appAt, missingFrom, type App } from './app.js';
import { modulesUsing, testsUsing } from './candidates.js';
import { formerStore } from './former-store.js';
import { intentOf } from './intents.js';
import { keyedStore } from './keyed-stores.js';
import { movesOf, nameOfStore, type Move } from './moves.js';
import { rewriteOf, type Handle } from './rewrites.js';
import { relativeSpecifier } from './specifier.js';
import { tokenStoreModule, webModule } from './token-store-module.js';
import { strangerTo } from './strangers.js';

/** A finding of a storage rule, and the landing behind it. */
export interface Found {
  readonly landing: Landing;
  readonly module: Module;
  readonly finding: Mended;
}

export interface Plan {
  readonly remedies: readonly Remedy[];
  readonly refused: readonly Refusal[];
}

/**
 * How the tokens of one package come into a keychain: each store that they lie in is one remedy, with every read, write
 * and removal of their keys, and the module that holds them from then on.
 */
export function planStorage(directory: string, found: readonly Found[], catalog: RowLookup): Plan {
  const refused: Refusal[] = [];
  const refuse = (findings: readonly Mended[], reason: string) =>
    refused.push(...findings.map((each) => ({ ...each, reason })));
  const app = appAt(directory);
  if (!app) {
    refuse(
      found.map(({ finding }) => finding),
      'this package names no framework with a keychain (Expo, React Native, Capacitor)',
    );
    return { remedies: [], refused };
  }
  const wanted = found.flatMap(({ landing, module, finding }) => {
    const run = new Run(surroundingsOf(module), catalog);
    const intent = intentOf(landing, run);
    if ('reason' in intent) refuse([finding], intent.reason);
    return 'reason' in intent ? [] : [{ intent, finding }];
  });
  const remedies = movesOf(wanted).flatMap((move) => {
    const remedy = remedyOf(move, app, catalog);
    if ('reason' in remedy) refuse(move.mends, remedy.reason);
    return 'reason' in remedy ? [] : [remedy];
  });
  return { remedies, refused };
}

function remedyOf(move: Move, app: App, catalog: RowLookup): Remedy | { readonly reason: string } {
  const { store } = move.from;
  const impossible = reasonAgainst(move, app);
  if (impossible !== undefined) return { reason: impossible };
  const modules = modulesUsing(store, app.directory);
  if (!modules) return { reason: 'not every file that uses the store can be read' };
  const elsewhere = usedElsewhere(move, app);
  if (elsewhere !== undefined) return { reason: `the key is also used in ${elsewhere}` };

  const target = join(app.sources, `tokenStore.${app.isTypeScript ? 'ts' : 'js'}`);
  if (projectIndexOf(target).files()?.includes(target)) return { reason: `${target} exists already` };
  const edits = new Map<string, TextEdit[]>();
  let needsSplit = false;
  for (const module of modules) {
    const run = new Run(surroundingsOf(module), catalog);
    const stranger = strangerTo(move, module, run);
    if (stranger !== undefined) return { reason: stranger };
    const changed = changesIn(module, run, move, target);
    if ('reason' in changed) return changed;
    if (changed.edits.length > 0) edits.set(module.filename, changed.edits);
    needsSplit ||= changed.needsSplit;
  }
  const first = edits.keys().next().value;
  if (first === undefined) return { reason: 'no use of the store was found' };
  const style = { ...styleOf(modules.find(({ filename }) => filename === first)!), isCommonJs: false };
  const former = formerStore(move.from, target, new Run(undefined, catalog));
  if (!former)
    return { reason: `no module hands out ${nameOfStore(store)}, so its old values cannot be moved` };
  const creates = new Map([[target, tokenStoreModule(app, move, former, needsSplit, style)]]);
  if (app.runsOnTheWeb && app.backend.onTheWeb === 'file' && store.shape !== 'mmkv')
    creates.set(target.replace(/\.(\w+)$/, '.web.$1'), webModule(former, style));
  return {
    title: titleOf(move),
    edits,
    creates,
    installs: missingFrom(app, [RUNTIME_PACKAGE, app.backend.needs]),
    mends: move.mends,
    notes: notesOf(move, app),
  };
}

function reasonAgainst({ from: { store }, keys }: Move, { backend }: App): string | undefined {
  switch (store.shape) {
    case 'web-storage':
      return 'localStorage is read at once and the keychain is not: its reads would have to wait';
    case 'ionic-storage':
      return 'Ionic Storage is handed to each class by itself: which one the old values are in is not known';
    case 'mmkv':
      if (backend.entry === 'expo-secure-store' && keys.size > 0) return undefined;
      return 'MMKV is read at once and the keychain is not: its reads would have to wait';
    default:
      return undefined;
  }
}

/** A file of another package of the repository that speaks of both the store and the key. */
function usedElsewhere({ keys, from: { store } }: Move, { directory }: App): string | undefined {
  if (keys.size === 0) return undefined;
  const quoted = [...keys].map((key) => key.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&'));
  const pattern = new RegExp(`['"\`](?:${quoted.join('|')})['"\`]`);
  const index = projectIndexOf(join(directory, 'package.json'));
  const own = new Set(index.files());
  const texts = new Set(index.filesAroundMatching(store.text) ?? []);
  return index.filesAroundMatching(pattern)?.find((file) => !own.has(file) && texts.has(file));
}

interface Changes {
  readonly edits: TextEdit[];
  readonly needsSplit: boolean;
}

function changesIn(
  module: Module,
  run: Run,
  move: Move,
  target: string,
): Changes | { readonly reason: string } {
  const from = relativeSpecifier(module.filename, target);
  const rewrites = [];
  for (const use of usesIn(module, run)) {
    const used = keyedStore(use.store, use.made, run);
    if (used && used.id !== move.from.id) continue;
    if (use.store.shape !== move.from.store.shape) continue;
    if (!used)
      return { reason: `which ${nameOfStore(use.store)} is used in ${placeOf(use.node)} cannot be told` };
    const rewrite = rewriteOf(use, move);
    if (rewrite && 'reason' in rewrite) return { reason: `${rewrite.reason} (${placeOf(use.node)})` };
    if (rewrite) rewrites.push(rewrite);
  }
  const handed = move.handed.filter(({ node }) => factsAround(node)?.module.filename === module.filename);
  const handles = new Map<Handle, Wanted>();
  const want = (name: Handle) => handles.get(name) ?? handles.set(name, { name, from }).get(name)!;
  const wrappers = new Map<string, Wanted>();
  for (const { handle } of rewrites) want(handle);
  for (const { kept } of handed) {
    want('tokenStore');
    wrappers.set(kept.wrapper, { name: kept.wrapper, from: `${RUNTIME_PACKAGE}/storages` });
  }
  if (handles.size === 0) return { edits: [], needsSplit: false };
  const added = addImports(module, [...wrappers.values(), ...handles.values()]);
  const local = (wanted: Wanted | undefined) => added.get(wanted!)!.local;
  const edits = [
    ...rewrites.flatMap((rewrite) => rewrite.edits(local(handles.get(rewrite.handle)))),
    ...handed.flatMap(({ node, kept }) => {
      const store = `${local(wrappers.get(kept.wrapper))}(${local(handles.get('tokenStore'))})`;
      return [replace(node, inPlaceOf(node, store)), ...addedOption(node, kept.adds, module.text)];
    }),
  ];
  return {
    edits: withInsertionsIn([...edits, ...editsOf(added), ...removeUnused(module, edits)]),
    needsSplit: handles.has('storage'),
  };
}

/** `{ storage }` says its name once. */
function inPlaceOf({ parent, ...node }: Node, text: string): string {
  const isShorthand = parent?.type === T.Property && parent.shorthand;
  return isShorthand && node.type === T.Identifier ? `${node.name}: ${text}` : text;
}

/** `timeout: 0` beside the store, where the options are written there and have none. */
function addedOption(node: Node, adds: KeptKeys['adds'], text: string): TextEdit[] {
  let at: Node | undefined = node;
  while (at && at.type !== T.Property) at = at.parent;
  const options = at?.parent;
  if (!adds || !at || options?.type !== T.ObjectExpression) return [];
  const isThere = options.properties.some(
    (each) => each.type !== T.Property || propertyName(each) === adds.option,
  );
  if (isThere) return [];
  // On a line of its own, where the options have one each.
  const [gap = ''] = /\r?\n[ \t]*$/.exec(text.slice(0, at.range[0])) ?? [];
  return [insertAfter(at, `,${gap === '' ? ' ' : gap}${adds.option}: ${adds.text}`)];
}

function titleOf({ keys, patterns, handed, from: { store } }: Move): string {
  const what = [
    ...[...keys].map((each) => `\`${each}\``),
    ...(patterns.size > 0 ? [handed.length > 0 ? "an SDK's session" : 'a session'] : []),
  ];
  const listed = what.length < 2 ? what.join('') : `${what.slice(0, -1).join(', ')} and ${what.at(-1)}`;
  return `Move ${listed} from ${nameOfStore(store)} to the keychain`;
}

function notesOf({ from: { store } }: Move, app: App): string[] {
  const tests = testsUsing(store, app.directory);
  if (tests.length === 0) return [];
  const names = tests.slice(0, 3).map((each) => relative(app.directory, each).split(sep).join('/'));
  const more = tests.length > 3 ? ` and ${tests.length - 3} more` : '';
  return [
    `Tests that look into ${nameOfStore(store)} for these keys have to look into the token store: ${names.join(', ')}${more}.`,
  ];
}

function placeOf(node: Node): string {
  return `${factsAround(node)?.module.filename ?? ''}:${node.loc.start.line}`;
}
