/** Why we believe that an expression is a token, or that it is not. */
export type Evidence =
  /** `certain`: the name or the value leaves no other reading. `likely`: the name of a token, bare. */
  | {
      readonly certainty: 'certain' | 'likely';
      readonly because: string;
      /** The whole answer of an endpoint: no member was seen to be a token. */
      readonly isAnswer?: true;
    }
  /** Weighs as much as evidence: what looked like a token is something else. */
  | { readonly certainty: 'innocent'; readonly because: string };

export type TokenEvidence = Evidence & { readonly certainty: 'certain' | 'likely' };

export function isToken(evidence: Evidence | undefined): evidence is TokenEvidence {
  return evidence !== undefined && evidence.certainty !== 'innocent';
}

/** Several values are possible (branches, assignments): a token among them decides, innocence must be unanimous. */
export function anyOf(found: readonly (Evidence | undefined)[]): Evidence | undefined {
  const tokens = found.filter(isToken);
  if (tokens.length > 0) return tokens.find((each) => each.certainty === 'certain') ?? tokens[0];
  const innocent = found.find((each) => each !== undefined);
  return innocent && found.every((each) => each?.certainty === 'innocent') ? innocent : undefined;
}

/** Names and keys are quoted in messages; what is long or unprintable is cut. */
export function quoted(text: string): string {
  const printable = text.replace(/[^\x20-\x7e\u00a0-\uffff]/g, '?');
  return `\`${printable.length > 40 ? `${printable.slice(0, 39)}…` : printable}\``;
}
