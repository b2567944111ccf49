import type { Module } from '../code/module.js';
import { whereFileSays, whereSurroundingsSay } from './runtime-by-file.js';
import { runtimeByImporters } from './runtime-by-importers.js';
import { runtimeBySettings } from './runtime-by-settings.js';
import type { Runtime, RuntimeView } from './runtime.js';

const answers = new WeakMap<RuntimeView, WeakMap<Module['ast'], Runtime>>();

/**
 * Where the code of a file runs, and why. What the user says holds; then the file itself, then who imports it,
 * then the package it lies in. Never throws; what cannot be told is `unknown`. A view's answers are kept as long as
 * the view, which is one look at the project.
 */
export function whereCodeRuns(module: Module, view: RuntimeView = {}): Runtime {
  const known = answers.get(view) ?? new WeakMap<Module['ast'], Runtime>();
  answers.set(view, known);
  const answer = known.get(module.ast) ?? find(module, view);
  known.set(module.ast, answer);
  return answer;
}

function find(module: Module, view: RuntimeView): Runtime {
  return (
    runtimeBySettings(module.filename, view.options) ??
    whereFileSays(module, view) ??
    runtimeByImporters({ path: module.filename, names: undefined }, view) ??
    whereSurroundingsSay(module, view)
  );
}
