import { spelledOut, type ExplainedMember, type Explanation } from '@jwt-hygiene/inspect';

/** A token to show: its explanation and, if asked for, itself. */
export interface Explained {
  explanation: Explanation;
  token?: string;
}

/** Deeper values are left out: no honest token has them, and to indent them would take for ever. */
const DEEPEST = 64;

/** An array with one object per token. Text in it that would steer a terminal is escaped. */
export function explanationJson(explained: readonly Explained[]): string {
  const objects = explained.map(({ explanation, token }) => {
    const { header, claims, signature, ...rest } = explanation;
    return {
      // With the signature, the token could be put together again.
      ...(token !== undefined && { token, signature }),
      ...rest,
      isVerified: false,
      header: objectOf(header),
      claims: objectOf(claims),
    };
  });
  return `${JSON.stringify(objects, null, 2).split('\n').map(spelledOut).join('\n')}\n`;
}

/** Values that were cut off are there as far as they go; what they are, `flaws` says. */
function objectOf(members: readonly ExplainedMember[]): Record<string, unknown> {
  return Object.fromEntries(members.map(({ name, value }) => [name, bounded(value, DEEPEST)]));
}

function bounded(value: unknown, depth: number): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (depth === 0) return '…';
  if (Array.isArray(value)) return value.map((element) => bounded(element, depth - 1));
  // A claim may be called `__proto__`.
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, bounded(inner, depth - 1)]));
}
