import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ESLint } from 'eslint';
import standalone from 'eslint-plugin-jwt-hygiene/standalone';
import { describe, expect, it } from 'vitest';

/** One line of an app's `expected.json`. */
interface Expected {
  file: string;
  line: number;
  ruleId: string | null;
}

const APPS = fileURLToPath(new URL('apps', import.meta.url));
const TOKEN_TEXT = /eyJ[\w-]{8,}/;

const apps = readdirSync(APPS, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name);

/** What ESLint reports in one app, with nothing but our standalone configuration. */
async function lintApp(app: string): Promise<ESLint.LintResult[]> {
  const eslint = new ESLint({
    cwd: join(APPS, app),
    overrideConfigFile: true,
    overrideConfig: standalone,
  });
  return eslint.lintFiles(['.']);
}

function findingsIn(app: string, results: readonly ESLint.LintResult[]): Expected[] {
  return results
    .flatMap(({ filePath, messages }) => {
      const file = relative(join(APPS, app), filePath).split(sep).join('/');
      return messages.map(({ line, ruleId }) => ({ file, line, ruleId }));
    })
    .sort((a, b) => (a.file === b.file ? a.line - b.line : a.file < b.file ? -1 : 1));
}

describe('the sample apps', () => {
  it.each(apps)('%s gives the expected findings and no other', async (app) => {
    const expected = JSON.parse(readFileSync(join(APPS, app, 'expected.json'), 'utf8')) as Expected[];
    const results = await lintApp(app);
    // Silence counts only where something was read.
    expect(results.length).toBeGreaterThanOrEqual(5);
    expect(findingsIn(app, results)).toEqual(expected);
  });

  it('a token that stands in the code is not repeated in the message', async () => {
    const messages = (await lintApp('vite-react')).flatMap((result) => result.messages);
    expect(messages.length).toBeGreaterThan(0);
    expect(messages.filter(({ message }) => TOKEN_TEXT.test(message))).toEqual([]);
  });
});
