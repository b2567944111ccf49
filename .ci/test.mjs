// `npm test`: everything. `npm test -- FILTER…`: the tests that vitest selects, with nothing else in the way.
import { installEditor, installLibraries, setUp, show, sideBySide, tool } from './setup.mjs';

setUp();
installLibraries();
installEditor();

const vitest = (...args) => tool('vitest/vitest.mjs', 'run', '--config', 'test/vitest.config.ts', ...args);
const projects = (...names) => vitest(...names.map((name) => `--project=${name}`));
const staticChecks = (kind) => [process.execPath, '.ci/static-checks.mjs', kind];
const args = process.argv.slice(2);

process.exitCode = args.length > 0 ? show(vitest(...args)) : await everything();

/**
 * All of it, so that one run tells all that is wrong. The editor's tests wait for almost half of their time, which is
 * enough for one process beside them; three or more on two cores take each other's caches, and longer than in turn.
 */
async function everything() {
  const some = await sideBySide(
    [projects('editor')],
    [[...projects('alone', 'measured', 'packages'), '--maxWorkers=1'], staticChecks('format')],
  );
  const others = await sideBySide([projects('whole')], [staticChecks('code')]);
  return Math.max(some, others);
}
