import { expect, it } from 'vitest';
import { ExitCode, exitCodeOf } from './exit-code.js';

it.each([
  [{ errors: 0, warnings: 0 }, 0, ExitCode.clean],
  [{ errors: 0, warnings: 1 }, 0, ExitCode.findings],
  [{ errors: 0, warnings: 1 }, 1, ExitCode.clean],
  [{ errors: 0, warnings: 2 }, 1, ExitCode.findings],
  [{ errors: 0, warnings: 9 }, -1, ExitCode.clean],
  [{ errors: 1, warnings: 0 }, 1, ExitCode.findings],
  [{ errors: 1, warnings: 0 }, -1, ExitCode.findings],
])('of %j, with %i warnings allowed, is %i', (totals, maxWarnings, expected) => {
  expect(exitCodeOf(totals, maxWarnings)).toBe(expected);
});
