/** Lints its share of the files with the peer's rules. */
import { readFileSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import { Linter } from 'eslint/universal';
import peer from 'eslint-plugin-browser-security';
// Not public: the same parser for the same file is what makes the comparison fair.
import { parsingsOf } from '../../../packages/audit/dist/parsers.js';
import { peerStorageRules } from '../peer.mjs';

/** The peer's rules match on these names; a file without them cannot yield a report. */
const CAN_MATTER = /localStorage|sessionStorage|cookie/;

const linter = new Linter({ cwd: '/' });
const rules = Object.fromEntries(peerStorageRules.map((rule) => [`browser-security/${rule}`, 'error']));

async function lint(file) {
  const text = readFileSync(file, 'utf8');
  if (!CAN_MATTER.test(text)) return [];
  for (const load of parsingsOf(file)) {
    const config = [
      { ignores: ['!**/node_modules/', '!.git/'] },
      {
        files: ['**/*.{js,mjs,cjs,jsx,ts,mts,cts,tsx,vue,svelte}'],
        languageOptions: await load(),
        plugins: { 'browser-security': peer },
        rules,
      },
    ];
    const messages = linter.verify(text, config, { filename: file, allowInlineConfig: false });
    if (messages.some(({ ruleId }) => ruleId === null)) continue;
    return messages.map(({ ruleId, line, endLine, message }) => ({
      file,
      ruleId,
      line,
      endLine: endLine ?? line,
      message,
    }));
  }
  return [];
}

const messages = [];
for (const file of workerData) messages.push(...(await lint(file)));
parentPort.postMessage(messages);
