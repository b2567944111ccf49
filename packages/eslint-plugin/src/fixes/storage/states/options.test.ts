import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { projectOf } from '../../../../../../test/support/project.js';
import { applyEdits } from '../../edit.js';
import { planRemedies } from '../../plan.js';

const dependencies = {
  'react-native': '0.81.0',
  '@react-native-async-storage/async-storage': '2.2.0',
  'redux-persist': '6.0.0',
};
const SET_UP = `import AsyncStorage from '@react-native-async-storage/async-storage';
import { combineReducers, createSlice } from '@reduxjs/toolkit';
import { persistReducer } from 'redux-persist';
import { unseen } from 'settings';
const feed = (state = { posts: [] }, action) => state;
const auth = createSlice({ name: 'auth', initialState: { token: null }, reducers: {} });
const parts = combineReducers({ auth: auth.reducer, feed });
`;
const CALL = 'persistReducer(';

/** What the file is once it is mended, or the reason why it stays as it is. */
function mended(more: string, files: Record<string, string> = {}): string {
  const text = `${SET_UP}${more}\n`;
  const root = projectOf({ 'package.json': JSON.stringify({ dependencies }), 'store.ts': text, ...files });
  const file = join(root, 'store.ts');
  const lines = text.split('\n');
  const line = lines.findIndex((each) => each.startsWith(CALL)) + 1;
  const column = Math.max(lines[line - 1]!.indexOf('storage:'), 0) + 1;
  const { remedies, refused } = planRemedies([{ file, line, column, ruleId: 'no-plaintext-token-storage' }], {
    root,
  });
  if (refused.length > 0) return refused.map(({ reason }) => reason).join('\n');
  return applyEdits(
    text,
    remedies.flatMap((each) => each.edits.get(file) ?? []),
  );
}

describe.each([
  ['that is split', 'parts', "splitState(AsyncStorage, tokenStore, ['auth'])"],
  ['that moves whole', 'auth.reducer', 'asStateStorage(tokenStore)'],
])('in the options of a state %s', (_, reducer, store) => {
  const call = (options: string) => `${CALL}{ ${options} }, ${reducer});`;

  it('`timeout: 0` is added', () => {
    expect(mended(call("key: 'root', storage: AsyncStorage"))).toContain(
      call(`key: 'root', storage: ${store}, timeout: 0`),
    );
  });

  it('it is added behind what is spread into them', () => {
    const base = 'const base = { version: 1 };\n';
    expect(mended(base + call("storage: AsyncStorage, ...base, key: 'root'"))).toContain(
      call(`storage: ${store}, ...base, timeout: 0, key: 'root'`),
    );
  });

  it.each(['timeout: 0', 'timeout: null', '...base'])('it is not added beside %s', (own) => {
    const base = 'const base = { timeout: 0 };\n';
    expect(mended(base + call(`key: 'root', storage: AsyncStorage, ${own}`))).toContain(
      call(`key: 'root', storage: ${store}, ${own}`),
    );
  });

  it.each([
    ['another', 'timeout: 10000'],
    ['another that is spread', '...base'],
    ['another by a condition', 'timeout: __DEV__ ? 0 : 5000'],
    ['one that is not known', 'timeout: unseen'],
  ])('%s is the reason to leave the state', (__, own) => {
    const base = 'const base = { timeout: 3000 };\n';
    expect(mended(base + call(`key: 'root', storage: AsyncStorage, ${own}`))).toContain(
      'after its own `timeout`',
    );
  });

  it('so is what may be one', () => {
    expect(mended(call("key: 'root', storage: AsyncStorage, ...unseen"))).toContain('is not in view');
  });

  const named = "const config = { key: 'root', storage: AsyncStorage };\n";

  it.each([
    ['assigned later', 'config.timeout = 3000;\n', 'config', 'after its own `timeout`'],
    ['beside them', '', '{ ...config, timeout: 3000 }', 'after its own `timeout`'],
    ['of another state', "load({ ...config, key: 'feed' });\n", 'config', 'in more than one place'],
  ])('so is one %s', (__, further, handed, reason) => {
    expect(mended(`${named}${further}${CALL}${handed}, ${reducer});`)).toContain(reason);
  });

  it('so is another file that has them', () => {
    const files = { 'feed.ts': "import { config } from './store';\nload(config);" };
    expect(mended(`${named}export { config };\n${CALL}config, ${reducer});`, files)).toContain(
      'in more than one place',
    );
    expect(mended(`${named}export { config };\n${CALL}config, ${reducer});`)).toContain('timeout: 0');
  });
});
