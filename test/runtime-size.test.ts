import { expect, it } from 'vitest';
import { bundledSize } from './benches/sizes/bundled.mjs';

it.each([
  [['createSession', 'createTokenStore', 'singleFlight'], 5.5 * 1024],
  [['singleFlight'], 0.4 * 1024],
])('an app that uses %s of the runtime ships little', async (names, most) => {
  const { gzipped } = await bundledSize('@jwt-hygiene/runtime', names);
  expect(gzipped).toBeLessThanOrEqual(most);
});
