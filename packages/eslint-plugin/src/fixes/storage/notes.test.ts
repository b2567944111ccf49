import { join } from 'node:path';
import { expect, it } from 'vitest';
import { projectOf } from '../../../../../test/support/project.js';
import { planRemedies } from '../plan.js';

const save = `import AsyncStorage from '@react-native-async-storage/async-storage';
export const save = (token: string) => AsyncStorage.setItem('access_token', token);
`;

function notesFor(more: Record<string, string>): readonly string[] {
  const dependencies = {
    'react-native': '0.81.0',
    '@react-native-async-storage/async-storage': '2.2.0',
    ...more,
  };
  const root = projectOf({ 'package.json': JSON.stringify({ dependencies }), 'save.ts': save });
  const finding = {
    file: join(root, 'save.ts'),
    line: 2,
    column: 40,
    ruleId: 'no-plaintext-token-storage',
  };
  const { remedies } = planRemedies([finding], { root });
  expect(remedies).toHaveLength(1);
  return remedies[0]?.notes ?? [];
}

it('says of an app that is updated over the air that a native package needs a new build', () => {
  expect(notesFor({ 'react-native-code-push': '8.0.0' })).toEqual([
    expect.stringContaining('an update by react-native-code-push alone does not bring it'),
  ]);
  expect(notesFor({})).toEqual([]);
  // Nothing native is new.
  expect(notesFor({ 'react-native-code-push': '8.0.0', 'react-native-keychain': '10.0.0' })).toEqual([]);
});
