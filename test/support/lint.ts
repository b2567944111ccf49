import { mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Linter } from 'eslint';
import standalone, { strict } from 'eslint-plugin-jwt-hygiene/standalone';

/** A project without packages: in this workspace the runtime would be followed, and each text have many files around it. */
const cwd = realpathSync(mkdtempSync(join(tmpdir(), 'jwt-hygiene-')));
writeFileSync(join(cwd, 'package.json'), '{}');
process.once('exit', () => rmSync(cwd, { recursive: true, force: true }));
const linter = new Linter({ cwd });

/** Lints one text with the whole plugin, as a project without a configuration of its own would. */
export function lint(code: string, filename = 'app.tsx', config: 'recommended' | 'strict' = 'recommended') {
  return linter.verify(code, config === 'strict' ? strict : standalone, { filename: join(cwd, filename) });
}
