// Node 20 has no Web Locks. This is as much of them as the shapes use: one fair queue for each name, `request(name,
// callback)` and `request(name, options, callback)`.

type Callback = (lock: { readonly name: string }) => unknown;

const tails = new Map<string, Promise<unknown>>();

function request(name: string, ...rest: readonly unknown[]): Promise<unknown> {
  const callback = rest.at(-1) as Callback;
  const turn = (tails.get(name) ?? Promise.resolve()).then(() => callback({ name }));
  tails.set(
    name,
    turn.catch(() => undefined),
  );
  return turn;
}

Object.defineProperty(globalThis, 'navigator', { value: { locks: { request } }, configurable: true });

export {};
