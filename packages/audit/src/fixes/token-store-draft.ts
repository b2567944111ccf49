import { existsSync } from 'node:fs';
import { extname, join, resolve } from 'node:path';
import {
  appAt,
  asCommonJs,
  forgetDisk,
  reasonWithoutKeychain,
  tokenStorePath,
  type App,
  type Remedy,
} from 'eslint-plugin-jwt-hygiene/engine';
import { AuditError } from '../audit-error.js';
import { commonStyle, type ModuleStyle } from './common-style.js';
import { packageAround } from './package-facts.js';

const RUNTIME = '@jwt-hygiene/runtime';
const MODULE = /\.[cm]?[jt]sx?$/;
const ASYNC_STORAGE = '@react-native-async-storage/async-storage';
const PREFERENCES = '@capacitor/preferences';

/** Where the tokens of an app come to rest. */
interface Place {
  /** The runtime's entry, and the function there that makes the backend. */
  readonly entry: string;
  readonly make: string;
  readonly needs: readonly string[];
  readonly onTheWeb: App['backend']['onTheWeb'];
  readonly comment: string;
}

/**
 * A module that makes the app's token store, for apps that move their tokens themselves, or have none yet.
 *
 * @param directory in the app's package
 * @param at where the module is put, relative to `directory`; where none is named, beside the app's sources
 * @throws AuditError where it cannot be made: no app, no keychain, or something is there
 */
export async function draftTokenStore(directory: string, at?: string): Promise<Remedy> {
  forgetDisk();
  const app = packageAround(join(directory, 'package.json'));
  if (!app) throw new AuditError(`No package.json was found in ${directory}.`);
  const known = appAt(app.directory);
  if (!known)
    throw new AuditError(`${app.directory} has no keychain: ${reasonWithoutKeychain(app.directory)}.`);
  const place = placeOf(known);
  const target = at === undefined ? usualPath(known) : resolve(directory, at);
  if (!MODULE.test(target)) throw new AuditError(`${target} is no JavaScript or TypeScript file.`);
  const style = await commonStyle(app.directory);
  const text = moduleFor(place, app.dependencies, style);
  const isCommonJs = known.mainProcess?.isCommonJs === true && /\.c?js$/.test(target);
  const creates = new Map([[target, isCommonJs ? asCommonJs(text, style) : text]]);
  if (known.webBuild !== undefined && place.onTheWeb === 'file') {
    const extension = extname(target);
    creates.set(`${target.slice(0, -extension.length)}.web${extension}`, webModule(style));
  }
  for (const path of creates.keys()) if (existsSync(path)) throw new AuditError(`${path} exists already.`);
  return {
    title: 'Create a token store',
    edits: new Map(),
    creates,
    installs: [RUNTIME, ...place.needs].filter((each) => !app.dependencies.has(each)),
    mends: [],
    notes: notesFor(place, app.dependencies),
  };
}

function placeOf({ backend, mainProcess }: App): Place {
  const comment = mainProcess
    ? "encrypted by Electron's `safeStorage`. For the main process only"
    : 'in the Keychain of iOS or the Keystore of Android';
  return { ...backend, needs: [backend.needs], comment };
}

/** @throws AuditError where Electron's main process is not found: a window may not have what lies there */
function usualPath(app: App): string {
  const { directory, mainProcess } = app;
  if (mainProcess && mainProcess.folder === undefined)
    throw new AuditError(
      `Where the sources of Electron's main process lie in ${directory} cannot be told: name the new module by --token-store.`,
    );
  return tokenStorePath(app);
}

/** What goes with the app, where the keychain of iOS does not. */
function goesWithTheApp(place: Place, dependencies: ReadonlySet<string>) {
  if (place.onTheWeb === 'never') return undefined;
  if (dependencies.has(ASYNC_STORAGE))
    return { imports: [['AsyncStorage', ASYNC_STORAGE]], expression: 'AsyncStorage' } as const;
  if (!dependencies.has(PREFERENCES)) return undefined;
  return {
    imports: [
      ['{ Preferences }', PREFERENCES],
      ['{ formerPreferences }', `${RUNTIME}/former-storages`],
    ],
    expression: 'formerPreferences(Preferences)',
  } as const;
}

function moduleFor(place: Place, dependencies: ReadonlySet<string>, style: ModuleStyle): string {
  const { quote, end, indent } = style;
  const beside = goesWithTheApp(place, dependencies);
  const isElectron = place.entry === 'electron';
  const isBoth = place.onTheWeb === 'capacitor';
  const core = ['createTokenStore', ...(beside ? ['discardAfterReinstall'] : [])];
  const imports = [
    ...(isBoth ? [['{ Capacitor }', '@capacitor/core'] as const] : []),
    ...(beside?.imports ?? []),
    [`{ ${core.join(', ')} }`, RUNTIME] as const,
    [`{ ${place.make}${isElectron ? ', whenReady' : ''} }`, `${RUNTIME}/${place.entry}`] as const,
    ...(isBoth ? [['{ memory }', `${RUNTIME}/memory`] as const] : []),
  ].map(([what, from]) => `import ${what} from ${quote}${from}${quote}${end}`);
  const name = `name: ${quote}tokens${quote}`;
  const options = beside
    ? [
        '{',
        `${indent}${name},`,
        `${indent}prepare: [`,
        `${indent}${indent}// On iOS the keychain outlives the app: who installs it anew starts signed out.`,
        `${indent}${indent}discardAfterReinstall(${beside.expression}),`,
        `${indent}],`,
        '}',
      ]
    : [isElectron ? `{ ${name}, prepare: [whenReady] }` : `{ ${name} }`];
  const make = `createTokenStore(${place.make}(), ${options.join(`\n${isBoth ? indent : ''}`)})`;
  const value = isBoth
    ? [
        'Capacitor.isNativePlatform()',
        `${indent}? ${make}`,
        `${indent}: // A browser has no keychain: there tokens are gone after a reload.`,
        `${indent}${indent}createTokenStore(memory(), { ${name} })`,
      ].join('\n')
    : make;
  return [
    ...imports,
    '',
    `/** The tokens of whoever is signed in, ${place.comment}. */`,
    `export const tokenStore = ${value}${end}`,
    '',
  ].join('\n');
}

function webModule({ quote, end }: ModuleStyle): string {
  return [
    `import { createTokenStore } from ${quote}${RUNTIME}${quote}${end}`,
    `import { memory } from ${quote}${RUNTIME}/memory${quote}${end}`,
    '',
    '/** A browser has no keychain: there tokens are gone after a reload, and the server keeps the session in a cookie. */',
    `export const tokenStore = createTokenStore(memory(), { name: ${quote}tokens${quote} })${end}`,
    '',
  ].join('\n');
}

function notesFor(place: Place, dependencies: ReadonlySet<string>): string[] {
  if (place.entry === 'electron' && ['electron-store', 'conf'].some((each) => dependencies.has(each)))
    return [
      'Whoever is signed in with a token in electron-store stays so with `migrateFrom(formerElectronStore(store), keys)` in `prepare`.',
    ];
  if (place.onTheWeb === 'never' || goesWithTheApp(place, dependencies)) return [];
  return [
    'On iOS the keychain outlives the app: hand `discardAfterReinstall` a storage that goes with the app, in `prepare`.',
  ];
}
