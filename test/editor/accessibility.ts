import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Locator } from 'playwright-core';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const run = `axe.run().then(({ violations }) =>
  violations.map(({ id, nodes }) => id + ': ' + nodes[0].html + ' ' + nodes[0].failureSummary))`;

/** What keeps people from using the page that an element is in. */
export function violationsIn(element: Locator): Promise<string[]> {
  return element.evaluate<string[], string>(
    (_, script) => (0, eval)(script) as Promise<string[]>,
    `${axe};${run}`,
  );
}
