import type { Meaning } from './dictionary.js';
import type { TokenForm } from './decode.js';
import type { Severity, TokenFinding } from './findings/finding.js';
import type { Completeness } from './reading/read-token.js';
import type { Flaw } from './reading/flaws.js';
import type { LifetimeState } from './time/lifetime.js';

/** A token for people: what a hover, a panel and a terminal show. Nothing in it has been verified. */
export interface Explanation {
  /** The most important thing first. Our own words. */
  state: State;
  completeness: Completeness;
  /** Why it is not whole. */
  flaws: Flaw[];
  form?: TokenForm;
  algorithm?: AlgorithmLine;
  /** `typ`, `kid`, issuer, subject and audience as the token spells them: untrusted text. */
  type?: string;
  keyId?: string;
  issuer?: string;
  subject?: string;
  audience?: string[];
  /** The dates among the claims, in order of time. */
  dates: DateLine[];
  /** In the order in which they are written. */
  header: ExplainedMember[];
  claims: ExplainedMember[];
  /** The signature as it stands; `undefined` where there is no such part. */
  signature?: string;
  /** The worst first. */
  findings: TokenFinding[];
  /** Whether it is the sample that everybody copies from documentation. */
  isSample: boolean;
  /** A sentence that must not be left out: that nobody has verified the signature. */
  caution: string;
}

/** In one line where the token stands; `encrypted` and `unreadable` tokens do not tell. */
export interface State {
  kind: LifetimeState | 'encrypted' | 'unreadable';
  /** Seconds since 1970, where the state is about a time. */
  at?: number;
  text: string;
}

/** `name` (and `encryption`, in an encrypted token) is the token's text, the rest ours. */
export interface AlgorithmLine {
  name: string;
  encryption?: string;
  meaning?: string;
  link?: string;
}

/** A date claim. */
export interface DateLine {
  claim: string;
  title: string;
  /** In seconds since 1970, also where the claim counts in another unit. */
  at: number;
  /** `2 h ago`. */
  relative: string;
}

/** A claim or header parameter, with what is known about it. */
export interface ExplainedMember {
  /** Untrusted text. */
  name: string;
  /** The value as JSON, as it is written, without white space. Untrusted text. */
  text: string;
  value: unknown;
  /** Whether it was read to its end. */
  whole: boolean;
  meaning?: Meaning;
  /** For a date: seconds since 1970. */
  at?: number;
  /** The worst finding about it. */
  severity?: Severity;
}
