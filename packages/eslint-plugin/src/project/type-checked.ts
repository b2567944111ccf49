import { dirname, resolve } from 'node:path';
import { readText } from './files.js';
import { asObject, parseObject } from './jsonc.js';
import { basesOf, nearestTsconfig } from './tsconfig.js';

/** How many configurations one extends, one after the other. */
const FURTHEST = 5;

/** Does TypeScript check a file of plain JavaScript: by its own words, or by those of the nearest configuration? */
export function isTypeChecked(path: string, text: string): boolean {
  const own = /^\s*\/\/\s*@ts-(no)?check\b/m.exec(text);
  if (own) return own[1] === undefined;
  const config = nearestTsconfig(dirname(path));
  return (config !== undefined && checksScripts(config, 0)) ?? false;
}

function checksScripts(path: string, depth: number): boolean | undefined {
  const config = parseObject(readText(path)?.text);
  const { checkJs } = asObject(config['compilerOptions']);
  if (typeof checkJs === 'boolean') return checkJs;
  if (depth > FURTHEST) return undefined;
  return basesOf(config)
    .filter((each) => each.startsWith('.'))
    .map((each) => resolve(dirname(path), each))
    .map((each) => checksScripts(each.endsWith('.json') ? each : `${each}.json`, depth + 1))
    .findLast((each) => each !== undefined);
}
