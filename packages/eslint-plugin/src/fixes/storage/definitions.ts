import { RUNTIME_PACKAGE } from '../../catalog/backends.js';
import type { Wanted } from '../imports.js';
import { literal, type Style } from '../style.js';
import { missingFrom, type App } from './app.js';
import { madeBy, makerIn } from './mmkv-instances.js';
import type { Move } from './moves.js';

/** What is defined where an app's tokens are kept from now on. */
export interface Definitions {
  readonly imports: readonly Wanted[];
  /** Without an indentation of their own. */
  readonly lines: readonly string[];
}

/** The circumstances that a definition depends on. */
export interface Place {
  /** The expression for the store that tokens leave. */
  readonly former: string;
  /** Whether it may not be there yet when this is evaluated. */
  readonly isLazy: boolean;
  /** Whether other code uses both, or only the tokens. */
  readonly needsSplit: boolean;
  readonly names: { readonly tokenStore: string; readonly storage: string };
  readonly isExported: boolean;
  /** Whether a browser runs this very code, and not a file of its own. */
  readonly isOnTheWebToo: boolean;
  readonly style: Style;
}

/** Defines a token store that takes over what lies in a plain one. */
export function definitionsFor(app: App, move: Move, place: Place): Definitions {
  if (app.mainProcess) return overElectron(move, place);
  return isOverMmkv(move) ? overMmkv(app, move, place) : overKeychain(app, move, place);
}

/** What such a definition imports and the app has not yet. */
export function missingFor(app: App, move: Move): string[] {
  const also = isOverMmkv(move) && !app.dependencies.has(EXPO_CRYPTO) ? [EXPO_CRYPTO] : [];
  return [...missingFrom(app), ...also];
}

const isOverMmkv = ({ from: { store }, isSync }: Move) => store.shape === 'mmkv' && !isSync;

function overKeychain({ backend }: App, move: Move, place: Place): Definitions {
  const { needsSplit, names, isOnTheWebToo, style, former } = place;
  const keys = [...move.keys];
  const patterns = [...move.patterns];
  const { shape } = move.from.store;
  const isPreferences = shape === 'preferences';
  const adapted =
    ADAPTED[shape]?.(former) ?? (place.isLazy ? { by: 'lazily', of: `() => ${former}` } : undefined);
  const split = isPreferences ? 'splitPreferences' : 'splitStorage';
  const from = (entry: string, name: string): Wanted => ({ name, from: `${RUNTIME_PACKAGE}/${entry}` });
  const imports = [
    ...(isOnTheWebToo
      ? [
          backend.onTheWeb === 'capacitor'
            ? { name: 'Capacitor', from: '@capacitor/core' }
            : { name: 'Platform', from: 'react-native' },
        ]
      : []),
    { name: 'createTokenStore', from: RUNTIME_PACKAGE },
    { name: 'discardAfterReinstall', from: RUNTIME_PACKAGE },
    ...(keys.length > 0 ? [{ name: 'migrateFrom', from: RUNTIME_PACKAGE }] : []),
    from(backend.entry, backend.make),
    ...(adapted ? [from('former-storages', adapted.by)] : []),
    ...(patterns.length > 0 ? [from('former-storages', 'migrateMatching')] : []),
    ...(isOnTheWebToo ? [from('plain-on-web', 'plainOnWeb')] : []),
    ...(needsSplit ? [from('split', split)] : []),
  ];
  const { end, indent } = style;
  const plain = adapted ? 'formerTokens' : former;
  const created = [
    `createTokenStore(${backend.make}(), {`,
    `${indent}name: ${literal('tokens', style)},`,
    `${indent}prepare: [`,
    `${indent}${indent}// On iOS the keychain outlives the app: who installs it anew starts signed out.`,
    `${indent}${indent}discardAfterReinstall(${plain}),`,
    `${indent}${indent}// Whoever is signed in stays so: moved once, and removed there when it is safe here.`,
    ...(keys.length > 0 ? [`${indent}${indent}migrateFrom(${plain}, TOKEN_KEYS),`] : []),
    ...patterns.map((each) => `${indent}${indent}migrateMatching(${plain}, ${regex(each)}),`),
    `${indent}],`,
    '})',
  ];
  const isNative =
    backend.onTheWeb === 'capacitor'
      ? 'Capacitor.isNativePlatform()'
      : `Platform.OS !== ${literal('web', style)}`;
  const known = keys.length > 0 ? ', { keys: TOKEN_KEYS }' : '';
  const made = isOnTheWebToo
    ? [
        isNative,
        ...created.map((line, at) => `${indent}${at === 0 ? '? ' : '  '}${line}`),
        `${indent}: // A browser has no keychain: there tokens stay where they were.`,
        `${indent}  plainOnWeb(${plain}${known})`,
      ]
    : created;
  const store = move.from.store.name;
  return {
    imports,
    lines: [
      ...(adapted ? [`const ${plain} = ${adapted.by}(${adapted.of})${end}`, ''] : []),
      ...(keys.length > 0 ? tokenKeys(keys, `What lies in the keychain and not in ${store}.`, style) : []),
      '/** The tokens of whoever is signed in, in the Keychain of iOS or the Keystore of Android. */',
      ...constant(names.tokenStore, made, place),
      ...(needsSplit
        ? [
            '',
            `/** ${store}, whose tokens lie in the token store: for keys that are only known at run time. */`,
            ...constant(
              names.storage,
              [
                `${split}(${place.isLazy ? '() => ' : ''}${former}, ${names.tokenStore}, ${keysFor(keys, patterns)})`,
              ],
              place,
            ),
          ]
        : []),
    ],
  };
}

