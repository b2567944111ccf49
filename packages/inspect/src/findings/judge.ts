import { objectOf } from '../reading/members.js';
import type { PartName } from '../reading/flaws.js';
import type { Reading } from '../reading/read-token.js';
import type { ReadPart } from '../reading/part.js';
import { contentFindings } from './content-findings.js';
import type { Evidence, Severity, TokenFinding } from './finding.js';
import { headerFindings } from './header-findings.js';
import { timeFindings } from './time-findings.js';

const ORDER: Record<Severity, number> = { error: 0, warning: 1, info: 2 };

/**
 * What is worth saying about a token, the worst first. A sound token yields nothing.
 *
 * @param now Seconds since 1970.
 */
export function findingsIn(reading: Reading, now: number): TokenFinding[] {
  if (reading.completeness === 'unreadable') return [];
  const header = wholeValues(reading.header);
  const evidence: Evidence = {
    reading,
    header,
    claims: wholeValues(reading.claims),
    now,
    type: typeof header.typ === 'string' ? header.typ.toLowerCase().replace(/^application\//, '') : '',
  };
  const findings = [
    ...inPart(headerFindings(evidence), 'header'),
    ...inPart(timeFindings(evidence), 'claims'),
    ...inPart(contentFindings(evidence), 'claims'),
  ];
  return findings.sort((a, b) => ORDER[a.severity] - ORDER[b.severity]);
}

function inPart(findings: Iterable<TokenFinding>, part: PartName): TokenFinding[] {
  return [...findings].map((finding) => (finding.names === undefined ? finding : { part, ...finding }));
}

/** What was read to its end: half a number says nothing. */
function wholeValues(part: ReadPart | undefined): Record<string, unknown> {
  return objectOf((part?.members ?? []).filter(({ whole }) => whole));
}
