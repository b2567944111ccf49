import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Linter } from 'eslint';
import jwtHygiene from 'eslint-plugin-jwt-hygiene';
import { describe, expect, it } from 'vitest';
import { command } from './support/command-line.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const readme = readFileSync(`${root}README.md`, 'utf8');
const pluginReadme = readFileSync(`${root}packages/eslint-plugin/README.md`, 'utf8');

describe('README.md', () => {
  // `npm test -- readme -u` renews it.
  it('shows what the command line prints', async () => {
    const { stdout } = command(root, ['--no-color', 'test/apps/expo/lib', 'test/apps/next/components']);
    expect(stdout).toContain('test/apps/expo/lib/cache.ts');
    const current = readme.replace(
      /^```text\n[\s\S]*?\n```$/m,
      () => `\`\`\`text\n${stdout.trimEnd()}\n\`\`\``,
    );
    await expect(current).toMatchFileSnapshot(`${root}README.md`);
  });
});

describe.each(Object.keys(jwtHygiene.rules))('the tables of rules: %s', (name) => {
  const severity = jwtHygiene.configs.recommended.rules?.[`jwt-hygiene/${name}`] ?? '–';

  it('stands in README.md with its severity', () => {
    const page = `packages/eslint-plugin/src/rules/${name}.md`;
    expect(cellsOf(readme, name).slice(0, 2)).toEqual([`[\`${name}\`](${page})`, severity]);
  });

  it("stands in the plugin's README with its severities", () => {
    const page = jwtHygiene.rules[name]?.meta?.docs?.url;
    expect(cellsOf(pluginReadme, name).slice(0, 3)).toEqual([`[\`${name}\`](${page})`, severity, 'error']);
  });
});

it("the plugin's README quotes a message as it is", () => {
  const [message] = new Linter().verify(
    "localStorage.setItem('jwt', data.token)",
    jwtHygiene.configs.recommended,
  );
  expect(pluginReadme).toContain(`\n${message?.message}\n`);
});

/** The cells of the table row that begins with a link to this rule. */
function cellsOf(text: string, rule: string): string[] {
  const row = text.split('\n').find((line) => line.startsWith(`| [\`${rule}\`]`)) ?? '';
  return row
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim());
}
