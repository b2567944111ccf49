/** The folder of what was made from a text or bytes, whether it is there or not. */
export function cached(kind: string, madeFrom: string | Uint8Array): string;
