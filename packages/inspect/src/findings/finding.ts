import type { PartName } from '../reading/flaws.js';
import type { Reading } from '../reading/read-token.js';

/** How much a finding matters: an `error` is wrong, a `warning` a risk, an `info` good to know. */
export type Severity = 'error' | 'warning' | 'info';

/** What is worth saying about a token. */
export interface TokenFinding {
  /** A stable name for the kind of finding. */
  id: string;
  severity: Severity;
  /** The fact with its evidence, one sentence. Holds no text of the token: names it quotes are those we know. */
  message: string;
  /** What to do about it, one sentence. */
  remedy: string;
  /** Claims or header parameters that it is about, as the token spells them: untrusted text. */
  names?: readonly string[];
  /** The part that these stand in. */
  part?: PartName;
  source: Source;
}

/** Who says so. */
export interface Source {
  title: string;
  link: string;
}

/** What is known of a token when it is judged. Values that were cut off are left out. */
export interface Evidence {
  reading: Reading;
  header: Record<string, unknown>;
  claims: Record<string, unknown>;
  /** Seconds since 1970. */
  now: number;
  /** `typ` in small letters and without `application/`; empty where there is none. */
  type: string;
}

/** A section of an RFC. */
export function rfc(number: number, section: string): Source {
  return {
    title: `RFC ${number}, section ${section}`,
    link: `https://www.rfc-editor.org/rfc/rfc${number}#section-${section}`,
  };
}

/** A requirement of the OWASP Application Security Verification Standard 5.0. */
export function asvs(requirement: string): Source {
  return {
    title: `OWASP ASVS ${requirement}`,
    link: 'https://github.com/OWASP/ASVS/blob/v5.0.0/5.0/en/0x18-V9-Self-contained-Tokens.md',
  };
}
