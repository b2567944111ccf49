import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { projectOf } from '../../../../test/support/project.js';
import { majorOf, majorOfRange } from './installed-version.js';

describe('majorOfRange', () => {
  it.each([
    ['10.0.0', 10],
    ['^10.0.0', 10],
    ['~8.1', 8],
    ['9', 9],
    ['9.x', 9],
    ['v7.0.0-beta.2', 7],
    ['^9.1.0 || ^9.2.0', 9],
    ['npm:@acme/keychain@8.2.0', 8],
    ['npm:keychain@^8', 8],
  ])('reads %s', (range, major) => {
    expect(majorOfRange(range)).toBe(major);
  });

  it.each([
    '*',
    '',
    'latest',
    '>=9',
    '8 - 10',
    '^8 || ^9',
    'workspace:*',
    'catalog:',
    'github:acme/keychain#10',
  ])('finds no single major in %j', (range) => {
    expect(majorOfRange(range)).toBeUndefined();
  });
});

describe('majorOf', () => {
  it('believes what is installed, the nearest first', () => {
    const root = projectOf({
      '.git/HEAD': '',
      'package.json': '{ "name": "root", "dependencies": { "keychain": "^8.0.0" } }',
      'node_modules/keychain/package.json': '{ "name": "keychain", "version": "9.2.3" }',
      'src/a.ts': '',
      'apps/phone/package.json': '{ "name": "phone" }',
      'apps/phone/node_modules/keychain/package.json': '{ "name": "keychain", "version": "10.0.0" }',
      'apps/phone/a.ts': '',
    });
    expect(majorOf('keychain', join(root, 'src/a.ts'))).toBe(9);
    expect(majorOf('keychain', join(root, 'apps/phone/a.ts'))).toBe(10);
  });

  it('reads what package.json asks for where nothing is installed', () => {
    const root = projectOf({
      '.git/HEAD': '',
      'package.json': '{ "name": "root", "peerDependencies": { "@acme/box": "3" } }',
      'apps/phone/package.json': '{ "name": "phone", "devDependencies": { "keychain": "~8.1.0" } }',
      'apps/phone/a.ts': '',
    });
    const file = join(root, 'apps/phone/a.ts');
    expect(majorOf('keychain', file)).toBe(8);
    expect(majorOf('@acme/box', file)).toBe(3);
    expect(majorOf('unheard-of', file)).toBeUndefined();
  });

  it.each(['{ "dependencies": ["keychain"] }', '{ "dependencies": { "keychain": 8 } }', '{'])(
    'does without in %s',
    (text) => {
      const root = projectOf({ '.git/HEAD': '', 'package.json': text, 'a.ts': '' });
      expect(majorOf('keychain', join(root, 'a.ts'))).toBeUndefined();
    },
  );

  it('knows nothing of a text that lies nowhere', () => {
    expect(majorOf('keychain', '/nowhere/at/all/app.tsx')).toBeUndefined();
  });
});
