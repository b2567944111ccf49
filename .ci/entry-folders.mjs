#!/usr/bin/env node
// Before a package is packed: gives each of its entries a folder whose package.json names the files, for those who do
// not read `exports` (Metro before React Native 0.79, TypeScript's old resolution). Afterwards: removes them again, so
// that they lie in the tarball and not in the sources.
// usage: entry-folders.mjs [--remove] [PACKAGE_DIR]
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const remove = process.argv.includes('--remove');
const root = process.argv.slice(2).find((argument) => !argument.startsWith('--')) ?? '.';
const { exports } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

for (const [entry, { import: module, require: main }] of Object.entries(exports)) {
  const name = /^\.\/([\w-]+)$/.exec(entry)?.[1];
  if (name === undefined) continue;
  const folder = join(root, name);
  if (existsSync(folder) && readdirSync(folder).some((file) => file !== 'package.json'))
    throw new Error(`${entry} cannot have a folder: there is one with something else in it.`);
  rmSync(folder, { recursive: true, force: true });
  if (remove) continue;
  const fields = { main: main.default, module: module.default, types: module.types };
  mkdirSync(folder);
  writeFileSync(
    join(folder, 'package.json'),
    `${JSON.stringify(fields, (_, path) => (typeof path === 'string' ? `.${path}` : path), 2)}\n`,
  );
}
