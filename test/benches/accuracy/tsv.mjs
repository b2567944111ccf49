import { readFileSync } from 'node:fs';
import { InputError } from '../input-error.mjs';

/**
 * The rows of a tab-separated file, as objects keyed by its header line.
 *
 * @param {string} path
 * @param {string[]} columns those that must be there
 */
export function readTsv(path, columns) {
  let text;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    throw new InputError(`Cannot read ${path}: ${error.code ?? error.message}.`);
  }
  const [header = '', ...lines] = text.split(/\r?\n/);
  const names = header.split('\t');
  const missing = columns.filter((column) => !names.includes(column));
  if (missing.length > 0) throw new InputError(`${path} has no column ${missing.join(', ')}.`);
  return lines
    .filter((line) => line.trim() !== '' && !line.startsWith('#'))
    .map((line) => Object.fromEntries(line.split('\t').map((cell, index) => [names[index], cell])));
}
