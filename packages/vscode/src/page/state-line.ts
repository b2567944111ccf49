import { explain, type Explanation, type Reading, type State } from '@jwt-hygiene/inspect';
import { clockText, shareOver } from '../panel/countdown.js';
import { t } from '../panel/texts.js';
import { element, fill } from './elements.js';

const now = () => Date.now() / 1000;

/** A sign beside the words, so that colour is not all that tells. */
const SIGNS: Readonly<Record<State['kind'], string>> = {
  valid: '✓',
  expired: '✕',
  'not-yet': '…',
  unlimited: '∞',
  'wrong-unit': '!',
  unknown: '?',
  encrypted: '▣',
  unreadable: '?',
};

/** The token's state in words, and the time that it has left, by the second. */
export class StateLine {
  readonly node = element('section', { class: 'state', 'aria-label': t('State') });
  /** Read aloud when the state becomes another one, not at every second. */
  readonly #words = element('p', { class: 'state-words', role: 'status' });
  readonly #clock = element('p', { class: 'clock', role: 'timer', 'aria-live': 'off' });
  readonly #life = element('progress', { max: '1', 'aria-label': t('Share of its life that is over') });
  #shown: { reading: Reading; explanation: Explanation } | undefined;
  #timer: number | undefined;

  /** @param onTurn called when the token expires or begins while it is shown */
  constructor(readonly onTurn: () => void) {
    fill(this.node, [this.#words, this.#clock, this.#life]);
  }

  show(reading: Reading, explanation: Explanation): void {
    this.#shown = { reading, explanation };
    const { state, completeness, isSample } = explanation;
    this.node.dataset.kind = state.kind;
    const marks = [completeness === 'partial' && t('Partial token'), isSample && t('Sample token')];
    const words = state.text.replaceAll('`', '');
    fill(this.#words, [
      element('span', { class: 'sign', 'aria-hidden': 'true' }, SIGNS[state.kind]),
      element('strong', {}, words),
      ...marks.map((mark) => mark !== false && element('span', { class: 'mark' }, mark)),
    ]);
    this.#tick();
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#shown = undefined;
  }

  #tick(): void {
    clearTimeout(this.#timer);
    const { reading, explanation } = this.#shown ?? {};
    if (!reading || !explanation) return;
    const { kind, at } = explanation.state;
    const counts = (kind === 'valid' || kind === 'not-yet') && at !== undefined;
    this.#clock.hidden = !counts;
    const begin = explanation.dates.find(({ claim }) => claim === 'iat' || claim === 'nbf')?.at;
    const end = explanation.dates.find(({ claim }) => claim === 'exp')?.at;
    const over = kind === 'wrong-unit' || end === undefined ? undefined : shareOver({ begin, end }, now());
    this.#life.hidden = over === undefined;
    if (over !== undefined) this.#life.value = over;
    if (!counts) return;
    if (now() >= at) {
      this.onTurn();
      return;
    }
    const left = clockText(at - now());
    this.#clock.textContent = kind === 'valid' ? t('Expires in {0}', left) : t('Begins in {0}', left);
    this.#timer = window.setTimeout(() => this.#tick(), 1000 - (Date.now() % 1000));
  }
}

export const explained = (reading: Reading): Explanation => explain(reading, { now: now() });
