import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { COMMANDS } from '@jwt-hygiene/language-server/protocol';
import { describe, expect, it } from 'vitest';
import { LANGUAGES } from './server/document-selector.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const read = (path: string) => readFileSync(`${root}/${path}`, 'utf8');
const manifest = JSON.parse(read('package.json')) as {
  engines: { vscode: string };
  devDependencies: Record<string, string>;
  contributes: {
    commands: { command: string }[];
    menus: { commandPalette: { command: string; when: string }[] };
  };
};
const sources = readdirSync(`${root}/src`, { recursive: true, encoding: 'utf8' })
  // All but the one that makes texts of texts.
  .filter((path) => /(?<!\.test|panel[\\/]texts)\.ts$/.test(path))
  .map((path) => read(`src/${path}`))
  .join('\n');
const all = (pattern: RegExp, text: string) => new Set([...text.matchAll(pattern)].map(([, found]) => found));

describe('texts', () => {
  it('of the manifest are all in package.nls.json, and none is there in vain', () => {
    const used = all(/"%([\w.]+)%"/g, read('package.json'));
    expect(new Set(Object.keys(JSON.parse(read('package.nls.json'))))).toEqual(used);
  });

  it('of the extension and its page are all in the bundle for translators', () => {
    const calls = sources.match(/\bt\(/g) ?? [];
    const literals = [...sources.matchAll(/\bt\(\s*(?:'((?:[^'\\]|\\.)*)'|"([^"]*)")/g)];
    // A text that is put together is one that no translator sees.
    expect(literals).toHaveLength(calls.length);
    const texts = [...new Set(literals.map(([, single, double]) => single ?? double))];
    expect(Object.keys(JSON.parse(read('l10n/bundle.l10n.json'))).sort()).toEqual(texts.sort());
  });
});

describe('commands', () => {
  const contributed = manifest.contributes.commands.map(({ command }) => command);

  it('of the manifest are those that somebody answers', () => {
    const ours = [...all(/\bregister\('(\w+)'/g, sources)].map((name) => `jwtHygiene.${name}`);
    expect([...contributed].sort()).toEqual([...ours, ...Object.values(COMMANDS)].sort());
  });

  it('wait for nothing that nobody tells', () => {
    const named = all(/\bjwtHygiene\.(\w+)/g, JSON.stringify(manifest.contributes.menus));
    const told = all(/'setContext', 'jwtHygiene\.(\w+)'/g, sources);
    const names = contributed.map((command) => command.replace('jwtHygiene.', ''));
    expect([...named].filter((name) => !names.includes(name!)).sort()).toEqual([...told].sort());
  });

  it('of the server are in the palette only while it runs, where it has something to say', () => {
    const { commandPalette } = manifest.contributes.menus;
    for (const command of Object.values(COMMANDS)) {
      const { when } = commandPalette.find((each) => each.command === command)!;
      const [, languages = ''] = /^jwtHygiene\.serverRuns && editorLangId =~ \/(.*)\/$/.exec(when) ?? [];
      expect(LANGUAGES.filter((each) => new RegExp(languages).test(each))).toEqual(LANGUAGES);
      expect(new RegExp(languages).test('dotenv')).toBe(false);
    }
  });
});

it('asks for no newer editor than its types describe', () => {
  expect(manifest.devDependencies['@types/vscode']?.slice(1)).toBe(manifest.engines.vscode.slice(1));
});
