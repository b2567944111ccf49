import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Proposal, Way } from '@jwt-hygiene/audit';
import { beforeEach, describe, expect, it } from 'vitest';
import { projectOf } from '../../../../test/support/project.js';
import { applyProposals, type Decision } from './apply-proposals.js';

let root: string;
beforeEach(() => (root = projectOf({ 'a.js': 'a', 'b.js': 'b', 'c.js': 'c' })));

const read = (name: string) => readFileSync(join(root, name), 'utf8');

/** Adds a text to the end of files, as they are now. */
function adding(text: string, ...names: string[]): Proposal {
  const changes = names.map((name) => ({
    path: join(root, name),
    before: read(name),
    after: read(name) + text,
  }));
  const mends = names.map((name) => ({ file: join(root, name), line: 1, column: 1, ruleId: 'rule' }));
  const edits = new Map(names.map((name) => [join(root, name), []]));
  const remedy = { title: `add ${text}`, edits, creates: new Map(), installs: [], mends, notes: [] };
  return { ways: [{ remedy, changes }] };
}

/** Applies proposals and tells what happened, in order. */
async function apply(
  proposals: Proposal[],
  decide: (proposal: Proposal) => Decision,
  propose: (files: readonly string[]) => Proposal[] = () => [],
): Promise<string[]> {
  const events: string[] = [];
  const titleOf = ({ remedy }: Way) => remedy.title;
  await applyProposals(
    { proposals, refused: [] },
    {
      decide: (proposal, position, total) => {
        events.push(`${titleOf(proposal.ways[0])}? ${position}/${total}`);
        return Promise.resolve(decide(proposal));
      },
      propose: (files) => {
        events.push(`again for ${files.map((file) => file.slice(root.length + 1)).join(' ')}`);
        return Promise.resolve({ proposals: propose(files), refused: [] });
      },
      onWritten: (way) => events.push(`${titleOf(way)} written`),
      onFailed: (way, { message }) => events.push(`${titleOf(way)} failed: ${message.replaceAll(root, '')}`),
      onStale: (count) => events.push(`${count} stale`),
    },
  );
  return events;
}

const yes = ({ ways: [way] }: Proposal): Decision => way;

describe('applyProposals', () => {
  it('writes what is decided for', async () => {
    const decide = (proposal: Proposal) =>
      proposal.ways[0].remedy.title === 'add 2' ? 'skip' : yes(proposal);
    const events = await apply([adding('1', 'a.js'), adding('2', 'b.js'), adding('3', 'c.js')], decide);
    expect(events).toEqual(['add 1? 1/3', 'add 1 written', 'add 2? 2/3', 'add 3? 3/3', 'add 3 written']);
    expect(['a.js', 'b.js', 'c.js'].map(read)).toEqual(['a1', 'b', 'c3']);
  });

  it('stops where the user does', async () => {
    expect(await apply([adding('1', 'a.js'), adding('2', 'b.js')], () => 'quit')).toEqual(['add 1? 1/2']);
    expect(read('a.js')).toBe('a');
  });

  it('plans again what shares a file with something written', async () => {
    const events = await apply(
      [adding('1', 'a.js', 'b.js'), adding('2', 'b.js'), adding('3', 'c.js')],
      yes,
      () => [adding('2', 'b.js')],
    );
    expect(events).toEqual([
      ...['add 1? 1/3', 'add 1 written', 'add 3? 2/3', 'add 3 written'],
      ...['1 stale', 'again for b.js', 'add 2? 3/3', 'add 2 written'],
    ]);
    expect(['a.js', 'b.js', 'c.js'].map(read)).toEqual(['a1', 'b12', 'c3']);
  });

  it('does not ask again for what was passed over, but for the others like it', async () => {
    let asked = 0;
    const events = await apply(
      [adding('2', 'a.js'), adding('1', 'a.js'), adding('2', 'a.js')],
      (proposal) => (++asked === 1 ? 'skip' : yes(proposal)),
      () => [adding('2', 'a.js'), adding('2', 'a.js')],
    );
    expect(events.filter((event) => event.includes('?'))).toEqual(['add 2? 1/3', 'add 1? 2/3', 'add 2? 3/3']);
    expect(read('a.js')).toBe('a12');
  });

  it('ends, also where each fix calls for another one', async () => {
    const more = () => [adding('1', 'a.js'), adding('2', 'a.js'), adding('3', 'a.js')];
    const events = await apply(more(), yes, more);
    expect(events.filter((event) => event.endsWith('written'))).toHaveLength(3);
  });

  it('goes on after what cannot be written', async () => {
    const proposals = [adding('1', 'a.js'), adding('2', 'b.js')];
    writeFileSync(join(root, 'a.js'), 'changed meanwhile');
    expect(await apply(proposals, yes)).toEqual([
      ...['add 1? 1/2', 'add 1 failed: /a.js has changed since it was read.'],
      ...['add 2? 2/2', 'add 2 written'],
    ]);
    expect(read('a.js')).toBe('changed meanwhile');
  });
});
