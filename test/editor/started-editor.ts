import type { Browser } from 'playwright-core';
import { inject } from 'vitest';
import { CodeServer, type ServerOptions } from './code-server.js';
import { startBrowser } from './programs.js';
import { Workbench } from './workbench.js';

/** VS Code with the packed extension, and a browser that shows it. */
export class StartedEditor {
  private constructor(
    readonly server: CodeServer,
    readonly browser: Browser,
  ) {}

  static async start(options: Omit<ServerOptions, 'vsix'>): Promise<StartedEditor> {
    const starting = CodeServer.start({ vsix: [inject('vsix')], ...options });
    return new StartedEditor(...(await Promise.all([starting, startBrowser()])));
  }

  /** A window on a folder of the server's. */
  open(folder: string): Promise<Workbench> {
    return Workbench.open(this.browser, this.server, folder);
  }

  async stop(): Promise<void> {
    await this.browser.close();
    await this.server.stop();
  }
}
