import { readText } from './files.js';
export function leadsTo(path: string, pattern: RegExp, _hops: number): boolean {
  const f = readText(path);
  return f !== undefined && pattern.test(f.text);
}
