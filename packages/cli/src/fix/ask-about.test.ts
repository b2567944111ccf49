import { PassThrough } from 'node:stream';
import type { Proposal, Way } from '@jwt-hygiene/audit';
import { describe, expect, it } from 'vitest';
import { Answers } from './answers.js';
import { askAbout } from './ask-about.js';

const wayCalled = (title: string): Way => ({
  remedy: { title, edits: new Map(), creates: new Map(), installs: [], mends: [], notes: [] },
  changes: [],
});
const one = wayCalled('one');
const two = wayCalled('two');

/** Asks about a proposal; gives the answer, what was shown in between, and what stood on the screen. */
async function asked(ways: Proposal['ways'], input: string) {
  const keyboard = new PassThrough();
  const screen = new PassThrough();
  keyboard.end(input);
  const answers = new Answers(
    keyboard as unknown as NodeJS.ReadStream,
    screen as unknown as NodeJS.WriteStream,
    () => undefined,
  );
  const shown: string[] = [];
  const answer = await askAbout({ ways }, answers, ({ remedy }) => shown.push(remedy.title));
  answers.close();
  return { answer, shown, screen: String(screen.read()) };
}

describe('askAbout', () => {
  it.each([
    ['y\n', { way: one, forAll: false }],
    ['YES\n', { way: one, forAll: false }],
    [' a \n', { way: one, forAll: true }],
    ['n\n', 'skip'],
    ['q\n', 'quit'],
    ['y', { way: one, forAll: false }],
    ['', 'quit'],
    ['\nperhaps\n2\nn\n', 'skip'],
  ])('takes %j for an answer', async (input, expected) => {
    const { answer, shown } = await asked([one], input);
    expect(answer).toEqual(expected);
    expect(shown).toEqual(['one']);
  });

  it('shows another way, and applies the one shown', async () => {
    const { answer, shown, screen } = await asked([one, two], '2\n3\n1\n2\ny\n');
    expect(answer).toEqual({ way: two, forAll: false });
    expect(shown).toEqual(['one', 'two', 'one', 'two']);
    expect(screen).toMatch(
      /^Other ways:\n {2}2: two\nApply this\? .*, or a number: 2\nOther ways:\n {2}1: one\n/,
    );
  });

  it('asks for no number where there is one way', async () => {
    const { screen } = await asked([one], 'y\n');
    expect(screen).toBe('Apply this? [y]es, [n]o, [a]ll that follow too, [q]uit: y\n');
  });
});
