import type { Empty, Failed, ReadOutcome, StoreFailure, WriteOutcome } from '../store/outcome.js';

/** How an error of a platform is known, and what it means. */
export interface Sign {
  /** The error's `code`. */
  readonly code?: string;
  /** What its message says. Fixed words only: what they match is told on. */
  readonly words?: RegExp;
  readonly means: StoreFailure | 'empty';
}

/** Reads from a platform. What it throws becomes an outcome, so that nothing is ever thrown on. */
export function attemptRead(read: () => Promise<ReadOutcome>, signs: readonly Sign[]): Promise<ReadOutcome> {
  return attempted(read, signs);
}

/** As `attemptRead`, for writing: where nothing was found, nothing was written. */
export async function attemptWrite(
  write: () => Promise<WriteOutcome>,
  signs: readonly Sign[],
): Promise<WriteOutcome> {
  const outcome = await attempted(write, signs);
  return outcome.status === 'empty' ? { status: 'unavailable', detail: 'not found' } : outcome;
}

/** As `attemptRead`, for removing: where nothing is to be found, nothing is to be done. */
export async function attemptRemoval(
  remove: () => Promise<WriteOutcome>,
  signs: readonly Sign[],
): Promise<WriteOutcome> {
  const outcome = await attempted(remove, signs);
  return outcome.status === 'empty' ? { status: 'done' } : outcome;
}

async function attempted<Outcome>(
  work: () => Promise<Outcome>,
  signs: readonly Sign[],
): Promise<Outcome | Failed | Empty> {
  try {
    return await work();
  } catch (error) {
    return outcomeOf(error, signs);
  }
}

/** @returns What the first sign that fits says; `unavailable` where none does. */
export function outcomeOf(error: unknown, signs: readonly Sign[]): Failed | Empty {
  const { code, message, name } = partsOf(error);
  for (const sign of signs) {
    const words = sign.words?.exec(message)?.[0];
    if (sign.code === undefined ? words === undefined : sign.code !== code) continue;
    if (sign.means === 'empty') return { status: 'empty' };
    return { status: sign.means, detail: words ?? code };
  }
  const detail = SAFE_CODE.test(code) ? code : SAFE_NAME.test(name) ? name : undefined;
  return detail === undefined ? { status: 'unavailable' } : { status: 'unavailable', detail };
}

/**
 * A message is never told on: some hold what was read (Java's JSON parser quotes it). A code or a class's name is,
 * in the forms that platforms give them and no token has.
 */
const SAFE_CODE = /^(?:-?\d{1,7}|[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)*)$/;
const SAFE_NAME = /^[A-Z][A-Za-z]{1,40}(?:Error|Exception)$/;

function partsOf(error: unknown): { code: string; message: string; name: string } {
  if (typeof error === 'string') return { code: '', message: error, name: '' };
  const { code, message, name } = (error ?? {}) as Record<string, unknown>;
  return { code: textOf(code), message: textOf(message), name: textOf(name) };
}

function textOf(part: unknown): string {
  return typeof part === 'string' || typeof part === 'number' ? String(part) : '';
}
