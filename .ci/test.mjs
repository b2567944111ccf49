// `npm test`: everything. `npm test -- FILTER…`: the tests that vitest selects, with nothing else in the way.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { installEditor, installLibraries, npm, root, setUp, show, tool } from './setup.mjs';

setUp();
installLibraries();
installEditor();

const args = process.argv.slice(2);
const vitest = tool('vitest/vitest.mjs', 'run', '--config', 'test/vitest.config.ts', ...args);
const typecheck = tool('typescript/bin/tsc', '-p', 'test');
const lint = npm('run', '--silent', 'lint');

const checks = args.length > 0 ? [vitest] : [vitest, lint];
if (args.length === 0 && existsSync(join(root, 'test/tsconfig.json'))) checks.unshift(typecheck);

// All of them, so that one run tells all that is wrong.
process.exitCode = Math.max(...checks.map((check) => show(check)));
