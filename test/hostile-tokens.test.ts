/** Whatever a token says, it stays where it is shown, and nothing waits for it. */
import { explain, hoverMarkdown } from '@jwt-hygiene/inspect';
import { Lexer, marked, type Token } from 'marked';
import { describe, expect, it } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { tokenHover, tokenLenses } from '../packages/language-server/src/tokens/token-views.js';
import { tokenLines } from '../packages/vscode/src/tokens/lens-title.js';
import { redacted } from '../packages/vscode/src/tokens/redaction.js';
import { ROOT } from './layers/source-files.js';
import { command, commandHere, type Ran } from './support/command-line.js';
import { hostileTokens, STEERS } from './support/hostile-tokens.js';

const now = Date.now() / 1000;
/** As long as nobody notices. */
const SOON_MS = 1_500;

/** What is more than text and code in a Markdown text. */
function markupOf(markdown: string): string[] {
  const found: string[] = [];
  void marked.walkTokens(new Lexer().lex(markdown), (token: Token) => {
    if (['html', 'image', 'table', 'heading', 'hr', 'def'].includes(token.type)) found.push(token.type);
    if (
      token.type === 'link' &&
      !/^https:\/\/(?:www\.rfc-editor\.org|github\.com\/OWASP)\//.test(String(token.href))
    )
      found.push(String(token.href));
  });
  return found;
}

describe.each(Object.entries(hostileTokens))('%s', (name, token) => {
  const text = `TOKEN="${token}"\n`;
  const document = TextDocument.create('file:///a.env', 'dotenv', 1, text);

  function soon<Result>(run: () => Result): Result {
    const began = performance.now();
    const result = run();
    expect(performance.now() - began).toBeLessThan(SOON_MS);
    return result;
  }

  it.each(['off', 'sensitive', 'all'] as const)('stay in code in a hover that hides %s', (redaction) => {
    const said = soon(() =>
      hoverMarkdown(redacted(explain(token, { now }), redaction), { masked: redaction === 'all' }),
    );
    expect(markupOf(said)).toEqual([]);
    expect(said).not.toMatch(STEERS);
    expect(said.length).toBeLessThan(20_000);
    expect(said).toMatch(/not verified/i);
    if (redaction !== 'all') expect(said).toContain(JSON.stringify(name));
  });

  it('are no words of a lens', () => {
    expect(soon(() => tokenLines(text, now)).map(({ title }) => title)).toEqual([
      expect.stringMatching(/^(?:Valid for \d+ years · RS256|Large token|partial token · [\w :]+ · RS256)$/),
    ]);
  });

  it('are the same to other editors', () => {
    const hover = soon(() => tokenHover(document, 20, now, false));
    const { value } = hover?.contents as { value: string };
    expect(markupOf(value)).toEqual([]);
    expect(value).not.toMatch(STEERS);
    const lenses = soon(() => tokenLenses(document, now));
    expect(lenses.map(({ command }) => command?.title)).toEqual([
      expect.stringMatching(/^(?:Valid for \d+ years|Expiry unknown[\w :]+) \| RS256$/),
    ]);
  });

  it('neither steer nor flood a terminal', async () => {
    const accepted = (ran: Ran) => {
      expect(ran.stderr).toBe('');
      expect(ran.status).toBeLessThan(2);
      expect(ran.stdout).not.toMatch(STEERS);
      return ran.stdout;
    };
    const said = accepted(command(ROOT, ['decode'], { input: token }));
    expect(said).toContain(name);
    expect(said.length).toBeLessThan(20_000);
    const json = accepted(await commandHere(ROOT, ['decode', '--json'], token));
    const [{ claims }] = JSON.parse(json) as [{ claims: object }];
    expect('polluted' in claims).toBe(false);
  });
});

it('all have left objects as they were', () => {
  expect('polluted' in {}).toBe(false);
});
