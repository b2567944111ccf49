import { verify, type Verification } from '../panel/verification.js';
import { t } from '../panel/texts.js';
import { button, element, fill } from './elements.js';

const SIGNS: Readonly<Record<Verification['outcome'], string>> = {
  verified: '✓',
  refused: '✕',
  impossible: '?',
};

/** Takes a public key, and says whether the token is signed with it. The key stays in the field and goes nowhere. */
export class VerifyForm {
  readonly node: HTMLElement;
  readonly #key = element('textarea', {
    id: 'key',
    rows: '4',
    spellcheck: 'false',
    autocomplete: 'off',
    'aria-describedby': 'key-hint',
    placeholder: '-----BEGIN PUBLIC KEY-----',
  });
  readonly #result = element('p', { class: 'verdict', role: 'status' });
  #token = '';
  /** Answers that come late are about another token or key. */
  #asked = 0;

  constructor() {
    this.#key.addEventListener('input', () => this.#forget());
    this.node = element(
      'section',
      { class: 'verify', 'aria-labelledby': 'verify-title' },
      element('h2', { id: 'verify-title' }, t('Verify the signature')),
      element('label', { for: 'key' }, t('Public key (PEM, JWK or JWKS)')),
      this.#key,
      element('p', { id: 'key-hint', class: 'hint' }, t('Used here and now: stored nowhere, sent nowhere.')),
      button(t('Verify'), () => void this.#verify(), { class: 'primary', id: 'verify' }),
      this.#result,
    );
  }

  /** What was said of another token is not to be read as said of this one. */
  token(token: string): void {
    if (token === this.#token) return;
    this.#token = token;
    this.#forget();
  }

  #forget(): void {
    this.#asked++;
    delete this.#result.dataset.outcome;
    fill(this.#result, []);
  }

  async #verify(): Promise<void> {
    this.#forget();
    const asked = this.#asked;
    const { outcome, text } = await verify(this.#token, this.#key.value);
    if (asked !== this.#asked) return;
    this.#result.dataset.outcome = outcome;
    fill(this.#result, [
      element('span', { class: 'sign', 'aria-hidden': 'true' }, SIGNS[outcome]),
      element('strong', {}, inWords(outcome)),
      ` ${text}`,
    ]);
  }
}

function inWords(outcome: Verification['outcome']): string {
  switch (outcome) {
    case 'verified':
      return t('Signature verified.');
    case 'refused':
      return t('Signature refused.');
    case 'impossible':
      return t('Not verified.');
  }
}
