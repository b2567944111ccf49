import type { ExplainedMember, Explanation } from '../explanation.js';
import type { TokenFinding } from '../findings/finding.js';
import { momentInWords } from '../time/moment.js';
import { codeBlock, codeSpan, shortened } from './markdown.js';

/** How a hover shows a token. */
export interface HoverOptions {
  /** Shows no text of the token: for screens that others see. */
  masked?: boolean;
  /** Which time to write dates in; `both` if not said. */
  zone?: 'local' | 'utc' | 'both';
  /** Claims shown at most; 20 if not said. */
  maxClaims?: number;
}

/** Characters shown of one value, and of a short one in a line of text. */
const VALUE_LENGTH = 160;
const LINE_LENGTH = 100;
const NAMES_SHOWN = 5;
const HIDDEN = '•••';

/**
 * An explanation as Markdown for a hover, state first.
 *
 * The token's text is untrusted. All of it stands in code spans and code blocks that it cannot leave, so that it is
 * no link, command, image or markup. Show it untrusted all the same, without HTML and theme icons.
 */
export function hoverMarkdown(explanation: Explanation, options: HoverOptions = {}): string {
  const { masked = false } = options;
  return [
    headline(explanation),
    identity(explanation, masked),
    dates(explanation, options.zone ?? 'both'),
    explanation.flaws.map(({ text }) => `- ${text}`).join('\n'),
    claims(explanation, masked, options.maxClaims ?? 20),
    explanation.findings.map((finding) => `- ${findingLine(finding, masked)}`).join('\n'),
    `*${explanation.caution}*`,
  ]
    .filter((block) => block !== '')
    .join('\n\n');
}

function headline({ state, completeness, isSample }: Explanation): string {
  const marks = [completeness === 'partial' && 'partial token', isSample && 'sample token'].filter(Boolean);
  return [`**${state.text}**`, ...marks].join(' · ');
}

function identity(
  { algorithm, type, keyId, issuer, subject, audience }: Explanation,
  masked: boolean,
): string {
  const shown = (text: string) => (masked ? HIDDEN : codeSpan(shortened(text, LINE_LENGTH)));
  // A known algorithm is a word of ours.
  const isKnown = algorithm?.meaning !== undefined;
  return [
    algorithm && `Algorithm ${isKnown ? codeSpan(algorithm.name) : shown(algorithm.name)}`,
    algorithm?.encryption !== undefined && `content ${shown(algorithm.encryption)}`,
    type !== undefined && `type ${shown(type)}`,
    keyId !== undefined && `key ${shown(keyId)}`,
    issuer !== undefined && `issuer ${shown(issuer)}`,
    subject !== undefined && `subject ${shown(subject)}`,
    audience !== undefined && `audience ${shown(audience.join(', '))}`,
  ]
    .filter(Boolean)
    .join(' · ');
}

function dates({ dates }: Explanation, zone: 'local' | 'utc' | 'both'): string {
  const zones = zone === 'both' ? (['utc', 'local'] as const) : [zone];
  return dates
    .map(({ title, at, relative }) => {
      const moments = new Set(zones.map((each) => momentInWords(at, each)));
      moments.delete(undefined);
      return `- ${title} ${[...moments, relative].join(' · ')}`;
    })
    .join('\n');
}

function claims({ claims }: Explanation, masked: boolean, most: number): string {
  if (claims.length === 0) return '';
  const lines = claims.slice(0, most).map((claim) => claimLine(claim, masked));
  const more = claims.length - lines.length;
  return codeBlock(more > 0 ? [...lines, `… ${more} more`] : lines, 'json');
}

function claimLine({ name, text, whole, meaning }: ExplainedMember, masked: boolean): string {
  // A name that a standard or vendor defines is a word of ours.
  if (masked) return `${meaning?.name === name ? JSON.stringify(name) : HIDDEN}: ${HIDDEN}`;
  const value = whole ? text : `${text}…`;
  return `${shortened(JSON.stringify(name), VALUE_LENGTH)}: ${shortened(value, VALUE_LENGTH)}`;
}

function findingLine(
  { severity, message, remedy, names = [], source }: TokenFinding,
  masked: boolean,
): string {
  const told = names.filter((name) => !message.includes(`\`${name}\``));
  const shown = told.slice(0, NAMES_SHOWN).map((name) => codeSpan(shortened(name, LINE_LENGTH)));
  if (told.length > shown.length) shown.push(`${told.length - shown.length} more`);
  const where = masked || shown.length === 0 ? '' : ` (${shown.join(', ')})`;
  const fact = message.replace(/\.$/, `${where}.`);
  return `**${SEVERITY[severity]}** ${fact} ${remedy} [${source.title}](${source.link})`;
}

const SEVERITY = { error: 'Wrong.', warning: 'Risk.', info: 'Note.' } as const;
