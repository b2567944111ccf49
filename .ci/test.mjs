// `npm test`: everything. `npm test -- FILTER…`: the tests that vitest selects, with nothing else in the way.
import { installEditor, installLibraries, setUp, show, sideBySide, tool } from './setup.mjs';

setUp();
installLibraries();
installEditor();

const vitest = (...args) => tool('vitest/vitest.mjs', 'run', '--config', 'test/vitest.config.ts', ...args);
const args = process.argv.slice(2);

// All of them, so that one run tells all that is wrong. The tests of the editor wait more than they work, and the
// others work more than they wait.
process.exitCode =
  args.length > 0
    ? show(vitest(...args))
    : await sideBySide(
        [vitest('--project', '!editor')],
        [vitest('--project', 'editor'), [process.execPath, '.ci/static-checks.mjs']],
      );
