/** Two offsets in a text, in UTF-16 code units: where something begins, and where the next thing may. */
export type TextRange = readonly [start: number, end: number];

/** What is wrong with a text, in one sentence, and where. */
export interface PlacedProblem {
  readonly message: string;
  readonly range: TextRange;
}

/** A value of a JSON text, and where it stands. */
export interface PlacedValue {
  readonly value: unknown;
  readonly range: TextRange;
  /** Of an object by name, of a list by index. */
  readonly parts: ReadonlyMap<string, PlacedPart>;
}

interface PlacedPart extends PlacedValue {
  /** Where the name stands; the value's own range in a list. */
  readonly name: TextRange;
}

/** A text is not JSON. */
export class JsonError extends Error {
  override readonly name = 'JsonError';
  constructor(
    message: string,
    readonly range: TextRange,
  ) {
    super(message);
  }
}

/** Nobody writes a configuration deeper than this. */
const DEEPEST = 100;

/**
 * Reads JSON as configurations are written: comments and trailing commas are let pass, names that stand twice are not.
 *
 * @throws JsonError
 */
export function parsePlaced(text: string): PlacedValue {
  const reader = new Reader(text);
  const value = reader.value(0);
  reader.end();
  return value;
}

/** Where the value at a way of names and indexes stands, or as much of the way as there is; `name`: where its name does. */
export function rangeAt(root: PlacedValue, way: readonly string[], name = false): TextRange {
  let at: PlacedValue | PlacedPart = root;
  for (const step of way) {
    const part: PlacedPart | undefined = at.parts.get(step);
    if (!part) break;
    at = part;
  }
  return name && 'name' in at ? at.name : at.range;
}

const SPACE = /(?:[\s\uFEFF]|\/\/[^\n\r]*|\/\*[^]*?\*\/)*/y;
const STRING = /"(?:[^"\\\n\r]|\\.)*"/y;
const WORD = /[-+\w.]+/y;

class Reader {
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  value(depth: number): PlacedValue {
    if (depth > DEEPEST) return this.#fail('this is nested too deeply');
    this.#match(SPACE);
    const start = this.#at;
    if (this.#take('{')) return this.#object(start, depth);
    if (this.#take('[')) return this.#list(start, depth);
    const plain = this.#match(STRING) ?? this.#match(WORD);
    if (plain === undefined) return this.#fail('a value is expected');
    return { value: this.#plain(plain, start), range: [start, this.#at], parts: new Map() };
  }

  /** @throws JsonError if there is more text */
  end(): void {
    this.#match(SPACE);
    if (this.#at < this.#text.length) this.#fail('the end is expected');
  }

  #object(start: number, depth: number): PlacedValue {
    const parts = new Map<string, PlacedPart>();
    while (!this.#take('}')) {
      const from = this.#at;
      const quoted = this.#match(STRING);
      if (quoted === undefined) return this.#fail('a name in double quotes is expected');
      const name = String(this.#plain(quoted, from));
      const place: TextRange = [from, this.#at];
      if (parts.has(name)) throw new JsonError(`${quoted} stands here twice.`, place);
      if (!this.#take(':')) return this.#fail('a colon is expected');
      parts.set(name, { ...this.value(depth + 1), name: place });
      if (!this.#take(',') && !this.#ahead('}')) return this.#fail('a comma or } is expected');
    }
    const value = Object.fromEntries([...parts].map(([name, part]) => [name, part.value]));
    return { value, range: [start, this.#at], parts };
  }

  #list(start: number, depth: number): PlacedValue {
    const parts = new Map<string, PlacedPart>();
    while (!this.#take(']')) {
      const part = this.value(depth + 1);
      parts.set(String(parts.size), { ...part, name: part.range });
      if (!this.#take(',') && !this.#ahead(']')) return this.#fail('a comma or ] is expected');
    }
    return { value: [...parts.values()].map(({ value }) => value), range: [start, this.#at], parts };
  }

  #plain(text: string, start: number): unknown {
    try {
      return JSON.parse(text);
    } catch {
      throw new JsonError('Not JSON: this is no value.', [start, this.#at]);
    }
  }

  #take(sign: string): boolean {
    const found = this.#ahead(sign);
    if (found) this.#at++;
    return found;
  }

  /** Is it what comes next, after any space? */
  #ahead(sign: string): boolean {
    this.#match(SPACE);
    return this.#text.startsWith(sign, this.#at);
  }

  #match(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.#text)?.[0];
    this.#at += found?.length ?? 0;
    return found;
  }

  #fail(what: string): never {
    const end = Math.min(this.#at + 1, this.#text.length);
    throw new JsonError(`Not JSON: ${what}.`, [Math.min(this.#at, Math.max(end - 1, 0)), end]);
  }
}
