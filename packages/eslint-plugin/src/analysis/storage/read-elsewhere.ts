import { escaped } from '../../catalog/pattern-text.js';
import { basename } from 'node:path';
import { ACCOUNT_WORDS } from '../../catalog/names.js';
import { readText } from '../../project/files.js';
import { projectIndexOf } from '../../project/project-index.js';
import { leadsTo } from '../../project/reach.js';
import { quoted } from '../evidence/evidence.js';
import { factsAround } from '../code/module.js';
import type { Node } from '../code/expression.js';
import type { Run } from '../code/run.js';
import { isTestFile } from '../runtime/test-file.js';
import { namesToken, wordsOf } from '../evidence/words.js';

/** Reads something back: the store's own call, or a wrapper named like it. */
const READS = /\bgetItem\b|\bJSON\.parse\b/;
/** From the file that uses what was stored to the file that reads it back. */
const MAX_HOPS = 2;

const patterns = new Map<string, RegExp>();

/**
 * A token member of what another file of the package reads back under this key: `user.token`, where `user` is a
 * name of its own (not `state.user`) and the file leads to one that reads a store. With the file's name, for a
 * message. Answered from texts; undefined where the package is too large to know.
 */
export function tokenReadElsewhere(name: string, anywhere: Node, run: Run): string | undefined {
  const module = factsAround(anywhere)?.module;
  const isAccount = /^[a-z_$][\w$]*$/i.test(name) && wordsOf(name).some((word) => ACCOUNT_WORDS.has(word));
  if (!run.surroundings || !module || !isAccount) return undefined;
  const pattern = patternOf(name);
  const files = projectIndexOf(module.filename).filesMatching(pattern) ?? [];
  for (const file of files) {
    if (file === module.filename || isTestFile(file) || !leadsTo(file, READS, MAX_HOPS)) continue;
    const member = pattern.exec(readText(file)?.text ?? '')?.[1];
    if (namesToken(member)) return `${quoted(`${name}.${member}`)} in ${basename(file)}`;
  }
  return undefined;
}

/** `user.token`, `user?.accessToken`, and not the method `session.accessToken()`; the same object each time, as verdicts are kept by it. */
function patternOf(name: string): RegExp {
  let pattern = patterns.get(name);
  if (!pattern) {
    pattern = new RegExp(`(?<![.\\w$])${escaped(name)}\\??\\.(\\w*(?:token|jwt))\\b(?!\\s*\\()`, 'i');
    patterns.set(name, pattern);
  }
  return pattern;
}
