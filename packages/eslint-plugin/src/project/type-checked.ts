import { dirname, join, resolve } from 'node:path';
import { hasFile } from './directories.js';
import { readText } from './files.js';
import { asObject, asStrings, parseObject } from './jsonc.js';
import { directoriesAbove } from './package-json.js';

/** How many configurations one extends, one after the other. */
const FURTHEST = 5;

/** Does TypeScript check a file of plain JavaScript: by its own words, or by those of the nearest configuration? */
export function isTypeChecked(path: string, text: string): boolean {
  const own = /^\s*\/\/\s*@ts-(no)?check\b/m.exec(text);
  if (own) return own[1] === undefined;
  for (const above of directoriesAbove(dirname(path))) {
    const name = ['tsconfig.json', 'jsconfig.json'].find((each) => hasFile(above, each));
    if (name !== undefined) return checksScripts(join(above, name), 0) ?? false;
  }
  return false;
}

function checksScripts(path: string, depth: number): boolean | undefined {
  const config = parseObject(readText(path)?.text);
  const { checkJs } = asObject(config['compilerOptions']);
  if (typeof checkJs === 'boolean') return checkJs;
  if (depth > FURTHEST) return undefined;
  const bases = typeof config['extends'] === 'string' ? [config['extends']] : asStrings(config['extends']);
  return bases
    .filter((each) => each.startsWith('.'))
    .map((each) => resolve(dirname(path), each))
    .map((each) => checksScripts(each.endsWith('.json') ? each : `${each}.json`, depth + 1))
    .findLast((each) => each !== undefined);
}
