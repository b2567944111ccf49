import type { Node } from '../analysis/code/expression.js';

/** Puts a text in the place of a range: offsets of UTF-16 units from the file's start, the end left out. */
export interface TextEdit {
  readonly range: readonly [start: number, end: number];
  readonly text: string;
}

export function replace(node: Node, text: string): TextEdit {
  return { range: node.range, text };
}

export function insertBefore(node: Node, text: string): TextEdit {
  return { range: [node.range[0], node.range[0]], text };
}

export function insertAfter(node: Node, text: string): TextEdit {
  return { range: [node.range[1], node.range[1]], text };
}

/** Do any two of these edits want the same characters? */
export function doOverlap(edits: readonly TextEdit[]): boolean {
  const inOrder = [...edits].sort((a, b) => a.range[0] - b.range[0] || a.range[1] - b.range[1]);
  return inOrder.some((each, at) => at > 0 && each.range[0] < inOrder[at - 1]!.range[1]);
}

/**
 * The text with all edits made. Those at one place stand in the order given.
 *
 * @throws RangeError where two of them overlap: neither may be lost
 */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  const inOrder = edits
    .map((edit, given) => ({ edit, given }))
    .sort(
      (a, b) => a.edit.range[0] - b.edit.range[0] || a.edit.range[1] - b.edit.range[1] || a.given - b.given,
    );
  let result = '';
  let done = 0;
  for (const { edit } of inOrder) {
    if (edit.range[0] < done) throw new RangeError(`Two edits overlap at ${edit.range[0]}`);
    result += text.slice(done, edit.range[0]) + edit.text;
    done = edit.range[1];
  }
  return result + text.slice(done);
}

/** All edits as one that covers them, for a host that takes a single one. */
export function asOneEdit(text: string, edits: readonly TextEdit[]): TextEdit | undefined {
  if (edits.length === 0) return undefined;
  const start = Math.min(...edits.map(({ range }) => range[0]));
  const end = Math.max(...edits.map(({ range }) => range[1]));
  const moved = edits.map(({ range, text: each }) => ({
    range: [range[0] - start, range[1] - start] as const,
    text: each,
  }));
  return { range: [start, end], text: applyEdits(text.slice(start, end), moved) };
}

/** Whole lines that are inserted where others are taken away stand in their place. */
export function withInsertionsIn(edits: readonly TextEdit[]): TextEdit[] {
  const removals = edits.filter(({ range, text }) => text === '' && range[0] < range[1]);
  const covering = ({ range }: TextEdit) =>
    removals.find((each) => range[0] === range[1] && each.range[0] < range[0] && range[0] < each.range[1]);
  const moved = new Map<TextEdit, string>();
  const kept = edits.filter((edit) => {
    const removal = edit.text === '' ? undefined : covering(edit);
    if (removal) moved.set(removal, (moved.get(removal) ?? '') + asLines(edit.text));
    return !removal;
  });
  return kept.map((edit) => ({ ...edit, text: moved.get(edit) ?? edit.text }));
}

/** A text that begins on a new line, as one that ends with one. */
function asLines(text: string): string {
  const lead = /^\r?\n/.exec(text)?.[0];
  return lead === undefined ? text : text.slice(lead.length) + lead;
}

/** Where the first lines of a file go, the empty ones after them do as well. */
export function withoutEmptyHead(edits: readonly TextEdit[], text: string): TextEdit[] {
  return edits.map((edit) => {
    const [start, end] = edit.range;
    const [gap = ''] =
      edit.text === '' && start === 0 ? (/^(?:[ \t]*\r?\n)+/.exec(text.slice(end)) ?? []) : [];
    const isFree = edits.every((each) => each === edit || each.range[0] >= end + gap.length);
    return isFree ? { range: [start, end + gap.length], text: edit.text } : edit;
  });
}
