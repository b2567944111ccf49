import { expect, vi } from 'vitest';
import type { Backend } from '../store/backend.js';

const SECRETS = [
  'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2lnbmF0dXJl',
  'opaque-7f3c9a1e',
  'r.4XnQ_9',
  JSON.stringify({ refreshToken: 'rt_0b1c2d3e4f' }),
  'naïve-日本語-token',
];

/** What a platform may throw while it holds a value: the value in every part of it. */
function faultsWith(secret: string): unknown[] {
  return [
    new Error(secret),
    new Error(`Value ${secret} of type java.lang.String cannot be converted to JSONObject`),
    new Error('Caused by: User interaction is not allowed.', { cause: secret }),
    Object.assign(new Error(`code: 13, msg: ${secret}`), { code: secret }),
    Object.assign(new Error('E_UNKNOWN_ERROR'), { code: secret, name: secret }),
    Object.assign(new Error(`An OS error occurred (${secret})`), { code: 'osError' }),
    new TypeError(secret),
    secret,
    { code: secret, message: secret, value: secret },
    null,
  ];
}

/**
 * Fails each operation of a backend with errors that hold the stored value, and looks for it in outcomes and logs.
 *
 * @param prepare Makes a backend on an empty platform, and gives back how its platform's next calls are made to throw.
 */
export async function keepsSecrets(
  prepare: () => Promise<{ backend: Backend; failWith: (fault: unknown) => void }>,
): Promise<void> {
  const logs = (['log', 'info', 'warn', 'error', 'debug'] as const).map((method) =>
    vi.spyOn(console, method),
  );
  for (const secret of SECRETS) {
    for (const fault of faultsWith(secret)) {
      for (const operation of ['get', 'set', 'remove'] as const) {
        const { backend, failWith } = await prepare();
        await backend.set('app.key', secret);
        failWith(fault);
        const outcome = await (operation === 'set'
          ? backend.set('app.key', `${secret}2`)
          : backend[operation]('app.key'));
        expect(['locked', 'invalidated', 'corrupt', 'unavailable']).toContain(outcome.status);
        expect(JSON.stringify(outcome)).not.toContain(JSON.stringify(secret).slice(1, -1));
      }
    }
  }
  for (const log of logs) {
    expect(log).not.toHaveBeenCalled();
    log.mockRestore();
  }
}
