import { relative, sep } from 'node:path';
import { RUNTIME_PACKAGE, UPDATES_OVER_THE_AIR } from '../../catalog/backends.js';
import type { App } from './app.js';
import { testsUsing } from './candidates.js';
import type { Move } from './moves.js';

/** What the user should know of a move, or has still to do. */
export function notesOf({ from: { store } }: Move, app: App, installs: readonly string[]): string[] {
  const tests = testsUsing(store, app.directory);
  const names = tests.slice(0, 3).map((each) => relative(app.directory, each).split(sep).join('/'));
  const more = tests.length > 3 ? ` and ${tests.length - 3} more` : '';
  return [
    ...nativeNotes(app, installs),
    ...(tests.length > 0
      ? [
          `Tests that look into ${store.name} for these keys have to look into the token store: ${names.join(', ')}${more}.`,
        ]
      : []),
  ];
}

/** What the user should know of what is installed. */
export function nativeNotes({ dependencies }: App, installs: readonly string[]): string[] {
  const updates = UPDATES_OVER_THE_AIR.find((each) => dependencies.has(each));
  return updates !== undefined && installs.some((each) => !each.startsWith(RUNTIME_PACKAGE))
    ? [`What is installed is native: release a new build, an update by ${updates} alone does not bring it.`]
    : [];
}
