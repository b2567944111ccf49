import { RUNTIME_PACKAGE } from '../../../catalog/backends.js';
import type { App } from '../app.js';
import { madeBy, makerIn } from '../mmkv-instances.js';
import type { Move } from '../moves.js';
import { constant, tokenKeys, type Definitions, type Place } from './definition.js';

/** What draws the key. */
export const EXPO_CRYPTO = 'expo-crypto';

/** An encrypted MMKV, that takes over what lies in a plain one. */
export function overMmkv(app: App, { keys, from }: Move, place: Place): Definitions {
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
