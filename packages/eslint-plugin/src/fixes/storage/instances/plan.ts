import { sep } from 'node:path';
import type { Node } from '../../../analysis/code/expression.js';
import { factsAround, type Module } from '../../../analysis/code/module.js';
import { ownersOf, ownersOfThis, type ClassNode } from '../../../analysis/code/owners.js';
import type { Run } from '../../../analysis/code/run.js';
import type { Mended, Remedy } from '../../remedy.js';
import type { App } from '../app.js';
import { answersAtOnce } from '../obstacles.js';
import { SUBCLASS } from '../intents.js';
import type { Found, StoragePlan } from '../plan.js';
import type { RunOf } from '../runs.js';
import { instanceAsked, madeBehind, type Made } from './made-where.js';
import { MMKV, modulesOpening, reasonAgainstInstance } from './obstacles.js';
import { openingsIn, subclassMade } from './openings.js';
import { remedyFor } from './remedy.js';

/** What is encrypted where it lies, and why the rest is not. */
interface Encrypted {
  readonly remedy?: Remedy;
  readonly refused: readonly { readonly found: Found; readonly reason: string }[];
}

/**
 * Encrypts instances of MMKV as a whole, where no key of them can be moved by itself: classes of the app that extend
 * MMKV, and keys that are only known at run time. What makes an instance stays, and is given other options.
 *
 * @param plan what moves key by key, and what was refused that
 */
export function withInstances(
  found: readonly Found[],
  { remedies, refused }: StoragePlan,
  app: App,
  runOf: RunOf,
): StoragePlan {
  const ofMmkv = found.filter(({ landing }) => landing.deposit.row.id.startsWith('mmkv.'));
  const left = ofMmkv.filter(({ finding }) => refused.some((each) => isAt(each, finding)));
  // What moves single keys out of an instance is made first, and then it is looked at anew.
  if (left.length === 0 || left.length < ofMmkv.length) return { remedies, refused };
  const { remedy, refused: staying } = encryptedInstances(left, app, runOf);
  const reasons = new Map(staying.map(({ found: { finding }, reason }) => [finding, reason]));
  return {
    remedies: remedy ? [...remedies, remedy] : remedies,
    refused: refused.flatMap((each) => {
      const own = left.find(({ finding }) => isAt(each, finding))?.finding;
      const reason = own && reasons.get(own);
      if (own && reason === undefined) return [];
      const isOfClass = reason !== undefined && each.reason === SUBCLASS;
      return [
        isOfClass
          ? { ...each, reason: `${SUBCLASS}, and ${reason.replaceAll(`${app.directory}${sep}`, '')}` }
          : each,
      ];
    }),
  };
}

const isAt = (one: Mended, other: Mended) =>
  one.file === other.file && one.line === other.line && one.column === other.column;

function encryptedInstances(all: readonly Found[], app: App, runOf: RunOf): Encrypted {
  const refuse = (some: readonly Found[], reason: string) => some.map((found) => ({ found, reason }));
  if (answersAtOnce(MMKV, app)) return { refused: refuse(all, 'the keychain is not read at once here') };
  const judged = all.map((found) => ({ found, ...instancesOf(found, app, runOf) }));
  // Nobody could tell any more, from the code, that what else is made there is plain.
  const plain = new Set(
    judged.flatMap(({ reason, made }) => (reason === undefined ? [] : made)).map(({ opening }) => opening),
  );
  const encrypted = judged.filter(
    ({ reason, made }) => reason === undefined && !made.some(({ opening }) => plain.has(opening)),
  );
  const others = judged.filter((each) => !encrypted.includes(each));
  const refused = others.map(({ found, reason = BESIDE_ANOTHER }) => ({ found, reason }));
  if (encrypted.length === 0) return { refused };
  const made = encrypted.flatMap((each) => each.made);
  const remedy = remedyFor(made, [...new Set(encrypted.map(({ found }) => found.finding))], app);
  if (!('reason' in remedy)) return { remedy, refused };
  const left = encrypted.map(({ found }) => found);
  return { refused: [...refused, ...refuse(left, remedy.reason)] };
}

const BESIDE_ANOTHER = 'what makes the instance also makes one that cannot be encrypted';

/** The instances that a token may land in, and why they cannot be encrypted, if so. */
interface Judged {
  readonly made: readonly Made[];
  readonly reason?: string;
}

function instancesOf({ landing, module }: Found, app: App, runOf: RunOf): Judged {
  const run = runOf(module);
  const asked = instanceAsked(landing, run);
  const write = landing.deposit.through.at(-1) ?? landing.deposit.node;
  const around = asked ? undefined : classAround(write);
  const direct = asked && madeBehind(asked, run);
  const classes = around ? [around] : classesOf(direct ?? [], runOf);
  const modules = modulesOpening(app, classes, runOf);
  if (!modules) return { made: direct ?? [], reason: 'not every file that uses the store can be read' };
  const made = direct ?? (around && madeOfClass(around, modules, runOf));
  if (!made || made.length === 0) return { made: [], reason: 'which instance it is kept in cannot be told' };
  const reason =
    made.map((each) => reasonAgainstInstance(each, modules, app, runOf)).find((each) => each !== undefined) ??
    (asked && isKnownByType(asked, run) && classes.some((each) => hasOthers(each, made, modules, runOf))
      ? 'the type that it is declared as is that of other instances as well'
      : undefined);
  return { made, ...(reason !== undefined && { reason }) };
}

const runOfNode = (node: Node, runOf: RunOf): Run => runOf(factsAround(node)!.module);

function classesOf(made: readonly Made[], runOf: RunOf): ClassNode[] {
  return made.flatMap(({ opening }) => subclassMade(opening, runOfNode(opening, runOf)) ?? []);
}

/** `private storage: Storage`: a write to it is reported as long as any instance of the class is plain. */
function isKnownByType(asked: Node, run: Run): boolean {
  return ownersOf(asked, run).some((owner) => owner.kind === 'instance' && !owner.made);
}

function hasOthers(of: ClassNode, made: readonly Made[], modules: readonly Module[], runOf: RunOf): boolean {
  return openingsOf(of, modules, runOf).some((each) => made.every(({ opening }) => opening !== each));
}

/** `this.set(…)` in a class over MMKV: each of its instances. */
function madeOfClass(of: ClassNode, modules: readonly Module[], runOf: RunOf): readonly Made[] | undefined {
  const made = openingsOf(of, modules, runOf).map((each) => madeBehind(each, runOfNode(each, runOf)));
  return made.every((each) => each !== undefined) ? made.flat() : undefined;
}

function openingsOf(of: ClassNode, modules: readonly Module[], runOf: RunOf) {
  return modules.flatMap((module) =>
    openingsIn(module, runOf(module)).filter((each) => subclassMade(each, runOf(module)) === of),
  );
}

function classAround(write: Node): ClassNode | undefined {
  const [owner] = ownersOfThis(write);
  return owner?.kind === 'instance' ? owner.node : undefined;
}
