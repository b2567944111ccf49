import type { Explanation, TokenFinding } from '@jwt-hygiene/inspect';
import { t } from '../panel/texts.js';
import { element, link, untrusted } from './elements.js';

const NAMES_SHOWN = 5;

/** What is worth saying about a token: why it is not whole, what is unsound, and always that nothing is verified. */
export function notes({ flaws, findings, caution }: Explanation, showNames: boolean): HTMLElement[] {
  const items = [
    ...flaws.map(({ text }) => element('li', { class: 'note', 'data-severity': 'info' }, text)),
    ...findings.map((finding) => note(finding, showNames)),
  ];
  return [
    element('p', { class: 'caution' }, caution),
    ...(items.length > 0 ? [element('ul', { class: 'notes' }, ...items)] : []),
  ];
}

function note(
  { severity, message, remedy, names = [], source }: TokenFinding,
  showNames: boolean,
): HTMLElement {
  // Many a message says the name itself.
  const told = names.filter((name) => !message.includes(`\`${name}\``));
  const shown = showNames ? told.slice(0, NAMES_SHOWN) : [];
  const where = shown.flatMap((name, index) => [index > 0 ? ', ' : ' (', code(name)]);
  return element(
    'li',
    { class: 'note', 'data-severity': severity },
    element('span', { class: 'severity' }, severityInWords(severity)),
    ` ${withoutTicks(message).replace(/\.$/, '')}`,
    ...where,
    where.length > 0 ? '). ' : '. ',
    `${withoutTicks(remedy)} `,
    link(source.title, source.link),
  );
}

function severityInWords(severity: TokenFinding['severity']): string {
  switch (severity) {
    case 'error':
      return t('Wrong');
    case 'warning':
      return t('Risk');
    case 'info':
      return t('Note');
  }
}

const code = (name: string) => element('code', {}, untrusted(name, 100));
const withoutTicks = (text: string) => text.replaceAll('`', '');
