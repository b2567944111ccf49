/** A client that opens documents and waits for answers, and nothing more, so that only the server is measured. */
import { spawn } from 'node:child_process';
import { pathToFileURL } from 'node:url';
import {
  createProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';

/** @param options arguments for Node, before the program, and for the program */
export async function startEditor(main, folder, { forNode = [], forServer = [] } = {}) {
  const server = spawn(process.execPath, [...forNode, main, '--stdio', ...forServer], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const connection = createProtocolConnection(
    new StreamMessageReader(server.stdout),
    new StreamMessageWriter(server.stdin),
  );
  connection.onRequest('workspace/configuration', ({ items }) => items.map(() => null));
  connection.listen();
  const folderUri = pathToFileURL(folder).href;
  await connection.sendRequest('initialize', {
    processId: process.pid,
    capabilities: {
      textDocument: { diagnostic: {}, publishDiagnostics: { relatedInformation: true } },
      workspace: { configuration: true, workspaceFolders: true },
    },
    workspaceFolders: [{ uri: folderUri, name: 'app' }],
  });
  await connection.sendNotification('initialized', {});

  return {
    server,
    async open(path, text, languageId) {
      const uri = pathToFileURL(path).href;
      await connection.sendNotification('textDocument/didOpen', {
        textDocument: { uri, languageId, version: 1, text },
      });
      return uri;
    },
    change: (uri, version, range, text) =>
      connection.sendNotification('textDocument/didChange', {
        textDocument: { uri, version },
        contentChanges: [{ range, text }],
      }),
    async diagnostics(uri) {
      const { items } = await connection.sendRequest('textDocument/diagnostic', { textDocument: { uri } });
      return items;
    },
    hover: (uri, position) =>
      connection.sendRequest('textDocument/hover', { textDocument: { uri }, position }),
    async stop() {
      await connection.sendRequest('shutdown');
      await connection.sendNotification('exit');
    },
  };
}
