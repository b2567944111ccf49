import type { BrowserContext } from 'playwright-core';
import { inject, it as withoutEditor } from 'vitest';
import { expired, expoApp, sessionApp } from './apps.js';
import { CodeServer } from './code-server.js';
import { startBrowser } from './programs.js';
import { recordServer, type RecordedServer } from './recorded-server.js';
import { VIEWPORT, Workbench } from './workbench.js';

/** VS Code with the packed extension, and what a browser keeps of it. */
export interface StartedEditor {
  readonly server: CodeServer;
  readonly recorded: RecordedServer;
  readonly context: BrowserContext;
}

/** A window that is used by several files of tests, one after the other. */
export interface SharedWindow {
  readonly vscode: Workbench;
  /** The folder that is open in it: an app that is not configured, and in `session` another one. */
  readonly app: string;
}

/**
 * To start all that takes much longer than most tests, and what was loaded once by a browser is loaded faster again:
 * there is one browser and one server for all files, which stop with the process that the tests run in.
 */
export const it = withoutEditor
  // Vitest reads from the pattern what a fixture needs.
  // eslint-disable-next-line no-empty-pattern
  .extend('browser', { scope: 'worker' }, async ({}, { onCleanup }) => {
    const browser = await startBrowser();
    onCleanup(() => browser.close());
    return browser;
  })
  .extend('editor', { scope: 'worker' }, async ({ browser }, { onCleanup }): Promise<StartedEditor> => {
    const server = await CodeServer.start({ vsix: [inject('vsix')] });
    const recorded = recordServer(server);
    const context = await browser.newContext({
      viewport: VIEWPORT,
      reducedMotion: 'reduce',
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    onCleanup(async () => {
      await context.close();
      await server.stop();
    });
    return { server, recorded, context };
  })
  .extend('window', { scope: 'worker' }, async ({ editor }): Promise<SharedWindow> => {
    const app = editor.server.folder('app', {
      ...expoApp,
      'src/fixture.ts': `export const sample =\n  '${expired}';\n`,
      ...within('session', sessionApp),
    });
    const vscode = await Workbench.open(editor.context, editor.server, app);
    await vscode.trust();
    return { vscode, app };
  });

/** An app as a package of a larger one. */
function within(folder: string, files: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(files).map(([path, text]) => [`${folder}/${path}`, text]));
}
