// `npm test`: everything. `npm test -- FILTER…`: the tests that vitest selects, with nothing else in the way.
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root, show, sideBySide, tool, withEnvironment } from './processes.mjs';
import { setUpTests } from './setup.mjs';

await setUpTests();

const vitest = (...args) => tool('vitest/vitest.mjs', 'run', '--config', 'test/vitest.config.ts', ...args);
const args = process.argv.slice(2);

process.exitCode = args.length > 0 ? show(vitest(...args)) : await everything();

/**
 * All of it, so that one run tells all that is wrong. The editor's tests wait for almost half of their time, which is
 * enough for one process beside them; the tests of the whole share both processors, once the editor has had its turn.
 */
async function everything() {
  const notes = mkdtempSync(join(tmpdir(), 'jwt-hygiene-failed-'));
  const failures = join(notes, 'failures');
  const reporters = ['--reporter=default', `--reporter=${join(root, '.ci/failures-reporter.mjs')}`];
  const projects = (...names) => vitest(...names.map((name) => `--project=${name}`), ...reporters);
  const staticChecks = (kind) => [process.execPath, '.ci/static-checks.mjs', kind];
  process.env.JWT_HYGIENE_FAILURES = failures;
  // Vitest's own option for it does not reach projects.
  const oneAtATime = { VITEST_MAX_WORKERS: '1' };
  const failed = await sideBySide(
    [withEnvironment(oneAtATime, projects('alone', 'measured', 'packages')), projects('whole')],
    [projects('editor'), staticChecks('format'), staticChecks('code')],
  );
  // The end is what is looked at, and what CI shows.
  for (const [, ...command] of failed)
    console.error(`Failed: ${command.join(' ').replaceAll(`${root}/`, '')}`);
  if (existsSync(failures)) process.stderr.write(readFileSync(failures));
  rmSync(notes, { recursive: true });
  return failed.length === 0 ? 0 : 1;
}
