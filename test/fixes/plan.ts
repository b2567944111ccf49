import { applyEdits, type FixPlan } from '@jwt-hygiene/audit/in-process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { HERE } from './packages.js';

/** Does what a plan says: all of it, as one who agrees to everything. */
export function apply({ remedies }: FixPlan, directory: string): void {
  for (const remedy of remedies) {
    for (const [file, edits] of remedy.edits)
      writeFileSync(file, applyEdits(readFileSync(file, 'utf8'), edits));
    for (const [file, text] of remedy.creates) {
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, text, { flag: 'wx' });
    }
    install(remedy.installs, directory);
  }
}

/** As `npm install` would: names the packages, and has the versions that the fixtures have. */
function install(packages: readonly string[], directory: string): void {
  const path = join(directory, 'package.json');
  const manifest = JSON.parse(readFileSync(path, 'utf8')) as Manifest;
  const { dependencies: ours } = JSON.parse(readFileSync(join(HERE, 'package.json'), 'utf8')) as Manifest;
  for (const each of packages) {
    // `@scope/name@^1.0.0`: the fixtures have one version of each, whatever range an app is told.
    const name = each.replace(/(?<=.)@[^@/]*$/, '');
    const version = name.startsWith('@jwt-hygiene/') ? '0.1.0' : ours?.[name];
    if (version === undefined) throw new Error(`The plan installs ${name}, which no fixture has.`);
    manifest.dependencies = { ...manifest.dependencies, [name]: `^${version}` };
  }
  writeFileSync(path, `${JSON.stringify(manifest, undefined, 2)}\n`);
}

interface Manifest {
  dependencies?: Record<string, string>;
}
