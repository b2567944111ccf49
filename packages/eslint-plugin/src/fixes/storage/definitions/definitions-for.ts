import { missingFrom, type App } from '../app.js';
import type { Definitions, Place } from './definition.js';
import { overElectron } from './over-electron.js';
import { overKeychain } from './over-keychain.js';
import { EXPO_CRYPTO, overMmkv } from './over-mmkv.js';
import { isOnlySplit, type Move } from '../moves.js';

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

const isOverMmkv = (move: Move) => move.from.store.shape === 'mmkv' && !move.isSync && !isOnlySplit(move);
