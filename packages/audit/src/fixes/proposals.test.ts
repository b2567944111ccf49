import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { projectOf } from '../../../../test/support/project.js';
import { audit } from '../audit.js';
import type { LintResult } from '../lint-result.js';
import { lintText } from '../lint-text.js';
import { readSource } from '../read-source.js';
import { proposeFixes } from './proposals.js';

const ASYNC_STORAGE = '@react-native-async-storage/async-storage';
const write = `import AsyncStorage from '${ASYNC_STORAGE}';
export const keep = (token) => AsyncStorage.setItem('access_token', token);
`;
const expo = JSON.stringify({ dependencies: { expo: '*', [ASYNC_STORAGE]: '*' } });
const inWebStorage = "localStorage.setItem('access_token', response.data.access_token);\n";

async function lint(root: string, name: string): Promise<LintResult> {
  const filePath = join(root, name);
  const source = readSource(filePath, true);
  const text = source.kind === 'text' ? source.text : '';
  const { result } = await lintText({ text, filePath, cwd: root });
  if (!result) throw new Error(`${name} was not analysed`);
  return result;
}

/** As if its rule suggested these texts in place of the first character. */
const suggesting = (result: LintResult, ...texts: string[]): LintResult => ({
  ...result,
  messages: result.messages.map((message) => ({
    ...message,
    ruleId: 'jwt-hygiene/single-flight-refresh',
    suggestions: texts.map((text) => ({ desc: `Write ${text}.`, fix: { range: [0, 1], text } })),
  })),
});

describe('proposeFixes', () => {
  it('offers what is planned for the whole project', async () => {
    const root = projectOf({ 'package.json': expo, 'a.js': write });
    const { proposals, refused } = proposeFixes([await lint(root, 'a.js')], { cwd: root });
    expect(proposals.map(({ ways }) => ways.map(({ remedy }) => remedy.title))).toEqual([
      ['Move `access_token` from AsyncStorage to the keychain'],
    ]);
    expect(proposals[0]?.ways[0].changes.map(({ path }) => path)).toEqual([
      join(root, 'a.js'),
      join(root, 'tokenStore.js'),
    ]);
    expect(refused).toEqual([]);
  });

  it('goes by the settings of each project', async () => {
    const row = { id: 'x.set', origin: { package: 'x' }, path: 'set()', role: 'sink', store: 'X' };
    const layout = { kind: 'pair', key: 0, value: 1 };
    const settings = { rows: [{ ...row, place: 'device', protection: 'plain', layout }] };
    const root = projectOf({
      'one/package.json': expo,
      'one/a.js': "import { set } from 'x';\nset('access_token', token);\n",
      'one/.jwt-hygiene.json': JSON.stringify({ settings }),
      'two/package.json': expo,
      'two/a.js': write,
    });
    const { results } = await audit({ paths: ['.'], cwd: root, threads: 0 });
    const { proposals, refused } = proposeFixes(results, { cwd: root });
    expect(refused.map(({ reason }) => reason)).toEqual(['moving a key out of X is not known']);
    expect(proposals.map(({ ways }) => ways[0].remedy.mends.map(({ file }) => file))).toEqual([
      [join(root, 'two/a.js')],
    ]);
  });

  it('offers what a rule suggests, and what that needs', async () => {
    const root = projectOf({ 'package.json': expo, 'a.js': `\uFEFF${inWebStorage}` });
    const result = suggesting(
      await lint(root, 'a.js'),
      "import '@jwt-hygiene/runtime/axios';\nl",
      'window.l',
    );
    const { proposals, refused } = proposeFixes([result], { cwd: root });
    expect(refused).toEqual([]);
    const [{ ways } = { ways: [] }] = proposals;
    expect(ways.map(({ remedy }) => remedy.installs)).toEqual([['@jwt-hygiene/runtime'], []]);
    expect(ways.map(({ remedy }) => remedy.title)[1]).toBe('Write window.l');
    expect(ways.map(({ changes }) => changes.map(({ after }) => after))[1]).toEqual([
      `\uFEFFwindow.${inWebStorage}`,
    ]);
  });

  it('leaves a finding to the plan for the project, also where that refuses', async () => {
    const root = projectOf({ 'package.json': '{}', 'a.js': inWebStorage });
    const result = await lint(root, 'a.js');
    const suggested = suggesting(result, 'x').messages[0]?.suggestions;
    const messages = result.messages.map((message) => ({
      ...message,
      ...(suggested && { suggestions: suggested }),
    }));
    const { proposals, refused } = proposeFixes([{ ...result, messages }], { cwd: root });
    expect(proposals).toEqual([]);
    expect(refused.map(({ reason }) => reason)).toEqual([
      expect.stringContaining('no framework with a keychain'),
    ]);
  });

  it('refuses, with the reason, what it knows no fix for, and what the disk no longer fits', async () => {
    const root = projectOf({ 'a.js': inWebStorage, 'b.js': inWebStorage });
    const [a, b] = await Promise.all([lint(root, 'a.js'), lint(root, 'b.js')]);
    const results = [suggesting(b, 'x'), suggesting(a)].map((result, at) =>
      at === 0 ? { ...result, source: 'another text' } : result,
    );
    const { proposals, refused } = proposeFixes(results, { cwd: root });
    expect(proposals).toEqual([]);
    expect(refused.map(({ file, line, ruleId, reason }) => [file, line, ruleId, reason])).toEqual([
      [join(root, 'a.js'), 1, 'single-flight-refresh', 'no fix is known for it'],
      [join(root, 'b.js'), 1, 'single-flight-refresh', `${join(root, 'b.js')} has changed meanwhile`],
    ]);
  });
});
