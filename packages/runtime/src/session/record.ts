import type { Tokens } from './tokens.js';

/** A session as it is stored: all of it in one entry, so that no two halves can disagree. */
export interface SessionRecord extends Tokens {
  readonly v: 1;
  /** Which sign-in this is: two that follow each other differ. */
  readonly gen: number;
}

export function recordText(record: SessionRecord, withAccessToken: boolean): string {
  // Without a refresh token there is nothing else to start from.
  const isKept = withAccessToken || record.refreshToken === undefined;
  return JSON.stringify(isKept ? record : { ...record, accessToken: undefined });
}

/** @returns `undefined` where the text is no record of this version, whoever wrote it. */
export function recordIn(text: string): SessionRecord | undefined {
  try {
    const value = JSON.parse(text) as Partial<SessionRecord> | null;
    if (value?.v !== 1 || typeof value.gen !== 'number' || typeof value.issuedAt !== 'number')
      return undefined;
    if (!isText(value.accessToken) || !isText(value.refreshToken) || !isTime(value.expiresAt))
      return undefined;
    if (value.accessToken === undefined && value.refreshToken === undefined) return undefined;
    return value as SessionRecord;
  } catch {
    return undefined;
  }
}

function isText(value: unknown): boolean {
  return value === undefined || (typeof value === 'string' && value !== '');
}

function isTime(value: unknown): boolean {
  return value === undefined || (typeof value === 'number' && Number.isFinite(value));
}
