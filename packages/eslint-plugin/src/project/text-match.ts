import { readText, stampOf } from './files.js';

/** Patterns remembered at a time; a product has a handful, and one made per question must not fill the memory. */
const MAX_PATTERNS = 50;

type Verdicts = Map<string, { readonly stamp: string | undefined; readonly isMatch: boolean }>;

const verdictsByPattern = new Map<string, Verdicts>();
/** A pattern is known by itself first: the text of a long one takes longer to look up than most files to search. */
const verdictsByObject = new WeakMap<RegExp, Verdicts>();

/** Does the text of a file match? No for a file that cannot be read. Each text is searched once for each pattern. */
export function textMatches(path: string, pattern: RegExp): boolean {
  const stamp = stampOf(path);
  const verdicts = verdictsOf(pattern);
  const known = verdicts.get(path);
  if (known && known.stamp === stamp) return known.isMatch;
  // Not `test`, which starts where a global pattern matched last.
  const isMatch = (readText(path)?.text.search(pattern) ?? -1) >= 0;
  verdicts.set(path, { stamp, isMatch });
  return isMatch;
}

function verdictsOf(pattern: RegExp): Verdicts {
  const before = verdictsByObject.get(pattern);
  if (before) return before;
  const same = verdictsByPattern.get(String(pattern));
  const verdicts = same ?? (new Map() as Verdicts);
  verdictsByObject.set(pattern, verdicts);
  if (same) return same;
  const [oldest] = verdictsByPattern.keys();
  if (oldest !== undefined && verdictsByPattern.size >= MAX_PATTERNS) verdictsByPattern.delete(oldest);
  verdictsByPattern.set(String(pattern), verdicts);
  return verdicts;
}
