import { AST_NODE_TYPES as T } from '@typescript-eslint/types';
import type { Store } from '../../catalog/stores.js';
import { exactText } from '../../analysis/code/constant.js';
import { propertyName, unwrap, type CallNode } from '../../analysis/code/expression.js';
import { factsAround } from '../../analysis/code/module.js';
import type { Run } from '../../analysis/code/run.js';
import { fileOf } from './electron/options.js';

/** A store whose keys are its own: the library's one, or an instance with a name. */
export interface KeyedStore {
  readonly store: Store;
  /** The call that made it, where there may be several. */
  readonly made?: CallNode;
  /** The same for two expressions only where they lead to the same keys. */
  readonly id: string;
}

/** Undefined where it cannot be told apart from others. */
export function keyedStore(store: Store, made: CallNode | undefined, run: Run): KeyedStore | undefined {
  const id = idOf(store, made, run);
  return id === undefined ? undefined : { store, ...(made && { made }), id };
}

function idOf({ shape, origin, path }: Store, made: CallNode | undefined, run: Run): string | undefined {
  // A package hands out one store, also where that has several names.
  if (origin.startsWith('package:')) return origin;
  if (!origin.startsWith('instance:')) return `${origin}|${path}`;
  if (!made) return shape === 'web-storage' ? `${origin}|` : undefined;
  if (shape === 'electron-store') return fileOf(made, run);
  const [first] = made.arguments;
  if (shape === 'mmkv') {
    if (!first) return `${origin}|mmkv.default`;
    const options = unwrap(first);
    if (options.type !== T.ObjectExpression) return undefined;
    for (const property of options.properties) {
      if (property.type !== T.Property) return undefined;
      if (propertyName(property) === 'id') {
        const id = exactText(property.value, run);
        return id === undefined ? undefined : `${origin}|${id}`;
      }
    }
    return `${origin}|mmkv.default`;
  }
  const name = first && exactText(first, run);
  return name === undefined
    ? `${origin}|${factsAround(made)?.module.filename}:${made.range[0]}`
    : `${origin}|${name}`;
}
