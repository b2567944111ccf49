import * as audit from '@jwt-hygiene/audit';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { HERE } from './packages.js';

/** What the engine of the fixes promises. */
export interface FixPlan {
  readonly remedies: readonly Remedy[];
  readonly refused: readonly { readonly file: string; readonly ruleId: string; readonly reason: string }[];
}

export interface Remedy {
  readonly title: string;
  /** By absolute path; ranges as in ESLint's fixes. */
  readonly edits: ReadonlyMap<
    string,
    readonly { readonly range: readonly [number, number]; readonly text: string }[]
  >;
  /** New files and their texts, by absolute path. */
  readonly creates: ReadonlyMap<string, string>;
  /** Packages that the app needs and does not name yet. */
  readonly installs: readonly string[];
}

type PlanFixes = (directory: string) => FixPlan | Promise<FixPlan>;

export const { planFixes } = audit as unknown as { planFixes?: PlanFixes };

/** Does what a plan says: all of it, as one who agrees to everything. */
export function apply({ remedies }: FixPlan, directory: string): void {
  for (const remedy of remedies) {
    for (const [file, edits] of remedy.edits)
      writeFileSync(file, edited(readFileSync(file, 'utf8'), edits, file));
    for (const [file, text] of remedy.creates) {
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, text, { flag: 'wx' });
    }
    install(remedy.installs, directory);
  }
}

function edited(
  text: string,
  edits: readonly { range: readonly [number, number]; text: string }[],
  file: string,
) {
  const backwards = [...edits].sort(
    (one, other) => other.range[0] - one.range[0] || other.range[1] - one.range[1],
  );
  let result = text;
  let last = Infinity;
  for (const { range, text: replacement } of backwards) {
    if (range[1] > last) throw new Error(`Edits of ${file} overlap at ${range[0]}.`);
    result = result.slice(0, range[0]) + replacement + result.slice(range[1]);
    last = range[0];
  }
  return result;
}

/** As `npm install` would: names the packages, and has the versions that the fixtures have. */
function install(packages: readonly string[], directory: string): void {
  const path = join(directory, 'package.json');
  const manifest = JSON.parse(readFileSync(path, 'utf8')) as Manifest;
  const { dependencies: ours } = JSON.parse(readFileSync(join(HERE, 'package.json'), 'utf8')) as Manifest;
  for (const name of packages) {
    const version = name.startsWith('@jwt-hygiene/') ? '0.1.0' : ours?.[name];
    if (version === undefined) throw new Error(`The plan installs ${name}, which no fixture has.`);
    manifest.dependencies = { ...manifest.dependencies, [name]: `^${version}` };
  }
  writeFileSync(path, `${JSON.stringify(manifest, undefined, 2)}\n`);
}

interface Manifest {
  dependencies?: Record<string, string>;
}
