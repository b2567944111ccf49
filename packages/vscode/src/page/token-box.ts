import { t } from '../panel/texts.js';
import type { Redaction } from '../tokens/redaction.js';
import { button, element } from './elements.js';

/** Typing is answered when it pauses: a large token takes a moment. */
const PAUSE_MS = 120;

interface Hear {
  /** The user changed the text. */
  text(text: string): void;
  follow(following: boolean): void;
  redact(redaction: Redaction): void;
}

/** Where tokens are pasted, and how they are shown. */
export class TokenBox {
  readonly node: HTMLElement;
  readonly #text = element('textarea', {
    id: 'token',
    rows: '5',
    spellcheck: 'false',
    autocomplete: 'off',
    placeholder: 'eyJhbGciOi…',
  });
  readonly #follow = element('input', { type: 'checkbox', id: 'follow' });
  readonly #redact = element(
    'select',
    { id: 'redact' },
    element('option', { value: 'off' }, t('Nothing')),
    element('option', { value: 'sensitive' }, t('Personal and secret values')),
    element('option', { value: 'all' }, t('Everything')),
  );
  #timer: number | undefined;

  constructor(hear: Hear) {
    this.#text.addEventListener('input', () => {
      clearTimeout(this.#timer);
      this.#timer = window.setTimeout(() => hear.text(this.#text.value), PAUSE_MS);
    });
    this.#follow.addEventListener('change', () => hear.follow(this.#follow.checked));
    this.#redact.addEventListener('change', () => {
      this.redact = this.#redact.value as Redaction;
      hear.redact(this.redact);
    });
    const clear = () => {
      this.#text.value = '';
      this.#text.focus();
      hear.text('');
    };
    this.node = element(
      'section',
      { class: 'box' },
      element('label', { for: 'token' }, t('Token, or any text with tokens in it')),
      this.#text,
      element(
        'div',
        { class: 'controls' },
        element('span', {}, this.#follow, element('label', { for: 'follow' }, t('Follow the cursor'))),
        element('span', {}, element('label', { for: 'redact' }, t('Hide')), this.#redact),
        button(t('Clear'), clear),
      ),
    );
  }

  set text(text: string) {
    clearTimeout(this.#timer);
    this.#text.value = text;
  }

  set following(following: boolean) {
    this.#follow.checked = following;
  }

  get redact(): Redaction {
    return this.#redact.value as Redaction;
  }

  set redact(redaction: Redaction) {
    this.#redact.value = redaction;
    this.#text.classList.toggle('hidden-text', redaction === 'all');
  }
}
