import { existsSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CodeServer } from './code-server.js';

/** The language server of an installed extension, with somebody who writes down what it is told. */
export interface RecordedServer {
  /** Every message so far. */
  heard(): string;
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
    heard: () => (existsSync(log) ? readFileSync(log, 'utf8') : ''),
    pid: () => Number(readFileSync(pid, 'utf8')),
  };
}
