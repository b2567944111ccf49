import { describe, expect, it } from 'vitest';
import { readConfig } from './read-config.js';

/** The problems, each with the text it stands at. */
function problemsOf(text: string): string[] {
  return readConfig(text).problems.map(({ message, range }) => `${text.slice(...range)} | ${message}`);
}

describe('readConfig', () => {
  it('reads what it knows, with comments and trailing commas', () => {
    const text = `{
      // why
      "$schema": "./schema.json",
      "config": "strict",
      "rules": {
        "no-token-in-web-storage": "off",
        "jwt-hygiene/single-flight-refresh": ["warn"], /* "a": 1 */
      },
      "settings": { "serverFiles": ["api/**"] },
      "ignore": ["legacy/", "!legacy/kept.ts",],
    }`;
    expect(readConfig(text)).toEqual({
      content: {
        config: 'strict',
        rules: {
          'jwt-hygiene/no-token-in-web-storage': 'off',
          'jwt-hygiene/single-flight-refresh': ['warn'],
        },
        settings: { serverFiles: ['api/**'] },
        ignore: ['legacy/', '!legacy/kept.ts'],
      },
      problems: [],
    });
  });

  it.each([
    ['', ' | Not JSON: a value is expected.'],
    ['[]', '[] | A configuration is an object.'],
    ['{', '{ | Not JSON: a name in double quotes is expected.'],
    [`{ config: "strict" }`, 'c | Not JSON: a name in double quotes is expected.'],
    [`{ "config": strict }`, 'strict | Not JSON: this is no value.'],
    [`{ "config": require("a") }`, 'require | Not JSON: this is no value.'],
    [`{ "config" "strict" }`, '" | Not JSON: a colon is expected.'],
    [`{ "ignore": ["a" "b"] }`, '" | Not JSON: a comma or ] is expected.'],
    [`{} {}`, '{ | Not JSON: the end is expected.'],
    [`{ "ignore": [], "ignore": [] }`, '"ignore" | "ignore" stands here twice.'],
    [`{ "rulez": {} }`, '"rulez" | "rulez" is not known; did you mean "rules"?'],
    [`{ "config": "loose" }`, '"loose" | "config" must be "recommended" or "strict".'],
    [`{ "rules": [] }`, '[] | "rules" must be an object.'],
    [
      `{ "rules": { "complete-logot": "off" } }`,
      /^"complete-logot" \| There is no rule .*"complete-logout"\?$/,
    ],
    [`{ "rules": { "complete-logout": "info" } }`, '"info" | A rule is "off", "warn" or "error".'],
    [
      `{ "rules": { "no-token-in-web-storage": ["warn", { "alow": [] }] } }`,
      /^\["warn".* \| The options are wrong: .*alow/,
    ],
    [
      `{ "settings": { "serverFile": [] } }`,
      /^"serverFile" \| settings\.serverFile is not known; did you mean serverFiles\?$/,
    ],
    [`{ "settings": { "serverFiles": [1] } }`, '1 | settings.serverFiles[0] must be a text.'],
    [`{ "ignore": "a" }`, '"a" | "ignore" must be a list of patterns.'],
    [`{ "ignore": [1] }`, '1 | A pattern is a text, as in `.gitignore`.'],
  ])('says what is wrong with %s, and where', (text, problem) => {
    expect(problemsOf(text)).toEqual([problem instanceof RegExp ? expect.stringMatching(problem) : problem]);
  });

  it('keeps what is right beside what is wrong', () => {
    const { content } = readConfig(
      `{ "rules": { "complete-logout": "off", "nonsense": "off" }, "ignore": [1, "a"] }`,
    );
    expect(content).toEqual({ rules: { 'jwt-hygiene/complete-logout': 'off' }, ignore: ['a'] });
  });

  it.each([
    ['nested deeply', '['.repeat(1_000_000 - 1)],
    ['too long', '['.repeat(1_000_001)],
    ['an open comment', `/* ${'*'.repeat(100_000)}`],
    ['an open text', `"${'\\\\'.repeat(100_000)}`],
    ['a name of a prototype', '{ "__proto__": { "rules": 1 }, "rules": { "constructor": "off" } }'],
  ])('survives what is %s', (_, text) => {
    const started = performance.now();
    expect(readConfig(text).problems).not.toEqual([]);
    expect(performance.now() - started).toBeLessThan(1_000);
  });
});
