/** One `"name": value` of a JSON object. */
export interface Member {
  name: string;
  /** The value as it is written: large numbers keep their digits. */
  text: string;
  /** The value; of one that is cut off, what can be told of it, and `undefined` where nothing can. */
  value: unknown;
  /** Whether the value was read to its end. */
  whole: boolean;
}

/** What stands in an object, in the order in which it is written, names that occur twice included. */
export interface Members {
  members: Member[];
  /** `cut`: the text ends too soon; `broken`: it is not JSON from some place on, or goes on after the object. */
  ending: 'closed' | 'cut' | 'broken';
}

/**
 * Reads a JSON object member by member, as far as it goes. `undefined` where the text does not begin with an object.
 *
 * Takes time proportional to the text and no stack, however deep values are nested.
 */
export function membersOf(json: string): Members | undefined {
  let at = skipSpace(json, 0);
  if (json[at] !== '{') return undefined;
  const members: Member[] = [];
  at = skipSpace(json, at + 1);
  if (json[at] === '}') return { members, ending: endingAfter(json, at + 1) };
  for (;;) {
    if (at >= json.length) return { members, ending: 'cut' };
    if (json[at] !== '"') return { members, ending: 'broken' };
    const nameEnd = endOfString(json, at);
    if (nameEnd === undefined) return { members, ending: 'cut' };
    const name = parsed(json.slice(at, nameEnd));
    at = skipSpace(json, nameEnd);
    if (at >= json.length) return { members, ending: 'cut' };
    if (typeof name !== 'string' || json[at] !== ':') return { members, ending: 'broken' };
    at = skipSpace(json, at + 1);
    const end = endOfValue(json, at);
    if (end === undefined) {
      if (at < json.length) members.push(cutMember(name, json.slice(at)));
      return { members, ending: 'cut' };
    }
    const text = json.slice(at, end);
    const value = parsed(text);
    members.push({ name, text, value, whole: value !== undefined });
    if (value === undefined) return { members, ending: 'broken' };
    at = skipSpace(json, end);
    if (json[at] === '}') return { members, ending: endingAfter(json, at + 1) };
    if (at >= json.length) return { members, ending: 'cut' };
    if (json[at] !== ',') return { members, ending: 'broken' };
    at = skipSpace(json, at + 1);
  }
}

/** The members as an object, as `JSON.parse` makes it: the last of a name wins, and `__proto__` is a name like any. */
export function objectOf(members: readonly Member[]): Record<string, unknown> {
  return Object.fromEntries(members.map(({ name, value }) => [name, value]));
}

/** The names that occur more than once. */
export function duplicateNames(members: readonly Member[]): string[] {
  const seen = new Set<string>();
  const twice = new Set<string>();
  for (const { name } of members) (seen.has(name) ? twice : seen).add(name);
  return [...twice];
}

function endingAfter(json: string, at: number): Members['ending'] {
  return skipSpace(json, at) === json.length ? 'closed' : 'broken';
}

/** The end of the value that begins here; `undefined` where the text ends before it, or perhaps before it. */
function endOfValue(json: string, at: number): number | undefined {
  if (json[at] === '"') return endOfString(json, at);
  if (json[at] === '{' || json[at] === '[') return endOfNested(json, at);
  const plain = /[^\s,}\]]*/y;
  plain.lastIndex = at;
  plain.test(json);
  // `19000` may be the beginning of a larger number.
  return plain.lastIndex < json.length ? plain.lastIndex : undefined;
}

function endOfString(json: string, at: number): number | undefined {
  for (let quote = json.indexOf('"', at + 1); quote !== -1; quote = json.indexOf('"', quote + 1)) {
    let escapes = quote;
    while (json[escapes - 1] === '\\') escapes--;
    if ((quote - escapes) % 2 === 0) return quote + 1;
  }
  return undefined;
}

function endOfNested(json: string, at: number): number | undefined {
  const marks = /["{}[\]]/g;
  marks.lastIndex = at;
  let depth = 0;
  for (let match = marks.exec(json); match !== null; match = marks.exec(json)) {
    if (match[0] === '"') {
      const end = endOfString(json, match.index);
      if (end === undefined) return undefined;
      marks.lastIndex = end;
    } else if (match[0] === '{' || match[0] === '[') depth++;
    else if (--depth === 0) return marks.lastIndex;
  }
  return undefined;
}

/** A value that the end of the text cuts off: the beginning of a string, the whole elements of a list or object. */
function cutMember(name: string, text: string): Member {
  if (text.startsWith('"')) return { name, text, value: beginningOfString(text), whole: false };
  const isNested = text.startsWith('{') || text.startsWith('[');
  return { name, text, value: isNested ? parsed(closed(text)) : undefined, whole: false };
}

function beginningOfString(text: string): unknown {
  // The longest escape, `\u1234`, may be cut off in its sixth character.
  for (let dropped = 0; dropped < 6; dropped++) {
    const value = parsed(`${text.slice(0, text.length - dropped)}"`);
    if (value !== undefined) return value;
  }
  return undefined;
}

/** A list or object that is cut off, closed behind its last whole element. */
function closed(text: string): string {
  const end = walk(text, text.length).lastWhole;
  return text.slice(0, end) + walk(text, end).open.reverse().join('');
}

/** What is open at `end`, and where the last element before it ended. */
function walk(text: string, end: number): { open: string[]; lastWhole: number } {
  const marks = /["{}[\],]/g;
  const open: string[] = [];
  let lastWhole = 0;
  for (let match = marks.exec(text); match !== null && match.index < end; match = marks.exec(text)) {
    const [mark] = match;
    if (mark === '"') {
      const stringEnd = endOfString(text, match.index);
      if (stringEnd === undefined) break;
      marks.lastIndex = stringEnd;
    } else if (mark === ',') lastWhole = match.index;
    else {
      if (mark === '{') open.push('}');
      else if (mark === '[') open.push(']');
      else open.pop();
      lastWhole = marks.lastIndex;
    }
  }
  return { open, lastWhole };
}

function skipSpace(json: string, at: number): number {
  const space = /[ \t\r\n]*/y;
  space.lastIndex = at;
  space.test(json);
  return space.lastIndex;
}

/** `undefined` where the text is not JSON; no JSON text means `undefined`. */
function parsed(json: string): unknown {
  try {
    return JSON.parse(json) as unknown;
  } catch {
    return undefined;
  }
}
