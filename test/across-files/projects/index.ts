import type { Form } from '../form.js';
import { accessors } from './accessors.js';
import { classes } from './classes.js';
import { commonJs, reExports } from './exports.js';
import { factories } from './factories.js';
import { functions } from './functions.js';
import { handles } from './handles.js';
import { hooks } from './hooks.js';
import { inheritance } from './inheritance.js';
import { injection } from './injection.js';
import { keys } from './keys.js';
import { adapters, objects } from './objects.js';
import { persisted } from './persisted.js';
import { platforms } from './platforms.js';
import { bundlers, packages, relative, tsconfigs } from './specifiers.js';
import { svelte } from './svelte.js';
import { types } from './types.js';
import { vue } from './vue.js';

/** Every form, by the kind of thing that stands between the token and the store. */
export const kinds: Readonly<Record<string, readonly Form[]>> = {
  functions,
  're-exports': reExports,
  CommonJS: commonJs,
  classes,
  inheritance,
  accessors,
  objects,
  adapters,
  injection,
  factories,
  hooks,
  keys,
  types,
  handles,
  'relative imports': relative,
  'tsconfig.json and jsconfig.json': tsconfigs,
  bundlers,
  'package.json': packages,
  'kept by libraries': persisted,
  platforms,
  Vue: vue,
  Svelte: svelte,
};