/** Defines what takes the place of a token store in a browser, over a store that answers at once. */
export function webDefinitionsFor(move: Move, former: string, style: Style): Definitions {
  const adapted = ADAPTED[move.from.store.shape]?.(former);
  const plain = adapted ? `${adapted.by}(${adapted.of})` : former;
  return {
    imports: [
      ...(adapted ? [{ name: adapted.by, from: `${RUNTIME_PACKAGE}/former-storages` }] : []),
      { name: 'plainOnWeb', from: `${RUNTIME_PACKAGE}/plain-on-web` },
    ],
    lines: [
      ...tokenKeys([...move.keys], `What lies in ${move.from.store.name} here.`, style),
      '/** A browser has no keychain: there tokens stay where they were, as every script of the page can read. */',
      `export const tokenStore = plainOnWeb(${plain}, { keys: TOKEN_KEYS })${style.end}`,
    ],
  };
}

/** What makes a storage of another shape one that tokens can be moved out of. */
const ADAPTED: Readonly<Record<string, ((former: string) => { by: string; of: string }) | undefined>> = {
  preferences: (former) => ({ by: 'formerPreferences', of: former }),
  mmkv: (former) => ({ by: 'formerMmkv', of: `() => ${former}` }),
};

const EXPO_CRYPTO = 'expo-crypto';

