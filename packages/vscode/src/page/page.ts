/** The panel's page: a token in, what it says out. Decodes and verifies in here, and reaches nobody. */
import { readTokens, type Reading } from '@jwt-hygiene/inspect';
import type { Display, PageState } from '../panel/messages.js';
import { t, useTexts, type Texts } from '../panel/texts.js';
import { redacted } from '../tokens/redaction.js';
import { memberTable } from './claims-table.js';
import { button, element, fill } from './elements.js';
import { listen, remember, remembered, tell } from './host.js';
import { notes } from './notes.js';
import { parts } from './parts.js';
import { explained, StateLine } from './state-line.js';
import { TokenBox } from './token-box.js';
import { VerifyForm } from './verify-form.js';

/** More tokens than this of one text are not offered. */
const MOST_TOKENS = 50;

const main = document.querySelector('main');
useTexts(JSON.parse(main?.dataset.texts ?? '{}') as Texts);

let display: Display = { redact: 'sensitive', zone: 'both' };
let readings: readonly Reading[] = [];
let chosen = 0;
let kept = remembered() ?? { following: false };

const copy = (text: string) => tell({ type: 'copy', text });
const box = new TokenBox({
  text: (text) => {
    tell({ type: 'text', text });
    keep({ place: undefined });
    read(text);
  },
  follow: (following) => {
    tell({ type: 'follow', following });
    keep({ following });
  },
  redact: (redact) => {
    display = { ...display, redact };
    tell({ type: 'redact', redact });
    keep({ redact });
    render();
  },
});
const state = new StateLine(() => render());
const verifyForm = new VerifyForm();
const picker = element('nav', { class: 'picker', 'aria-label': t('Tokens in this text') });
const said = element('section', { class: 'said', 'aria-label': t('Notes') });
const table = element('section', { class: 'claims', 'aria-labelledby': 'claims-title' });
const written = element('section', { class: 'parts', 'aria-labelledby': 'parts-title' });
const nothing = element('p', { class: 'nothing', role: 'status' });
/** One token. Another beside it, to be compared, is another of these. */
const token = element('div', { class: 'token' }, state.node, said, table, written, verifyForm.node);

function keep(change: Partial<PageState>): void {
  kept = { ...kept, ...change };
  remember(kept);
}

function read(text: string): void {
  readings = text.trim() === '' ? [] : readTokens(text).slice(0, MOST_TOKENS);
  chosen = 0;
  nothing.textContent =
    text.trim() === ''
      ? t('Paste a token, or open one from a hover. Nothing leaves this panel.')
      : readings.length === 0
        ? t('There is no token in this text, nor the beginning of one.')
        : '';
  render();
}

function render(): void {
  const reading = readings[chosen];
  nothing.hidden = reading !== undefined;
  token.hidden = reading === undefined;
  renderPicker();
  if (reading === undefined) {
    state.stop();
    verifyForm.token('');
    return;
  }
  const original = explained(reading);
  const shown = redacted(original, display.redact);
  state.show(reading, original);
  fill(said, notes(original, display.redact !== 'all'));
  const options = { zone: display.zone, copy };
  fill(table, [
    element('h2', { id: 'claims-title' }, t('What it says')),
    ...(original.form === 'jwe'
      ? []
      : memberTable(shown.claims, {
          ...options,
          caption: t('Claims'),
          none: t('No claims.'),
          originals: original.claims,
        })),
    ...memberTable(shown.header, {
      ...options,
      caption: t('Header parameters'),
      none: t('No header parameters.'),
      originals: original.header,
    }),
  ]);
  fill(written, [
    element('h2', { id: 'parts-title' }, t('As it is written')),
    ...parts(shown, original, copy),
  ]);
  verifyForm.token(reading.token);
}

function renderPicker(): void {
  picker.hidden = readings.length < 2;
  fill(
    picker,
    picker.hidden
      ? []
      : readings.map((each, index) =>
          button(`${index + 1}. ${explained(each).state.text.replaceAll('`', '')}`, () => choose(index), {
            'aria-pressed': String(index === chosen),
          }),
        ),
  );
}

function choose(index: number): void {
  chosen = index;
  render();
  picker.querySelectorAll('button')[index]?.focus();
}

listen((message) => {
  display = message.display;
  box.redact = display.redact;
  if (message.type === 'show') {
    box.following = message.following;
    box.text = message.text;
    keep({ following: message.following, place: message.place });
    read(message.text);
  } else {
    if (display.redact !== kept.redact) keep({ redact: undefined });
    render();
  }
});

if (main) fill(main, [element('h1', {}, t('Token')), box.node, nothing, picker, token]);
read('');
tell({ type: 'ready' });
