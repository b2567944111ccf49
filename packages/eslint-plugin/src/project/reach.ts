import { epoch } from './epoch.js';
import { importsOf } from './imports.js';
import { textMatches } from './text-match.js';

/** Files looked at for one question. */
const MAX_FILES = 500;

/** Verdicts of this epoch: of each pattern, by hops, by path. */
let known = new WeakMap<RegExp, Map<string, boolean>[]>();
let since = -1;

/**
 * Does this file, or one that it reaches over at most `hops` imports, match in its text? Nothing is parsed.
 *
 * A file is asked for its imports once for each number of hops, however many questions come by, so that all
 * files of a project together cost what their imports number. Over the limit of files the answer is yes: it
 * decides whether somebody looks closer, and looking in vain costs time where not looking loses a finding.
 */
export function leadsTo(path: string, pattern: RegExp, hops: number): boolean {
  if (since !== epoch()) known = new WeakMap();
  since = epoch();
  const question = { pattern, seen: new Set<string>(), isOver: false };
  const answer = follow(path, hops, question);
  verdictsOf(pattern, hops).set(path, answer);
  return answer;
}

interface Question {
  readonly pattern: RegExp;
  readonly seen: Set<string>;
  isOver: boolean;
}

function follow(path: string, hops: number, question: Question): boolean {
  if (look(path, question)) return true;
  if (hops <= 0) return false;
  const verdicts = verdictsOf(question.pattern, hops);
  const before = verdicts.get(path);
  if (before !== undefined) return before;
  const imports = importsOf(path);
  // All neighbours before their neighbours: what matters is mostly near.
  const answer =
    imports.some((each) => look(each, question)) ||
    (hops > 1 && imports.some((each) => follow(each, hops - 1, question)));
  // Where the limit said yes, another question may get further.
  if (!question.isOver) verdicts.set(path, answer);
  return answer;
}

/** Does this one file match, or would it be one too many? */
function look(path: string, question: Question): boolean {
  question.seen.add(path);
  if (question.seen.size > MAX_FILES) question.isOver = true;
  return question.isOver || textMatches(path, question.pattern);
}

function verdictsOf(pattern: RegExp, hops: number): Map<string, boolean> {
  const byHops = known.get(pattern) ?? [];
  known.set(pattern, byHops);
  return (byHops[hops] ??= new Map());
}