function overMmkv(app: App, { keys, from }: Move, place: Place): Definitions {
  const { former, needsSplit, names, style } = place;
  const { indent } = style;
  // Without a maker there is no former store either, and nothing is defined.
  const maker = makerIn(app, from.made) ?? 'createMMKV';
  const entry = `${RUNTIME_PACKAGE}/encrypted-mmkv`;
  return {
    imports: [
      { name: maker, from: 'react-native-mmkv' },
      { name: 'getRandomValues', from: EXPO_CRYPTO },
      { name: 'encryptedMmkv', from: entry },
      ...(needsSplit ? [{ name: 'splitMmkv', from: entry }] : []),
    ],
    lines: [
      ...tokenKeys([...keys], 'What lies in the encrypted instance and not in the plain one.', style),
      '/** The tokens of whoever is signed in: encrypted with a key that lies in the Keychain or the Keystore. */',
      ...constant(
        names.tokenStore,
        [
          'encryptedMmkv({',
          `${indent}open: (options) => ${madeBy(maker, 'options')},`,
          `${indent}// Whoever is signed in stays so: moved once, and removed there when it is safe here.`,
          `${indent}former: () => ${former},`,
          `${indent}keys: TOKEN_KEYS,`,
          `${indent}// React Native has no generator of its own that is fit for keys.`,
          `${indent}random: (count) => getRandomValues(new Uint8Array(count)),`,
          '})',
        ],
        place,
      ),
      ...(needsSplit
        ? [
            '',
            '/** The plain instance, whose tokens lie in the encrypted one: for keys that are only known at run time. */',
            ...constant(
              names.storage,
              [`splitMmkv(() => ${former}, ${names.tokenStore}, TOKEN_KEYS)`],
              place,
            ),
          ]
        : []),
    ],
  };
}

function overElectron({ keys, from: { store } }: Move, place: Place): Definitions {
  const { former, names, style } = place;
  const { indent } = style;
  const open = former.endsWith('()') ? former.slice(0, -2) : `() => ${former}`;
  const of = (entry: string, name: string): Wanted => ({ name, from: `${RUNTIME_PACKAGE}/${entry}` });
  return {
    imports: [
      { name: 'createTokenStore', from: RUNTIME_PACKAGE },
      { name: 'migrateFrom', from: RUNTIME_PACKAGE },
      of('electron', 'encryptedFiles'),
      of('electron', 'whenReady'),
      of('former-storages', 'formerElectronStore'),
      of('split', 'splitElectronStore'),
    ],
    lines: [
      ...tokenKeys([...keys], `What lies encrypted, and not in ${store.name}.`, style),
      "/** The tokens of whoever is signed in, encrypted by Electron's `safeStorage`. For the main process only. */",
      ...constant(
        names.tokenStore,
        [
          'createTokenStore(',
          `${indent}// A Linux without a keyring has nothing to encrypt with: there tokens stay as readable as they were.`,
          `${indent}encryptedFiles({ withoutKeyring: ${literal('readable', style)} }),`,
          `${indent}{`,
          `${indent}${indent}name: ${literal('tokens', style)},`,
          `${indent}${indent}prepare: [`,
          `${indent}${indent}${indent}whenReady,`,
          `${indent}${indent}${indent}// Whoever is signed in stays so: moved once, and removed there when it is safe here.`,
          `${indent}${indent}${indent}migrateFrom(formerElectronStore(${open}), TOKEN_KEYS),`,
          `${indent}${indent}],`,
          `${indent}},`,
          ')',
        ],
        place,
      ),
      '',
      `/** ${store.name}, whose tokens lie in the token store. */`,
      ...constant(names.storage, [`splitElectronStore(${open}, ${names.tokenStore}, TOKEN_KEYS)`], place),
    ],
  };
}

function tokenKeys(keys: readonly string[], comment: string, style: Style): string[] {
  const listed = keys.map((each) => literal(each, style)).join(', ');
  return [`/** ${comment} */`, `const TOKEN_KEYS = [${listed}]${style.end}`, ''];
}

function keysFor(keys: readonly string[], patterns: readonly string[]): string {
  if (patterns.length === 0) return 'TOKEN_KEYS';
  return `[${[...(keys.length > 0 ? ['...TOKEN_KEYS'] : []), ...patterns.map(regex)].join(', ')}]`;
}

function regex(source: string): string {
  return `/${source.replaceAll('/', '\\/')}/`;
}

function constant(name: string, value: readonly string[], { isExported, style }: Place): string[] {
  const text = `${isExported ? 'export ' : ''}const ${name} = ${value.join('\n')}${style.end}`;
  return text.split('\n');
}
