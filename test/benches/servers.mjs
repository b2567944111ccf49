/**
 * Does `no-client-hmac` leave servers alone? Audits every file of a corpus that imports a server's framework, and
 * prints how many there are and each report in one of them. HMAC is right there, so each is a false alarm.
 *
 * usage: node test/benches/servers.mjs --corpus DIR
 */
import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { parseArgs } from 'node:util';
import { audit } from '@jwt-hygiene/audit';
// Not public: the same files as the audit's own.
import { findFiles } from '../../packages/audit/dist/find-files.js';

const FRAMEWORKS = String.raw`express|fastify|koa|@nestjs/[\w-]+|hono(?:/[\w-]+)*|next/server|next/headers`;
const IMPORT = new RegExp(String.raw`(?:from\s*|require\(\s*|import\s*\(?\s*)['"](?:${FRAMEWORKS})['"]`);

const { values } = parseArgs({ options: { corpus: { type: 'string' } } });
if (values.corpus === undefined) {
  console.error('usage: node test/benches/servers.mjs --corpus DIR');
  process.exit(2);
}

const { files } = await findFiles([values.corpus], values.corpus, () => undefined);
const servers = [...files.keys()].filter((file) => IMPORT.test(readFileSync(file, 'utf8')));
const { results } = await audit({ paths: servers, cwd: values.corpus, config: 'strict' });
const reports = results.flatMap(({ filePath, messages }) =>
  messages
    .filter(({ ruleId }) => ruleId === 'jwt-hygiene/no-client-hmac')
    .map(({ line }) => `${filePath}:${line}`),
);

console.log(`${servers.length} of ${files.size} files import a server's framework.`);
console.log(`no-client-hmac reports ${reports.length} times in them.`);
for (const report of reports) console.log(`  ${relative(values.corpus, report)}`);
