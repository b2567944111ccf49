/** Where findings come from: beside an ESLint that has the plugin, and in a workspace that nobody trusts yet. */
import { existsSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect } from 'vitest';
import { ROOT } from '../layers/source-files.js';
import { expoApp } from './apps.js';
import { editor, sayLeftOut } from './programs.js';
import { it } from './started-editor.js';
import { Workbench } from './workbench.js';

sayLeftOut(2, "a workspace's own ESLint");

/** All that is known of the ESLint extension: its name and its settings. */
const eslintExtension = {
  name: 'vscode-eslint',
  publisher: 'dbaeumer',
  version: '3.0.0',
  engines: { vscode: '^1.90.0' },
  contributes: {
    configuration: {
      properties: {
        'eslint.enable': { type: 'boolean', default: true, scope: 'resource' },
        'eslint.run': { type: 'string', default: 'onType', scope: 'resource' },
      },
    },
  },
};

/** Says that it was run, and makes of the finding a warning. */
const configuration = `import { writeFileSync } from 'node:fs';
import jwtHygiene from 'eslint-plugin-jwt-hygiene';
import parser from '@typescript-eslint/parser';
writeFileSync(new URL('was-run', import.meta.url), '');
export default [{
  files: ['**/*.ts'],
  languageOptions: { parser },
  plugins: { 'jwt-hygiene': jwtHygiene },
  rules: { 'jwt-hygiene/no-plaintext-token-storage': 'warn' },
}];
`;

describe.skipIf(editor === undefined)('a workspace whose ESLint has the plugin', { timeout: 90_000 }, () => {
  let vscode: Workbench;
  let app: string;

  it.beforeAll(async ({ editor: { server, context } }) => {
    server.addExtension(eslintExtension);
    const files = { 'package.json': '{ "type": "module" }', 'eslint.config.js': configuration };
    app = server.folder('with-eslint', { ...expoApp, ...files });
    symlinkSync(join(ROOT, 'node_modules'), join(app, 'node_modules'));
    vscode = await Workbench.open(context, server, app);
    await vscode.openFile('session.ts');
  });
  afterAll(() => vscode.close());
  afterEach(async ({ task }) => {
    if (task.result?.state === 'fail') await vscode.screenshot(`failed-${task.name.slice(0, 40)}`);
  });

  it('is not run in Restricted Mode, where the bundled rules find as ever', async () => {
    await vscode.errors.first().waitFor();
    await vscode.page.locator('.statusbar-item', { hasText: 'Restricted Mode' }).waitFor();
    await vscode.openFile('.env');
    await vscode.lenses.filter({ hasText: 'Valid for' }).waitFor();
    await vscode.screenshot('restricted');
    expect(existsSync(join(app, 'was-run'))).toBe(false);
    // What the workspace sets does not switch it off either.
    vscode.setSettings(app, { 'jwtHygiene.enable': false, 'jwtHygiene.lint.run': 'off' });
    await vscode.openFile('session.ts');
    await vscode.errors.first().waitFor();
    vscode.setSettings(app, {});
  });

  it('is left to the ESLint extension once it is trusted, and has its severities where that is off', async () => {
    await vscode.trust();
    await vscode.openFile('session.ts');
    await expect.poll(() => existsSync(join(app, 'was-run')), { timeout: 30_000 }).toBe(true);
    await vscode.statusText('The ESLint extension shows the findings');
    expect(await vscode.errors.or(vscode.warnings).count()).toBe(0);
    await vscode.screenshot('eslint-shows');
    vscode.setSettings(app, { 'eslint.enable': false });
    await vscode.warnings.first().waitFor();
    expect(await vscode.errors.count()).toBe(0);
  });
});
