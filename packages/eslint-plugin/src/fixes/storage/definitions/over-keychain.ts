import { RUNTIME_PACKAGE } from '../../../catalog/backends.js';
import type { Wanted } from '../../imports.js';
import { literal, type Style } from '../../style.js';
import type { App } from '../app.js';
import type { Move } from '../moves.js';
import { constant, tokenKeys, type Definitions, type Place } from './definition.js';

/** A token store over a keychain, that takes over what lies in a plain one. */
export function overKeychain({ backend }: App, move: Move, place: Place): Definitions {
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
    ...(keys.length + patterns.length > 0
      ? [
          `${indent}${indent}// Whoever is signed in stays so: moved once, and removed there when it is safe here.`,
        ]
      : []),
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

function keysFor(keys: readonly string[], patterns: readonly string[]): string {
  if (patterns.length === 0) return 'TOKEN_KEYS';
  return `[${[...(keys.length > 0 ? ['...TOKEN_KEYS'] : []), ...patterns.map(regex)].join(', ')}]`;
}

function regex(source: string): string {
  return `/${source.replaceAll('/', '\\/')}/`;
}
