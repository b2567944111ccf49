import { SESSION_WORDS } from '../../../catalog/session-instances.js';
import { STORES } from '../../../catalog/stores.js';
import { factsAround, type Module } from '../../../analysis/code/module.js';
import type { ClassNode } from '../../../analysis/code/owners.js';
import { isTestFile } from '../../../analysis/runtime/test-file.js';
import { wordsOf } from '../../../analysis/evidence/words.js';
import type { App } from '../app.js';
import { modulesCalling, modulesUsing } from '../candidates.js';
import { placeOf } from '../changes.js';
import { isMadeByHook } from '../mmkv-instances.js';
import { usedElsewhere } from '../obstacles.js';
import { sharedMmkv } from '../other-processes.js';
import type { RunOf } from '../runs.js';
import type { Made } from './made-where.js';
import { hasConstructor, idOf, openingsIn, subclassMade } from './openings.js';

export const MMKV = STORES.find(({ shape }) => shape === 'mmkv')!;

/** Why an instance cannot be encrypted where it is made: a clause. */
export function reasonAgainstInstance(
  { opening, id }: Made,
  modules: readonly Module[],
  app: App,
  runOf: RunOf,
): string | undefined {
  if (!wordsOf(id).some((word) => SESSION_WORDS.has(word)))
    return `the instance \`${id}\` may hold more than a session, all of which would be lost with the key, as behind a backup that is restored on another device`;
  if (isMadeByHook(opening)) return 'a component makes the instance';
  const madeOf = factsAround(opening)?.module;
  const made = madeOf && subclassMade(opening, runOf(madeOf));
  if (made && hasConstructor(made, runOf(madeOf))) return 'the class has a constructor of its own';
  const shared = sharedMmkv(opening, app);
  if (shared !== undefined) return shared;
  const turning = modules.find(({ text }) => TURNS_BACK.test(text));
  if (turning) return `an instance is encrypted, decrypted or copied in ${turning.filename}`;
  for (const module of modules) {
    const run = runOf(module);
    for (const each of openingsIn(module, run)) {
      if (each === opening) continue;
      const other = idOf(each, run);
      if (other === undefined) return `which instance of MMKV ${placeOf(each)} asks for cannot be told`;
      // That is what the encrypted one is called, and it is emptied before it is first used.
      if (other === `${id}.encrypted`)
        return `the app has an instance \`${other}\` of its own (${placeOf(each)}), which the encrypted one would be called: give it another id`;
      if (other === id) return `the instance \`${id}\` is asked for in ${placeOf(each)} as well`;
    }
  }
  const elsewhere = usedElsewhere({ keys: new Set([id]), from: { store: MMKV, id } }, app);
  return elsewhere && `the instance may also be used in ${elsewhere}, which belongs to the app`;
}

/** The files that may make instances of MMKV, also by classes of the app; undefined where not all can be read. */
export function modulesOpening(
  { directory }: App,
  classes: readonly ClassNode[],
  runOf: RunOf,
): readonly Module[] | undefined {
  const using = modulesUsing(MMKV, directory);
  const naming = modulesCalling(
    classes.flatMap(({ id }) => id?.name ?? []),
    MMKV,
    directory,
  );
  if (!using || !naming) return undefined;
  // What a file calls the class that it imports is its own choice.
  const importing = classes.flatMap((each) => {
    const module = factsAround(each)?.module;
    return (module && runOf(module).surroundings?.importersOf(module)) ?? [];
  });
  const all = [...using, ...naming, ...importing.filter(({ filename }) => !isTestFile(filename))];
  return [...new Map(all.map((each) => [each.filename, each])).values()];
}

/** Methods that turn an instance back into a plain one, or hand it to native code. */
const TURNS_BACK = /\.(?:(?:recrypt|importAllFrom)\s*\(|decrypt\s*\(\s*\))/;
