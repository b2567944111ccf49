import { join } from 'node:path';
import { AST_NODE_TYPES as T } from '@typescript-eslint/types';
import { EXPO_CONFIG, MMKV_IN_GROUP, NATIVE_PREFIX, NATIVE_STORES } from '../../catalog/native-stores.js';
import { escaped } from '../../catalog/pattern-text.js';
import { propertyName, unwrap, type CallNode } from '../../analysis/code/expression.js';
import { factsAround } from '../../analysis/code/module.js';
import { entriesOf } from '../../project/directories.js';
import { nativeSourcesBelow } from '../../project/native-sources.js';
import { textMatches } from '../../project/text-match.js';
import type { App } from './app.js';
import { placeOf } from './changes.js';
import type { Move } from './moves.js';

const OWN = "and the keychain is the app's own";

/**
 * Why nothing may leave a store: another process looks for it there, as a widget, an extension that shares a message, or a
 * service. A clause; undefined where none is seen to.
 */
export function readByOthers({ from, keys, splits }: Move, app: App): string | undefined {
  return (
    (from.store.shape === 'mmkv' ? sharedMmkv(from.made, app) : undefined) ??
    readByNativeCode(from.store.shape, [...keys, ...splits.map(({ key }) => key)], app)
  );
}

/** Is an instance of MMKV one that other processes open as well? */
export function sharedMmkv(made: CallNode | undefined, { directory, mainProcess }: App): string | undefined {
  const option = made && optionForOthers(made);
  if (option !== undefined) return `${placeOf(made!)} opens it for other processes (\`${option}\`), ${OWN}`;
  if (mainProcess) return undefined;
  const configs = [...entriesOf(directory).keys()].filter((each) => EXPO_CONFIG.test(each));
  const telling = [
    ...nativeSourcesBelow(directory).filter((each) => each.endsWith('Info.plist')),
    ...configs.map((each) => join(directory, each)),
  ].find((each) => textMatches(each, MMKV_IN_GROUP));
  return (
    telling && `all of MMKV lies where the app's extensions find it (\`AppGroup\` in ${telling}), ${OWN}`
  );
}

/** `mode: Mode.MULTI_PROCESS`, `path: groupPath` */
function optionForOthers(made: CallNode): string | undefined {
  const [first] = made.arguments;
  const options = first && unwrap(first);
  const text = factsAround(made)?.module.text;
  if (options?.type !== T.ObjectExpression || text === undefined) return undefined;
  return options.properties
    .flatMap((each) => (each.type === T.Property ? [each] : []))
    .map((each) => [propertyName(each), text.slice(...each.value.range)] as const)
    .find(([name, value]) =>
      name === 'mode' ? /multi/i.test(value) : name === 'path' && /group/i.test(value),
    )?.[1];
}

function readByNativeCode(
  shape: Move['from']['store']['shape'],
  keys: readonly string[],
  { directory }: App,
): string | undefined {
  const opening = NATIVE_STORES[shape];
  if (!opening || keys.length === 0) return undefined;
  const naming = new RegExp(`"${NATIVE_PREFIX}(?:${keys.map(escaped).join('|')})"`);
  const reading = nativeSourcesBelow(directory).find((each) =>
    [naming, opening].every((pattern) => textMatches(each, pattern)),
  );
  return reading && `native code asks for it where it lies (${reading}), ${OWN}`;
}
