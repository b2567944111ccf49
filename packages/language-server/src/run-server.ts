import { createRequire } from 'node:module';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { errorInWords } from './server/guarded.js';
import { startServer } from './server/server.js';

const help = `The language server of JWT Hygiene.

Usage
  jwt-hygiene-language-server --stdio

An editor starts it and speaks with it over standard input and output. Other ways: --node-ipc, --socket=PORT,
--pipe=NAME.
`;

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
  const connection = createConnection(ProposedFeatures.all);
  const log = (error: unknown) => {
    try {
      connection.console.error(`internal error: ${errorInWords(error)}`);
    } catch {
      // The client is gone, and nobody hears it.
    }
  };
  process.on('uncaughtException', log).on('unhandledRejection', log);
  startServer(connection, { script, version });
}
