import { algorithms } from '../catalog/algorithms.js';

/** How many bytes a signature has, and how many its algorithm makes at least. */
export interface ShortSignature {
  bytes: number;
  expected: number;
}

/** Whether a signature is shorter than its algorithm makes it: cut off, or made up. `undefined` where it is not. */
export function shortSignatureOf(alg: unknown, signature: string): ShortSignature | undefined {
  const expected = typeof alg === 'string' ? algorithms.get(alg)?.signatureBytes : undefined;
  const bytes = Math.floor((signature.length * 3) / 4);
  return expected !== undefined && bytes < expected ? { bytes, expected } : undefined;
}
