import { ENTRY_KINDS, FILES_UNDER_BUNDLE_ID } from '../../catalog/keychain-options.js';
import { nearestPackage } from '../../project/package-json.js';
import { projectIndexOf } from '../../project/project-index.js';
import { wordsOf } from '../evidence/words.js';
import { enclosingFunction, type Node } from '../code/expression.js';
import { factsAround } from '../code/module.js';
import type { Run } from '../code/run.js';
import { moduleAt } from '../code/surroundings.js';
import { isTestFile } from '../runtime/test-file.js';
import { argumentsFromCallers } from './callers.js';
import type { Misuse } from './misuse.js';
import { optionOf } from './options.js';
import { runOneAfterTheOther } from './order.js';
import { settledText } from './settled.js';
import { argumentOf, keychainUsesOf, type KeychainUse } from './uses.js';

/** A write that names its service, or goes to the one that entries without a name share. */
interface Write {
  readonly use: KeychainUse;
  /** Undefined: the default one. */
  readonly service: string | undefined;
}

/** A project with more files that write to the keychain has its own order, which nobody reads from texts. */
const MAX_FILES = 30;
const WRITES = /\bsetGenericPassword\b/;

/** Entries that replace each other, or those of another library, as they have no service of their own. */
export function sharedServices(use: KeychainUse, run: Run): Misuse[] {
  const write = writeOf(use, run);
  if (!write) return [];
  const shared = replacedBy(write, run) ?? replacedByCallers(write, run);
  if (shared) return [shared];
  const library = write.service === undefined ? sharerOfDefault(use.module.filename) : undefined;
  return library === undefined ? [] : [{ node: use.node, problem: 'defaultService', data: { library } }];
}

function writeOf(use: KeychainUse, run: Run): Write | undefined {
  if (use.call.does !== 'write' || use.call.entryBy !== 'service') return undefined;
  const option = optionOf(use, use.library.serviceOption, run);
  if (option.kind === 'absent') return { use, service: undefined };
  const service = option.kind === 'given' ? settledText(option.node, run) : undefined;
  return service === undefined ? undefined : { use, service };
}

/** The write before this one that stores another thing in the same entry. */
function replacedBy(write: Write, run: Run): Misuse | undefined {
  for (const before of writesBefore(write, run)) {
    if (before.service !== write.service || !areTwoThings(before.use, write.use, run)) continue;
    const data = { earlier: nameOf(before.use, run), own: nameOf(write.use, run) };
    return { node: write.use.node, problem: 'sharedService', data, at: before.use.node };
  }
  return undefined;
}

/** In the order of file names and lines, so that of two writes one is reported, and always the same. */
function writesBefore({ use }: Write, run: Run): Write[] {
  const { filename } = use.module;
  const files = projectIndexOf(filename).filesMatching(WRITES) ?? [];
  const others = files.length > MAX_FILES ? [] : files.filter((file) => file < filename && !isTestFile(file));
  const modules = run.surroundings ? others.flatMap((file) => moduleAt(file) ?? []) : [];
  const elsewhere = modules.flatMap((module) => [...keychainUsesOf(module, run)]);
  const here = keychainUsesOf(use.module, run).filter((each) => each.node.range[0] < use.node.range[0]);
  return [...here, ...elsewhere].flatMap((each) => writeOf(each, run) ?? []);
}

function areTwoThings(before: KeychainUse, after: KeychainUse, run: Run): boolean {
  const names = [before, after].map((use) => usernameOf(use, run));
  const inOneFunction =
    before.module === after.module && enclosingFunction(before.node) === enclosingFunction(after.node);
  if (inOneFunction) {
    const isSame = textOf(argumentOf(before, 1)) === textOf(argumentOf(after, 1));
    return !isSame && runOneAfterTheOther(before.node, after.node);
  }
  const [one, other] = names;
  return one !== undefined && other !== undefined && one !== other && kindOf(one) !== kindOf(other);
}

function usernameOf(use: KeychainUse, run: Run): string | undefined {
  const argument = argumentOf(use, use.call.username);
  return argument && settledText(argument, run);
}

function nameOf(use: KeychainUse, run: Run): string {
  return usernameOf(use, run) || textOf(argumentOf(use, use.call.value)) || use.name;
}

function textOf(node: Node | undefined): string | undefined {
  const text = node && factsAround(node)?.module.text.slice(...node.range);
  return text !== undefined && text.length > 60 ? `${text.slice(0, 59)}…` : text;
}

/** What a username says the entry is: the refresh token, a PIN; the session's own where it says nothing else. */
function kindOf(username: string): string {
  const words = wordsOf(username);
  const kind = Object.entries(ENTRY_KINDS).find(([, some]) => some.some((word) => words.includes(word)));
  return kind?.[0] ?? 'session';
}

/** `save(key, value)` that makes the key a username: its callers' entries replace each other. */
function replacedByCallers({ use }: Write, run: Run): Misuse | undefined {
  const username = argumentOf(use, use.call.username);
  if (!username) return undefined;
  const handed = argumentsFromCallers(username, run);
  const texts = [...new Set(handed.flatMap((each) => settledText(each, run) || []))];
  const [earlier, own] = texts;
  if (earlier === undefined || own === undefined) return undefined;
  return { node: use.node, problem: 'sharedByCallers', data: { earlier, own } };
}

/** A package of the app that files items where entries without a service go. */
function sharerOfDefault(filename: string): string | undefined {
  const dependencies = nearestPackage(filename)?.dependencies;
  return FILES_UNDER_BUNDLE_ID.find((name) => dependencies?.has(name));
}
