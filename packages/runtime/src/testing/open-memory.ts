import type { Backend } from '../store/backend.js';
import type { Failed } from '../store/outcome.js';
import { byteLength } from '../backends/utf8.js';
import type { Crash } from './crash.js';

/** A backend whose entries can be looked at, and whose operations can be stopped, refused or limited in size. */
export interface OpenMemory extends Backend {
  readonly entries: Map<string, string>;
  crash: Crash | undefined;
  /** Bytes of UTF-8 above which a value is refused. */
  largest: number;
  /** What each next operation comes to instead; `undefined` lets one pass. */
  refusals: (Failed | undefined)[];
}

export function openMemory(): OpenMemory {
  const entries = new Map<string, string>();
  const run = async <Outcome>(work: () => Outcome): Promise<Outcome | Failed> => {
    const refusal = memory.refusals.shift();
    if (refusal) return refusal;
    return memory.crash ? await memory.crash.step(work) : await Promise.resolve(work());
  };
  const memory: OpenMemory = {
    name: 'open memory',
    entries,
    crash: undefined,
    largest: Infinity,
    refusals: [],
    get: (key) =>
      run(() => {
        const value = entries.get(key);
        return value === undefined ? ({ status: 'empty' } as const) : ({ status: 'found', value } as const);
      }),
    set: (key, value) =>
      run(() => {
        if (byteLength(value) > memory.largest) return { status: 'unavailable', detail: 'too long' } as const;
        entries.set(key, value);
        return { status: 'done' } as const;
      }),
    remove: (key) =>
      run(() => {
        entries.delete(key);
        return { status: 'done' } as const;
      }),
  };
  return memory;
}
