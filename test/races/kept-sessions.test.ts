import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { Shape, Surroundings } from './application.js';
import { linted } from './linted.js';
import { lossesOf } from './losses.js';
import { PACKAGES } from './packages.js';
import { runModule } from './sandbox.js';
import { SESSIONS } from './sessions.js';
import { withSuggestion } from './suggested.js';

const RULES = ['no-lost-session'];

/** Shapes that lose a session and for which nothing is suggested, with the reason. */
const WITHOUT: Readonly<Record<string, string>> = {
  'fetch/drops-rotated-token.js': 'not reported yet',
  'axios/stores-any-answer.js': 'not reported yet',
  'axios/retries-with-old-header.js': 'not reported yet',
  'rtk-query/logs-out-without-data.ts': 'not reported yet',
};

const pathOf = (file: string) => fileURLToPath(new URL(file, import.meta.url));

const shapeOf =
  (file: string, text: string) =>
  ({ tokens }: Surroundings): Promise<Shape> => {
    const packages = { ...PACKAGES, [pathOf('app/tokens.ts')]: tokens };
    return Promise.resolve(runModule(pathOf(file), text, packages, {}).exports as Shape);
  };

describe.each(SESSIONS.filter(({ wrong }) => wrong))('$file', ({ file }) => {
  const path = `sessions/${file}`;
  const text = readFileSync(pathOf(path), 'utf8');
  const suggestions = () => linted('sessions', file, RULES, text).flatMap((each) => each.suggestions ?? []);

  if (WITHOUT[file] !== undefined) {
    it(`is left alone: ${WITHOUT[file]}`, () => expect(suggestions()).toEqual([]));
    return;
  }

  it('keeps the session as is suggested', async () => {
    const [suggestion, ...more] = suggestions();
    expect(suggestion).toBeDefined();
    expect(more).toEqual([]);
    const mended = withSuggestion(text, suggestion!);
    expect(linted('sessions', file, RULES, mended)).toEqual([]);
    const { losses, refused } = await lossesOf(shapeOf(path, mended));
    expect(losses).toEqual([]);
    expect(refused).toMatchObject({ refreshes: 1, settled: 5, signedIn: false });
  });
});
