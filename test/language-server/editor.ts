import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, beforeEach, onTestFinished } from 'vitest';
import { Client, type ClientOptions } from './client.js';

/** A client, and the folder of one test in its workspace. */
export interface Editor {
  readonly client: Client;
  /** Absolute. */
  readonly root: string;
  readonly at: (name: string) => string;
}

type Files = Readonly<Record<string, string>>;

/** One server for the tests of a file, each in a folder of its own: starting one takes longer than most tests. */
export function sharedEditor(options: Partial<ClientOptions> = {}): (files: Files) => Promise<Editor> {
  let workspace = '';
  let client: Client | undefined;
  beforeAll(async () => {
    workspace = newFolder();
    client = await Client.start({ folders: [workspace], ...options });
  });
  afterAll(async () => {
    await client?.stop();
    rmSync(workspace, { recursive: true, force: true });
  });
  beforeEach(() => {
    if (client) client.refreshes = 0;
  });
  return (files) => {
    if (!client) throw new Error('The server has not started.');
    return Promise.resolve(editorIn(mkdtempSync(join(workspace, 'app-')), files, client));
  };
}

/** A server of one's own, for a test that ends it or needs it told otherwise. */
export async function freshEditor(files: Files, options: Partial<ClientOptions> = {}): Promise<Editor> {
  const root = newFolder();
  const client = await Client.start({ folders: [root], ...options });
  onTestFinished(async () => {
    await client.stop();
    rmSync(root, { recursive: true, force: true });
  });
  return editorIn(root, files, client);
}

function newFolder(): string {
  return realpathSync(mkdtempSync(join(tmpdir(), 'jwt-hygiene-editor-')));
}

function editorIn(root: string, files: Files, client: Client): Editor {
  const at = (name: string) => join(root, name);
  for (const [name, text] of Object.entries({ 'package.json': '{}', ...files })) {
    mkdirSync(dirname(at(name)), { recursive: true });
    writeFileSync(at(name), text);
  }
  return { client, root, at };
}
