import { createRequire } from 'node:module';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { EngineThread } from './engine/engine-thread.js';
import { errorInWords } from './server/guarded.js';
import { startServer } from './server/server.js';

const help = `The language server of JWT Hygiene.

Usage
  jwt-hygiene-language-server --stdio

An editor starts it and speaks with it over standard input and output. Other ways: --node-ipc, --socket=PORT,
--pipe=NAME.
`;

/** For the extension of an editor, which brings the server as a bundle and has a place of its own on the disk. */
const CODE_CACHE = /^--code-cache=(.+)$/;
const WAYS = /^--(?:stdio|node-ipc|socket(?:=.*)?|pipe(?:=.*)?)$/;

/** @param script this program, which starts itself again for the engine */
export function runServer(script: URL): void {
  const args = process.argv.slice(2);
  const { version } = createRequire(import.meta.url)('../package.json') as { version: string };
  if (args.includes('--version')) {
    process.stdout.write(`${version}\n`);
    return;
  }
  if (!args.some((arg) => WAYS.test(arg))) {
    process.stdout.write(help);
    process.exitCode = args.includes('--help') ? 0 : 2;
    return;
  }
  const [, codeCache] = args.map((arg) => CODE_CACHE.exec(arg)).find((match) => match !== null) ?? [];
  const engine = new EngineThread({ script, ...(codeCache !== undefined && { data: { codeCache } }) });
  engine.start();
  const connection = createConnection(ProposedFeatures.all);
  const log = (error: unknown) => {
    try {
      connection.console.error(`internal error: ${errorInWords(error)}`);
    } catch {
      // The client is gone, and nobody hears it.
    }
  };
  process.on('uncaughtException', log).on('unhandledRejection', log);
  startServer(connection, { script, engine, version });
}
