import type { ExplainedMember, Explanation } from '@jwt-hygiene/inspect';
import { indentedJson } from '../panel/indented-json.js';
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
    part('Header', jsonOf(header), () => copy(jsonOf(original.header))),
    ...(form === 'jwe'
      ? [element('p', { class: 'empty' }, 'The claims are encrypted.')]
      : [
          part('Payload', jsonOf(claims), () => copy(jsonOf(original.claims))),
          part('Signature', signature ?? '', () => copy(original.signature ?? '')),
        ]),
  ];
}

function part(title: string, text: string, copy: () => void): HTMLElement {
  const id = `part-${title.toLowerCase()}`;
  const lines = text.split('\n').flatMap((line) => [untrusted(line, LONGEST), '\n']);
  return element(
    'div',
    { class: 'part' },
    element(
      'div',
      { class: 'part-head' },
      element('h3', { id, 'data-part': title.toLowerCase() }, title),
      button('Copy', copy, { 'aria-label': `Copy the ${title.toLowerCase()}` }),
    ),
    text === ''
      ? element('p', { class: 'empty' }, 'Missing.')
      : element('pre', { tabindex: '0', role: 'region', 'aria-labelledby': id }, ...lines.slice(0, -1)),
  );
}

function jsonOf(members: readonly ExplainedMember[]): string {
  if (members.length === 0) return '';
  const pairs = members.map(({ name, text, whole }) => `${JSON.stringify(name)}:${text}${whole ? '' : '…'}`);
  return indentedJson(`{${pairs.join(',')}}`, LONGEST);
}
