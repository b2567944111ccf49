import { describe, expect, it } from 'vitest';
import { lossesOf } from './losses.js';
import { SESSIONS } from './sessions.js';

describe.concurrent.each(SESSIONS)('$file', ({ file, wrong }) => {
  it(wrong ? `${wrong[0]}: ${wrong[1]}` : 'keeps the session', async () => {
    const { losses, refused } = await lossesOf(`sessions/${file}`);
    expect(losses).toEqual(wrong ? [wrong[0]] : []);
    // A refusal ends the session: nobody may call that a loss, and nobody may wait for it.
    expect(refused).toMatchObject({ refreshes: 1, settled: 5, signedIn: false });
  });
});
