import { isAbsolute } from 'node:path';
import { AST_NODE_TYPES as T } from '@typescript-eslint/types';
import type { RowLookup } from '../../catalog/lookup.js';
import { EVIDENCE } from '../../catalog/triggers.js';
import { mayCross } from './crossing.js';
import { depositsOf, type Deposit } from './deposits.js';
import { isToken, type TokenEvidence } from '../evidence/evidence.js';
import type { Node } from '../code/expression.js';
import { depositsThrough } from './flows.js';
import { judge } from './judgement.js';
import { factsOf, type Module, moduleOfProgram } from '../code/module.js';
import { Run } from '../code/run.js';
import { persistedBy } from './persisted.js';
import { sessionKeptBy } from './sdk-session.js';
import type { RuntimeView } from '../runtime/runtime.js';
import { runtimeViewAround } from '../runtime/runtime-view.js';
import { surroundingsOf } from '../code/surroundings.js';
import { whereCodeRuns } from '../runtime/where-code-runs.js';

/** A token at rest: what is handed to which store, by which way, and why we believe that it is a token. */
export interface Landing {
  readonly deposit: Deposit;
  readonly evidence: TokenEvidence;
}

export interface LandingOptions {
  /** Default: our own catalogue. */
  readonly catalog?: RowLookup;
  /** Default `true`. */
  readonly followImports?: boolean;
  /** What the user says of where files run. */
  readonly runtime?: RuntimeView['options'];
}

const landingsOfProgram = new WeakMap<Node, readonly Landing[]>();

/** Every place of a file where a token comes to rest in plain text. Computed once, for all rules. */
export function landingsOf(module: Module, options: LandingOptions = {}): readonly Landing[] {
  const known = landingsOfProgram.get(module.ast);
  if (known) return known;
  const found = find(module, options);
  const landings = found.length > 0 ? onUsersMachines(found, module, options) : [];
  landingsOfProgram.set(module.ast, landings);
  if (landings.length > 0) latest = new WeakRef(module.ast);
  return landings;
}

let latest: WeakRef<Module['ast']> | undefined;

/** The file that landings were found in last, if it is this one: whoever asks right after a lint need not parse again. */
export function landedLast(filename: string, text: string): Module | undefined {
  const ast = latest?.deref();
  const module = ast && moduleOfProgram(ast);
  return module?.filename === filename && module.text === text ? module : undefined;
}

/** Tests, mocks, stories and scripts store made-up tokens, or the developer's own. */
function onUsersMachines(found: Landing[], module: Module, { runtime }: LandingOptions): Landing[] {
  const { where } = whereCodeRuns(module, runtimeViewAround(module, runtime));
  if (where === 'test' || where === 'tooling') return [];
  return where === 'client' ? found : found.filter(({ deposit }) => !deposit.row.clientOnly);
}

/** What this file shows by itself is asked first; other files are opened only where they can matter. */
function find(module: Module, { catalog, followImports = true }: LandingOptions): Landing[] {
  const { nodes } = factsOf(module);
  const near = new Run(undefined, catalog);
  const far = followImports && isAbsolute(module.filename) ? new Run(surroundingsOf(module), catalog) : near;
  const looksFar = far !== near && EVIDENCE.test(module.text);
  return nodes.flatMap((node) => {
    const kept = keptAt(node, near, far);
    if (kept) return [kept];
    if (node.type !== T.CallExpression && node.type !== T.AssignmentExpression) return [];
    const landing =
      landingAt(node, near, far) ??
      (looksFar && mayCross(node, near) ? landingAt(node, far, far) : undefined);
    return landing ? [landing] : [];
  });
}

/** What a library keeps for the application: its state, or a session of its own. */
function keptAt(node: Node, near: Run, far: Run): Landing | undefined {
  if (node.type === T.JSXOpeningElement) return sessionKeptBy(node, near, far);
  if (node.type !== T.CallExpression && node.type !== T.NewExpression) return undefined;
  return persistedBy(node, near, far) ?? sessionKeptBy(node, near, far);
}

/** The stores are looked for in `near`; what is handed to them is judged with all that `far` knows. */
function landingAt(node: Node, near: Run, far: Run): Landing | undefined {
  const direct = depositsOf(node, near);
  return landingAmong(direct.length > 0 ? direct : depositsThrough(node, near), far);
}

/** One write is one landing, however many tokens it stores. */
function landingAmong(deposits: readonly Deposit[], run: Run): Landing | undefined {
  for (const deposit of deposits) {
    const evidence = judge(deposit, run);
    if (isToken(evidence)) return { deposit, evidence };
  }
  return undefined;
}
