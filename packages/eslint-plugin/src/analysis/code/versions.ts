import { isAbsolute } from 'node:path';
import type { ApiRow } from '../../catalog/types.js';
import { majorOf } from '../../project/installed-version.js';
import type { Node } from './expression.js';
import { factsAround } from './module.js';

/** Does a row hold for the version of its library that this file sees? Also where that version is unknown. */
export function holdsHere({ versions, origin }: ApiRow, node: Node): boolean {
  const filename = factsAround(node)?.module.filename;
  if (versions === undefined || !('package' in origin) || !filename || !isAbsolute(filename)) return true;
  const names = [origin.package].flat().map(packageNameOf);
  return names.some((name) => {
    const major = majorOf(name, filename);
    return major === undefined || allows(versions, major);
  });
}

/** `firebase` of `firebase/auth`, `@scope/name` of `@scope/name/part`. */
function packageNameOf(specifier: string): string {
  return /^(?:@[^/]+\/)?[^/]+/.exec(specifier)?.[0] ?? specifier;
}

/** Whether some version of this major is in a row's range: `2 - 3`, `2.0.0 - 2.0.x`, `>=4`, `<1.8`, `4`, `>=7 <11`. */
export function allows(range: string, major: number): boolean {
  const between = /^(\d+)[\d.x]* - (\d+)[\d.x]*$/.exec(range);
  if (between) return major >= Number(between[1]) && major <= Number(between[2]);
  // `>=7 <11`: each of them.
  const parts = range.split(' ');
  if (parts.length > 1) return parts.every((each) => allows(each, major));
  const [, operator, bound, minor] = /^(>=|<=|<|)(\d+)(\.\d+)?(?:\.x)?$/.exec(range) ?? [];
  const limit = Number(bound);
  switch (operator) {
    case '>=':
      return major >= limit;
    case '<=':
      return major <= limit;
    case '<':
      return minor === undefined ? major < limit : major <= limit;
    default:
      return major === limit;
  }
}
