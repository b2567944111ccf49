import { spelledOut } from '@jwt-hygiene/inspect';

type Child = Node | string | undefined | false;
type Attributes = Readonly<Record<string, string | boolean | undefined>>;

/** An element. Children that are texts become text and nothing else. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Attributes = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes)) {
    if (value === true) made.setAttribute(attribute, '');
    else if (value !== false && value !== undefined) made.setAttribute(attribute, value);
  }
  fill(made, children);
  return made;
}

/** Replaces what is in an element. */
export function fill(parent: Element, children: readonly Child[]): void {
  parent.replaceChildren(...children.filter((child) => child !== undefined && child !== false));
}

/** Text of a token: apart from the direction of what surrounds it, and with everything unseen spelled out. */
export function untrusted(text: string, longest = 2_000): HTMLElement {
  const shown = text.length > longest ? `${text.slice(0, longest).replace(/[\ud800-\udbff]$/, '')}…` : text;
  return element('bdi', { class: 'untrusted', dir: 'ltr' }, spelledOut(shown));
}

/** A link out of the panel; VS Code opens it in the browser. Only to addresses of ours. */
export function link(title: string, href: string): HTMLElement | string {
  return href.startsWith('https://') ? element('a', { href, title: href }, title) : title;
}

export function button(title: string, onClick: () => void, attributes: Attributes = {}): HTMLButtonElement {
  const made = element('button', { type: 'button', ...attributes }, title);
  made.addEventListener('click', onClick);
  return made;
}
