/** Lints its share of the files with a peer's rules. */
import { readFileSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import { Linter } from 'eslint/universal';
// Not public: the same parser for the same file is what makes the comparison fair.
import { parsingsOf } from '../../../packages/audit/dist/parsers.js';

const imported = await import(workerData.entry);
const plugin = imported.default?.rules ? imported.default : imported;
const mentions = new RegExp(workerData.mentions, 'i');
const rules = Object.fromEntries(workerData.rules.map((rule) => [`peer/${rule}`, 'error']));
const linter = new Linter({ cwd: '/' });

async function lint(file) {
  const text = readFileSync(file, 'utf8');
  if (!mentions.test(text)) return [];
  for (const load of parsingsOf(file)) {
    const config = [
      { ignores: ['!**/node_modules/', '!.git/'] },
      {
        files: ['**/*.{js,mjs,cjs,jsx,ts,mts,cts,tsx,vue,svelte}'],
        languageOptions: await load(),
        plugins: { peer: plugin },
        rules,
      },
    ];
    const messages = verified(text, config, file);
    if (messages === undefined || messages.some(({ ruleId }) => ruleId === null)) continue;
    return messages.map(({ ruleId, line, endLine, message }) => ({
      file,
      rule: ruleId.slice('peer/'.length),
      line,
      endLine: endLine ?? line,
      message,
    }));
  }
  return [];
}

/** A rule of a peer's may throw on code that it did not expect: then the file has no report of it. */
function verified(text, config, filename) {
  try {
    return linter.verify(text, config, { filename, allowInlineConfig: false });
  } catch (error) {
    console.error(`${filename}: ${String(error.message).split('\n')[0]}`);
    return undefined;
  }
}

const messages = [];
for (const file of workerData.files) messages.push(...(await lint(file)));
parentPort.postMessage(messages);
