import { join } from 'node:path';
import { AST_NODE_TYPES as T } from '@typescript-eslint/types';
import type { CallNode } from '../../../analysis/code/expression.js';
import { factsAround, type Module } from '../../../analysis/code/module.js';
import { entriesOf } from '../../../project/directories.js';
import { replace, type TextEdit } from '../../edit.js';
import { addImports, editsOf } from '../../imports.js';
import type { Mended, Remedy } from '../../remedy.js';
import { styleOf } from '../../style.js';
import { missingFrom, type App } from '../app.js';
import { testsUsing } from '../candidates.js';
import { EXPO_CRYPTO } from '../definitions/over-mmkv.js';
import { makerIn } from '../mmkv-instances.js';
import { nativeNotes } from '../notes.js';
import { withWebFile } from '../places.js';
import { relativeSpecifier } from '../specifier.js';
import type { Made } from './made-where.js';
import { MMKV } from './obstacles.js';
import { idWritten } from './openings.js';
import { OPENER, openerModule, openerOnTheWeb } from './opener-module.js';

/** Gives what makes instances other options, by a module of its own; or why that cannot be. */
export function remedyFor(
  made: readonly Made[],
  mends: readonly Mended[],
  app: App,
): Remedy | { readonly reason: string } {
  const onTheWeb = withWebFile(app);
  if (typeof onTheWeb === 'object') return onTheWeb;
  const path = join(app.sources, `${OPENER}.${app.isTypeScript ? 'ts' : 'js'}`);
  if ([...entriesOf(app.sources).keys()].some((name) => /^openstorage(?:\.|$)/i.test(name)))
    return { reason: `${path} is there already` };
  const openings = [...new Set(made.map(({ opening }) => opening))];
  const ids = [...new Set(made.map(({ id }) => id))];
  const maker = makerIn(app, openings[0]);
  const first = factsAround(openings[0]!)?.module;
  if (!maker || !first) return { reason: 'the version of react-native-mmkv is not known' };
  const edits = new Map<string, readonly TextEdit[]>();
  for (const module of new Set(openings.flatMap((each) => factsAround(each)?.module ?? []))) {
    const wanted = { name: OPENER, from: relativeSpecifier(module.filename, path) };
    const added = addImports(module, [wanted]);
    const opener = added.get(wanted)!.local;
    const here = openings.filter((each) => factsAround(each)?.module === module);
    edits.set(module.filename, [
      ...editsOf(added),
      ...here.map((each) => replace(each, openedBy(opener, each, module))),
    ]);
  }
  const style = { ...styleOf(first), isCommonJs: false };
  const creates = new Map([[path, openerModule(ids, maker, style)]]);
  if (onTheWeb) creates.set(path.replace(/\.(\w+)$/, '.web.$1'), openerOnTheWeb(app.isTypeScript, style));
  const installs = [...missingFrom(app), ...(app.dependencies.has(EXPO_CRYPTO) ? [] : [EXPO_CRYPTO])];
  const named = ids.map((each) => `\`${each}\``);
  const listed = named.length < 2 ? named.join('') : `${named.slice(0, -1).join(', ')} and ${named.at(-1)}`;
  return {
    title: `Encrypt the MMKV instance${ids.length > 1 ? 's' : ''} ${listed} with a key in the keychain`,
    edits,
    creates,
    installs,
    mends,
    notes: [
      ...nativeNotes(app, installs),
      ...(testsUsing(MMKV, app.directory).length > 0
        ? ['Tests that make these instances need a stand-in for expo-secure-store.']
        : []),
      `All that lies in ${listed} is encrypted, and lost with the key: a backup that is restored on another device brings none of it. Native code that opens it by its id finds it empty.`,
    ],
  };
}

/** `new Storage({ id })` becomes `openStorage({ id }, (options) => new Storage(options))`. */
function openedBy(opener: string, opening: CallNode, { text }: Module): string {
  const property = idWritten(opening)!.parent!;
  const given = text.slice(...opening.arguments[0]!.range);
  const options = /\/[/*]/.test(given) ? given : `{ ${text.slice(...property.range)} }`;
  const maker = `${opening.type === T.NewExpression ? 'new ' : ''}${text.slice(...opening.callee.range)}`;
  const types = opening.typeArguments ? text.slice(...opening.typeArguments.range) : '';
  return `${opener}(${options}, (options) => ${maker}${types}(options))`;
}
