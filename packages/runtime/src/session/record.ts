import type { Clock } from './options.js';
import type { Tokens } from './tokens.js';

/** A session as it is stored: all of it in one entry, so that no two halves can disagree. */
export interface SessionRecord extends Tokens {
  readonly v: 1;
  /** Which sign-in this is: two that follow each other differ. */
  readonly gen: number;
}

/** Of a sign-in that begins now. */
export function newGen(clock: Clock, random: () => number): number {
  return clock.now() + random();
}

export function recordText(record: SessionRecord, withAccessToken: boolean): string {
  return JSON.stringify(withAccessToken ? record : { ...record, accessToken: undefined });
}

/** @returns `undefined` where the text is no record of this version, whoever wrote it. */
export function recordIn(text: string): SessionRecord | undefined {
  try {
    const record = JSON.parse(text) as Partial<SessionRecord>;
    const { v, gen, issuedAt, expiresAt = 0, accessToken = '', refreshToken = '' } = record;
    const isOurs =
      v === 1 &&
      [gen, issuedAt, expiresAt].every(Number.isFinite) &&
      [accessToken, refreshToken].every((each) => typeof each === 'string');
    return isOurs ? (record as SessionRecord) : undefined;
  } catch {
    return undefined;
  }
}
