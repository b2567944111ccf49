import { existsSync, readFileSync } from 'node:fs';
import { codeOf } from './fixtures.js';

/** What an edit did to the form of files, beside what it said: other line ends, an empty first line. */
export function faultsOfForm(before: string, after: string): string[] {
  return codeOf(before).flatMap((file) => {
    const path = file.slice(before.length);
    if (!existsSync(after + path)) return [`${path} is gone`];
    const [old, now] = [readFileSync(file, 'utf8'), readFileSync(after + path, 'utf8')];
    return [
      ...(lineEnds(now) === lineEnds(old) ? [] : [`${path} has other line ends`]),
      ...(/^\s/.test(now) && !/^\s/.test(old) ? [`${path} begins with an empty line`] : []),
      ...(now.endsWith('\n') === old.endsWith('\n') ? [] : [`${path} ends in another way`]),
    ];
  });
}

const lineEnds = (text: string) => [...new Set(text.match(/\r?\n/g))].sort().join();
