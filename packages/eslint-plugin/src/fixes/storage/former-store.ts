import { AST_NODE_TYPES as T, type TSESTree } from '@typescript-eslint/types';
import { definitionsOf } from '../../analysis/code/definitions.js';
import { exportedBy, namesExportedBy, requiredSource } from '../../analysis/code/exports.js';
import { factsAround, nodesWithin, type Module } from '../../analysis/code/module.js';
import { typeArgumentsOf, unwrap, type CallNode } from '../../analysis/code/expression.js';
import type { Run } from '../../analysis/code/run.js';
import type { App } from './app.js';
import type { KeyedStore } from './keyed-stores.js';
import { isMadeByHook, madeBy, makerIn } from './mmkv-instances.js';
import { relativeSpecifier, type Specifier } from './specifier.js';
import type { FormerStore } from './token-store-module.js';

interface Around {
  /** What one file writes to import another. */
  readonly specifier?: Specifier;
  /** Does a module ask the store for something while it is loaded? */
  readonly isAskedAtLoad?: (module: Module) => boolean;
}

/** How the module at a path reaches a store that other code made; undefined where it cannot. */
export function formerStore(
  { store, made }: KeyedStore,
  path: string,
  app: App,
  run: Run,
  around: Around = {},
): FormerStore | undefined {
  const { origin, path: way } = store;
  if (store.shape === 'mmkv' && (!made || isMadeByHook(made))) return ofHook(made, app);
  if (made) return ofInstance(made, path, run, { isLazy: store.shape === 'electron-store', ...around });
  if (origin === 'global') return { expression: way };
  if (!origin.startsWith('package:')) return undefined;
  const from = origin.slice('package:'.length);
  if (way === '') {
    const name = from.endsWith('kv-store') ? 'Storage' : 'AsyncStorage';
    return { import: { from, name, local: name, isDefault: true }, expression: name };
  }
  const [name] = way.split('.');
  return { import: { from, name: name!, local: name!, isDefault: false }, expression: way };
}

/** An instance that only hooks have: made once more, by what makes them elsewhere. */
function ofHook(made: CallNode | undefined, app: App): FormerStore | undefined {
  const module = made && factsAround(made)?.module;
  const maker = makerIn(app, made);
  if (maker === undefined || (made && (!module || !isWrittenOut(made)))) return undefined;
  const options = made?.arguments.map((each) => module!.text.slice(...each.range)).join(', ') ?? '';
  return {
    import: { from: 'react-native-mmkv', name: maker, local: maker, isDefault: false },
    makes: `const former = ${madeBy(maker, options)}`,
    expression: 'former',
  };
}

function ofInstance(
  made: CallNode,
  path: string,
  run: Run,
  {
    specifier = relativeSpecifier,
    isAskedAtLoad = () => false,
    isLazy,
  }: Around & { readonly isLazy: boolean },
): FormerStore | undefined {
  const module = factsAround(made)?.module;
  if (!module) return undefined;
  // That would be before the new module is there, where this is loaded on behalf of the new one.
  if (isAskedAtLoad(module)) return madeAnew(made, module, isLazy);
  for (const name of namesExportedBy(module, run)) {
    const isIt = exportedBy(module, name, run).some(
      (each) => each.kind === 'value' && each.path.length === 0 && unwrap(each.node) === made,
    );
    if (!isIt) continue;
    const isDefault = name === 'default';
    // The new module hands out two names of its own.
    const local = isDefault || name === 'storage' || name === 'tokenStore' ? 'formerStorage' : name;
    return {
      import: { from: specifier(path, module.filename, module), name, local, isDefault },
      expression: local,
    };
  }
  return madeAnew(made, module, isLazy);
}

/**
 * An instance that nobody hands out can be made once more where all that it is made of stands there.
 *
 * @param isLazy whether it depends on what the app says before the first use: where its files lie
 */
function madeAnew(made: CallNode, module: Module, isLazy: boolean): FormerStore | undefined {
  const { callee, arguments: given } = made;
  if (callee.type !== T.Identifier || !isWrittenOut(made)) return undefined;
  const source = packageGiving(callee);
  if (!source) return undefined;
  // What types the instance has here need not be known there.
  const types = typeArgumentsOf(made).length > 0 ? '<Record<string, any>>' : '';
  const args = given.map((each) => module.text.slice(...each.range)).join(', ');
  return {
    import: { ...source, name: callee.name, local: callee.name },
    makes: `const former = ${isLazy ? '() => ' : ''}${made.type === T.NewExpression ? 'new ' : ''}${callee.name}${types}(${args})`,
    expression: isLazy ? 'former()' : 'former',
  };
}

/** Do the arguments of a call stand there in full, without names of other values? */
function isWrittenOut({ arguments: given }: CallNode): boolean {
  return given.every((argument) =>
    nodesWithin(argument).every(
      (each) =>
        [T.Literal, T.ObjectExpression, T.Property, T.Identifier].includes(each.type) &&
        (each.type !== T.Identifier ||
          (each.parent.type === T.Property && each.parent.key === each && !each.parent.shorthand)),
    ),
  );
}

/** The package that gives a name by itself, as what it is in a module: `import { MMKV }`, `import Store`, `require`. */
function packageGiving(name: TSESTree.Identifier): { from: string; isDefault: boolean } | undefined {
  const [definition, ...others] = definitionsOf(name);
  if (others.length > 0) return undefined;
  if (definition?.kind === 'import') {
    const isDefault = definition.name === 'default';
    const isKnown = isDefault || definition.name === name.name;
    return isKnown && isPackage(definition.source) ? { from: definition.source, isDefault } : undefined;
  }
  const required =
    definition?.kind === 'value' && definition.path.length === 0 && requiredSource(unwrap(definition.node));
  return required && isPackage(required) ? { from: required, isDefault: true } : undefined;
}

function isPackage(source: string): boolean {
  return !source.startsWith('.');
}
