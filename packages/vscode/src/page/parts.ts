import type { ExplainedMember, Explanation } from '@jwt-hygiene/inspect';
import { indentedJson } from '../panel/indented-json.js';
import { t } from '../panel/texts.js';
import { button, element, untrusted } from './elements.js';

/** Characters shown of a part; Copy holds all. */
const LONGEST = 20_000;

/** The three parts as they are written. */
export function parts(
  shown: Explanation,
  original: Explanation,
  copy: (text: string) => void,
): HTMLElement[] {
  const { form, header, claims, signature } = shown;
  return [
    part({ id: 'header', title: t('Header'), copyLabel: t('Copy the header') }, jsonOf(header, LONGEST), () =>
      copy(jsonOf(original.header)),
    ),
    ...(form === 'jwe'
      ? [element('p', { class: 'empty' }, t('The claims are encrypted.'))]
      : [
          part(
            { id: 'payload', title: t('Payload'), copyLabel: t('Copy the payload') },
            jsonOf(claims, LONGEST),
            () => copy(jsonOf(original.claims)),
          ),
          part(
            { id: 'signature', title: t('Signature'), copyLabel: t('Copy the signature') },
            signature ?? '',
            () => copy(original.signature ?? ''),
          ),
        ]),
  ];
}

interface Head {
  readonly id: string;
  readonly title: string;
  /** Of the button, for those who hear it apart from the title. */
  readonly copyLabel: string;
}

function part({ id: name, title, copyLabel }: Head, text: string, copy: () => void): HTMLElement {
  const id = `part-${name}`;
  const lines = text.split('\n').flatMap((line) => [untrusted(line, LONGEST), '\n']);
  return element(
    'div',
    { class: 'part' },
    element(
      'div',
      { class: 'part-head' },
      element('h3', { id, 'data-part': name }, title),
      button(t('Copy'), copy, { 'aria-label': copyLabel }),
    ),
    text === ''
      ? element('p', { class: 'empty' }, t('Missing.'))
      : element('pre', { tabindex: '0', role: 'region', 'aria-labelledby': id }, ...lines.slice(0, -1)),
  );
}

function jsonOf(members: readonly ExplainedMember[], longest = Infinity): string {
  if (members.length === 0) return '';
  const pairs = members.map(({ name, text, whole }) => `${JSON.stringify(name)}:${text}${whole ? '' : '…'}`);
  return indentedJson(`{${pairs.join(',')}}`, longest);
}
