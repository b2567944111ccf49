import {
  momentInWords,
  spelledOut,
  type ExplainedMember,
  type Explanation,
  type State,
  type TokenFinding,
} from '@jwt-hygiene/inspect';
import type { Colors } from './colors.js';
import type { Explained } from './explanation-json.js';

/** Characters shown of one value, and of one name. */
const WIDEST_VALUE = 500;
const WIDEST_NAME = 60;
/** Names longer than that do not push the values of all others to the right. */
const NAME_COLUMN = 24;
const VALUE_COLUMN = 28;
const MOST_NAMES = 8;

/** Explanations for people: the state first, then the parts with what they mean, then what is worth saying. */
export function explanationText(explained: readonly Explained[], colors: Colors): string {
  return explained
    .map((each, index) => {
      const title = `Token ${index + 1} of ${explained.length}\n`;
      return (explained.length > 1 ? colors.bold(title) : '') + tokenText(each, colors);
    })
    .join('\n');
}

function tokenText({ explanation, token }: Explained, colors: Colors): string {
  const { state, completeness, flaws, caution, isSample, header, claims, findings } = explanation;
  const marks = `${completeness === 'partial' ? ', partial token' : ''}${isSample ? ', sample token' : ''}`;
  return [
    `${colors.bold(STATE_COLORS[state.kind](colors)(state.text))}${marks}`,
    caution,
    ...flaws.map(({ text }) => `  ${colors.yellow(text)}`),
    ...(token === undefined ? [] : ['', spelledOut(token)]),
    ...partLines('Header', header, explanation, colors),
    ...partLines('Claims', claims, explanation, colors),
    ...findingLines(findings, colors),
    '',
  ].join('\n');
}

const red = ({ red }: Colors) => red;
const yellow = ({ yellow }: Colors) => yellow;
const STATE_COLORS: Record<State['kind'], (colors: Colors) => Colors['red']> = {
  valid: ({ green }) => green,
  expired: red,
  'wrong-unit': red,
  'not-yet': yellow,
  unlimited: yellow,
  unknown: yellow,
  encrypted: ({ cyan }) => cyan,
  unreadable: red,
};

function partLines(
  title: string,
  members: readonly ExplainedMember[],
  explanation: Explanation,
  colors: Colors,
): string[] {
  if (members.length === 0) return [];
  const rows = members.map((member) => ({
    name: shortened(member.name, WIDEST_NAME),
    value: shortened(member.text, WIDEST_VALUE) + (member.whole ? '' : '… (cut off)'),
    about: colors.dim(aboutMember(member, explanation)),
  }));
  const nameWidth = Math.min(NAME_COLUMN, Math.max(...rows.map(({ name }) => name.length)));
  const valueWidth = Math.min(VALUE_COLUMN, Math.max(...rows.map(({ value }) => value.length)));
  const lines = rows.map(({ name, value, about }) =>
    `  ${name.padEnd(nameWidth)}  ${value.padEnd(valueWidth)}  ${about}`.trimEnd(),
  );
  return ['', colors.bold(title), ...lines];
}

/** What a claim means; of a date rather when it is, of the algorithm what it does. */
function aboutMember(
  { name, meaning, at }: ExplainedMember,
  { dates, algorithm, header }: Explanation,
): string {
  if (meaning === undefined) return '';
  const vendor = meaning.vendor === undefined ? '' : ` (${meaning.vendor})`;
  if (at !== undefined) {
    const relative = dates.find(({ claim }) => claim === name)?.relative;
    const moments = new Set([momentInWords(at, 'utc'), momentInWords(at, 'local'), relative]);
    moments.delete(undefined);
    return `${meaning.title}${vendor}: ${[...moments].join(', ')}`;
  }
  const isAlgorithm = name === 'alg' && meaning === header.find((member) => member.name === name)?.meaning;
  if (isAlgorithm && algorithm?.meaning !== undefined) return `${meaning.title}: ${algorithm.meaning}.`;
  return `${meaning.title}${vendor}. ${meaning.meaning}`;
}

function findingLines(findings: readonly TokenFinding[], colors: Colors): string[] {
  if (findings.length === 0) return [];
  const lines = findings.map(({ severity, message, remedy, names = [], source }) => {
    const told = names.filter((name) => !message.includes(`\`${name}\``));
    const shown = told.slice(0, MOST_NAMES).map((name) => shortened(name, WIDEST_NAME));
    if (told.length > shown.length) shown.push(`${told.length - shown.length} more`);
    const where = shown.length === 0 ? '' : `: ${shown.join(', ')}`;
    const label = SEVERITY_COLORS[severity](colors)(severity.padEnd(7));
    return [
      `  ${label}  ${message.replace(/\.$/, `${where}.`)} ${remedy}`,
      `           ${colors.dim(`${source.title}: ${source.link}`)}`,
    ].join('\n');
  });
  return ['', colors.bold('Notes'), ...lines];
}

const SEVERITY_COLORS = { error: red, warning: yellow, info: ({ cyan }: Colors) => cyan };

/** Untrusted text for one line of a terminal. */
function shortened(text: string, longest: number): string {
  if (text.length <= longest) return spelledOut(text);
  const start = text.slice(0, longest).replace(/[\ud800-\udbff]$/, '');
  return `${spelledOut(start)}… (${text.length} characters)`;
}
