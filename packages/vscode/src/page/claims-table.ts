import { momentInWords, relativeInWords, type ExplainedMember } from '@jwt-hygiene/inspect';
import { t } from '../panel/texts.js';
import { button, element, link, untrusted } from './elements.js';

/** More rows than this nobody reads; all can be copied. */
const MOST_ROWS = 200;

export interface TableOptions {
  readonly caption: string;
  /** Said in place of an empty table. */
  readonly none: string;
  readonly zone: 'local' | 'utc' | 'both';
  /** `text` is the value as JSON, as the token has it. */
  readonly copy: (text: string) => void;
  /** The values themselves where the shown ones are hidden. */
  readonly originals: readonly ExplainedMember[];
}

/** Header parameters or claims, each with its meaning. */
export function memberTable(members: readonly ExplainedMember[], options: TableOptions): HTMLElement[] {
  if (members.length === 0) return [element('p', { class: 'empty' }, options.none)];
  const rows = members.slice(0, MOST_ROWS).map((member, index) => row(member, index, options));
  const more = members.length - rows.length;
  const head = [t('Name'), t('Value and meaning'), ''].map((title) =>
    title === '' ? element('td', {}) : element('th', { scope: 'col' }, title),
  );
  return [
    element(
      'table',
      {},
      element('caption', {}, options.caption),
      element('thead', {}, element('tr', {}, ...head)),
      element('tbody', {}, ...rows),
    ),
    ...(more > 0
      ? [element('p', { class: 'empty' }, t('{0} more are not shown. Copy holds all.', more))]
      : []),
  ];
}

function row(member: ExplainedMember, index: number, { zone, copy, originals }: TableOptions): HTMLElement {
  const { name, text, whole, at, meaning, severity } = member;
  return element(
    'tr',
    { 'data-severity': severity },
    element(
      'th',
      { scope: 'row' },
      element('code', {}, untrusted(name, 200)),
      meaning && element('span', { class: 'title' }, meaning.title),
      meaning?.vendor !== undefined && element('span', { class: 'title' }, meaning.vendor),
    ),
    element(
      'td',
      {},
      element('code', { class: 'value' }, untrusted(whole ? text : `${text}…`)),
      ...(at === undefined ? [] : dateLines(at, zone)),
      meaning &&
        element(
          'span',
          { class: 'meaning' },
          meaning.meaning,
          ' ',
          link(sectionOf(meaning.link), meaning.link),
        ),
    ),
    element(
      'td',
      { class: 'actions' },
      button(t('Copy'), () => copy(originals[index]?.text ?? text), {
        'aria-label': t('Copy the value of {0}. {1}', index + 1, name.slice(0, 60)),
      }),
    ),
  );
}

function dateLines(at: number, zone: TableOptions['zone']): HTMLElement[] {
  const zones = zone === 'both' ? (['local', 'utc'] as const) : [zone];
  const moments = [...new Set(zones.map((each) => momentInWords(at, each)))].filter(
    (each) => each !== undefined,
  );
  const lines = [...moments, relativeInWords(at, Date.now() / 1000)];
  return lines.map((line) => element('span', { class: 'date' }, line));
}

/** `RFC 7519, 4.1.4` of the address of that section. */
function sectionOf(address: string): string {
  const [, rfc, section] = /\/rfc(\d+)(?:#section-([\w.]+))?/.exec(address) ?? [];
  if (rfc !== undefined) return section === undefined ? `RFC ${rfc}` : `RFC ${rfc}, ${section}`;
  return t('Documentation');
}
