/** The folder of what was made from a text or bytes, whether it is there or not. Who asks for it uses it. */
export function cached(kind: string, madeFrom: string | Uint8Array): string;

/** Removes what nobody has asked for in a month: it was made from manifests that have changed since. */
export function removeUnused(nowMs?: number): void;
