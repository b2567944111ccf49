import { RUNTIME_PACKAGE } from '../../../catalog/backends.js';
import type { Wanted } from '../../imports.js';
import { literal } from '../../style.js';
import type { Move } from '../moves.js';
import { constant, tokenKeys, type Definitions, type Place } from './definition.js';

/** A token store of Electron's main process, that takes over what lies in electron-store. */
export function overElectron({ keys, from: { store } }: Move, place: Place): Definitions {
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
