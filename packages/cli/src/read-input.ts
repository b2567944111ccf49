import type { Readable } from 'node:stream';

/** More is no text with a few tokens in it. */
const MOST_BYTES = 64 * 1024 * 1024;

/** Reads a stream of text to its end; `undefined` where it does not end within 64 MB. */
export async function readInput(stream: Readable): Promise<string | undefined> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > MOST_BYTES) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}
