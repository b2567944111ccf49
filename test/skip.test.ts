import { fileURLToPath } from 'node:url';
import { audit } from '@jwt-hygiene/audit';
import { expect, it } from 'vitest';
import { projectOf } from './support/project.js';

/** What was found, without what differs by design: how many files had to be parsed. */
async function findings(path: string, skip: boolean) {
  const { results, stats } = await audit({ paths: [path], skip, threads: 0 });
  const found = results.flatMap(({ filePath, messages }) =>
    messages.map(({ ruleId, line, column, message }) => ({ filePath, ruleId, line, column, message })),
  );
  return { found, parsed: stats.parsed, analysed: stats.analysed };
}

/** Returns what is found in either way. */
async function expectSame(path: string) {
  const [skipping, parsingAll] = [await findings(path, true), await findings(path, false)];
  expect(skipping.found).toEqual(parsingAll.found);
  expect(skipping.found.length).toBeGreaterThan(0);
  expect(parsingAll.parsed).toBe(parsingAll.analysed);
  expect(skipping.parsed).toBeLessThan(parsingAll.parsed);
  return skipping.found;
}

it('finds the same in the sample apps whether or not it skips files that cannot matter', async () => {
  await expectSame(fileURLToPath(new URL('apps', import.meta.url)));
});

it('does not skip a file that reaches a store over imports, or is handed one', async () => {
  const project = projectOf({
    'package.json': '{ "name": "app" }',
    'store.ts': 'export const put = (key: string, value: string) => localStorage.setItem(key, value);',
    'index.ts': "export * from './store';",
    'login.ts': "import { put } from './index';\nput('session', answer.accessToken);",
    'keeper.ts':
      "export class Keeper {\n  constructor(private storage: Box) {}\n  keep(token: string) { this.storage.setItem('t', token); }\n}",
    'main.ts': "import { Keeper } from './keeper';\nexport const keeper = new Keeper(window.localStorage);",
    'colors.ts': "export const red = '#f00';",
    'label.ts': "import { red } from './colors';\nexport const tokenLabel = red;",
  });
  const found = await expectSame(project);
  expect(found.map(({ filePath, line }) => [filePath.slice(project.length + 1), line])).toEqual([
    ['keeper.ts', 3],
    ['login.ts', 2],
  ]);
});

it('does not skip a file that logs out and holds no store', async () => {
  const project = projectOf({
    'package.json': '{ "name": "app" }',
    'api.ts': "export const renew = () => http.post('/auth/refresh');",
    'auth.ts': 'export const signOut = () => { setUser(null); };',
    'menu.tsx':
      "const leave = () => { dropToken(); router.push('/login'); };\nexport const Menu = () => <Row onPress={leave} />;",
    'colors.ts': "export const red = '#f00';",
  });
  const found = await expectSame(project);
  expect(found.map(({ filePath, line }) => [filePath.slice(project.length + 1), line])).toEqual([
    ['auth.ts', 1],
    ['menu.tsx', 1],
  ]);
});

it('does not skip a file that holds a secret and no store', async () => {
  const project = projectOf({
    'package.json': '{ "name": "app" }',
    'config.ts': "export const secret = process.env.JWT_SECRET || 'dev';",
    'keys.ts': "import JWT from 'expo-jwt';\nexport const read = (text: string) => JWT.decode(text, 'k');",
    'colors.ts': "export const red = '#f00';",
  });
  await expectSame(project);
});
