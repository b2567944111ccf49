import { existsSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { CodeServer } from './code-server.js';

/** The language server of an installed extension, with somebody who writes down what it is told. */
export interface RecordedServer {
  /** Every message so far, but for those about documents outside of a folder: VS Code opens declarations by itself. */
  heard(folder: string): string;
  /** The process that runs now. */
  pid(): number;
}

export function recordServer({ extensions, root }: CodeServer): RecordedServer {
  const name = readdirSync(extensions).find((each) => each.startsWith('jwt-hygiene.'));
  const bundle = join(extensions, name ?? '', 'bundle');
  const [log, pid] = [join(root, 'heard.jsonl'), join(root, 'pid')];
  renameSync(join(bundle, 'server.mjs'), join(bundle, 'real-server.mjs'));
  writeFileSync(
    join(bundle, 'server.mjs'),
    `import { appendFileSync, writeFileSync } from 'node:fs';
writeFileSync(${JSON.stringify(pid)}, String(process.pid));
const emit = process.emit;
process.emit = function (name, message, ...rest) {
  if (name === 'message') appendFileSync(${JSON.stringify(log)}, JSON.stringify(message) + '\\n');
  return emit.call(this, name, message, ...rest);
};
await import('./real-server.mjs');
`,
  );
  return {
    heard: (folder) =>
      (existsSync(log) ? readFileSync(log, 'utf8') : '')
        .split('\n')
        .filter((message) => isWithin(folder, message))
        .join('\n'),
    pid: () => Number(readFileSync(pid, 'utf8')),
  };
}

function isWithin(folder: string, message: string): boolean {
  if (message === '') return false;
  const { params } = JSON.parse(message) as { params?: { textDocument?: { uri?: string } } };
  const uri = params?.textDocument?.uri;
  return uri === undefined || uri.startsWith(`${pathToFileURL(folder).href}/`);
}
