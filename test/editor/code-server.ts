import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { installed } from './programs.js';

const run = promisify(execFile);

export interface ServerOptions {
  /** Packed extensions. */
  readonly vsix: readonly string[];
}

const SETTINGS = {
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.colorTheme': 'Default Light Modern',
  'window.autoDetectHighContrast': false,
  'editor.minimap.enabled': false,
  // Each picture of a movement is drawn by the processor.
  'workbench.reduceMotion': 'on',
  'editor.cursorBlinking': 'solid',
  'editor.hover.delay': 100,
  // Computed anew with every step of the cursor, or every opened palette, and nothing that is tested hangs on it.
  'editor.occurrencesHighlight': 'off',
  'editor.selectionHighlight': false,
  'editor.stickyScroll.enabled': false,
  'workbench.commandPalette.experimental.enableNaturalLanguageSearch': false,
  // Nothing is installed in the apps, which TypeScript would say, or would look for by itself.
  'typescript.validate.enable': false,
  'typescript.disableAutomaticTypeAcquisition': true,
  'typescript.tsserver.useSyntaxServer': 'always',
  'git.enabled': false,
  'extensions.autoUpdate': false,
  // Every extension runs on the server: the browser would start a place for them in every window.
  'extensions.webWorker': false,
  'telemetry.telemetryLevel': 'off',
  'chat.disableAIFeatures': true,
  'security.workspace.trust.startupPrompt': 'never',
  'security.workspace.trust.banner': 'never',
  'files.simpleDialog.enable': true,
  'window.dialogStyle': 'custom',
};

/** Of VS Code's own extensions those that work where ours does: each of the others starts with every window. */
const BUILT_IN = [
  ...['javascript', 'typescript-basics', 'typescript-language-features', 'json', 'json-language-features'],
  ...['dotenv', 'ini', 'log', 'markdown-basics', 'theme-defaults', 'theme-seti'],
  // TypeScript, beside them.
  'node_modules',
];
/** The browser has these too, and would wait for them if the server had none of their names. */
const EMPTY = [
  ...['configuration-editing', 'emmet', 'extension-editing', 'git-base', 'github-authentication'],
  ...['merge-conflict', 'npm'],
];

/** VS Code's own server, with the extensions installed as users install them. */
export class CodeServer {
  readonly #process: ChildProcess;

  private constructor(
    readonly root: string,
    readonly port: number,
    process: ChildProcess,
  ) {
    this.#process = process;
  }

  static async start({ vsix }: ServerOptions): Promise<CodeServer> {
    const editor = installed();
    const root = realpathSync(mkdtempSync(join(tmpdir(), 'jwt-hygiene-code-')));
    mkdirSync(join(dataOf(root), 'User'), { recursive: true });
    writeFileSync(join(dataOf(root), 'User/settings.json'), JSON.stringify(SETTINGS));
    const folders = ['--user-data-dir', dataOf(root), '--extensions-dir', extensionsOf(root)];
    const options = { env: { ...process.env, CODE_SERVER_CONFIG: join(root, 'config.yaml') } };
    for (const each of vsix) {
      await run(editor.node, [editor.codeServer, ...folders, '--install-extension', each], options);
    }
    const own = ['--builtin-extensions-dir', builtIn(root, editor.codeServer)];
    const args = ['--auth', 'none', '--bind-addr', '127.0.0.1:0', ...folders, ...own];
    const silent = ['--disable-telemetry', '--disable-update-check', '--disable-getting-started-override'];
    const child = spawn(editor.node, [editor.codeServer, ...args, ...silent], options);
    return new CodeServer(root, await portOf(child), child);
  }

  /** Where extensions are unpacked. */
  get extensions(): string {
    return extensionsOf(this.root);
  }

  /** What VS Code keeps of its user. */
  get data(): string {
    return dataOf(this.root);
  }

  /** Another extension, of which there is no more than its `package.json`; windows that are opened from now on have it. */
  addExtension(manifest: {
    readonly publisher: string;
    readonly name: string;
    readonly version: string;
  }): void {
    const { publisher, name, version } = manifest;
    const relativeLocation = `${publisher}.${name}-${version}`;
    const path = join(this.extensions, relativeLocation);
    mkdirSync(path);
    writeFileSync(join(path, 'package.json'), JSON.stringify(manifest));
    const list = join(this.extensions, 'extensions.json');
    const installed = JSON.parse(readFileSync(list, 'utf8')) as object[];
    const location = { $mid: 1, path, scheme: 'file' };
    installed.push({ identifier: { id: `${publisher}.${name}` }, version, location, relativeLocation });
    writeFileSync(list, JSON.stringify(installed));
  }

  /** A new folder to be opened, with files in it. */
  folder(name: string, files: Readonly<Record<string, string>>): string {
    const folder = join(this.root, name);
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(join(folder, path, '..'), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    return folder;
  }

  async stop(): Promise<void> {
    const ended = once(this.#process, 'exit');
    this.#process.kill();
    await ended;
    // Its children write for a moment longer.
    rmSync(this.root, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
  }
}

const dataOf = (root: string) => join(root, 'data');
const extensionsOf = (root: string) => join(root, 'extensions');

/** A folder with no more than those of VS Code's own extensions. */
function builtIn(root: string, codeServer: string): string {
  const folder = join(root, 'built-in');
  mkdirSync(folder);
  for (const name of BUILT_IN)
    symlinkSync(join(codeServer, '../../../lib/vscode/extensions', name), join(folder, name));
  for (const name of EMPTY) {
    const manifest = { publisher: 'vscode', name, version: '99.0.0', engines: { vscode: '*' } };
    mkdirSync(join(folder, name));
    writeFileSync(
      join(folder, name, 'package.json'),
      JSON.stringify({ ...manifest, extensionKind: ['workspace'] }),
    );
  }
  return folder;
}

function portOf(child: ChildProcess): Promise<number> {
  return new Promise((resolve, reject) => {
    let said = '';
    const hear = (data: Buffer) => {
      said += data.toString();
      const [, port] = /listening on http:\/\/127\.0\.0\.1:(\d+)/.exec(said) ?? [];
      if (port !== undefined) resolve(Number(port));
    };
    child.stdout?.on('data', hear);
    child.stderr?.on('data', hear);
    child.on('exit', () => reject(new Error(`code-server ended: ${said}`)));
  });
}
