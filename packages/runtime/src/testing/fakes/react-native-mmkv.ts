// Stands for react-native-mmkv in tests. Behaves as the sources of 2.12.2, 3.3.0, 4.3.0 and the MMKV in them say; in
// brackets where.
//
//  1. Values have no types: a string or a buffer is its length and its bytes, a number 8 bytes, a boolean one; what was
//     written as one is read as another where the bytes allow it (MMKV.cpp, CodedInputData.cpp).
//  2. In a process an id is opened once: later calls get what is open, whatever key they bring (MMKV.cpp, `mmkvWithID`).
//  3. With a wrong key nothing can be read, nothing is said, and what is written comes to lie behind what cannot be
//     read: it is lost at the next start. `clearAll` begins the file anew (MMKV_IO.cpp, `loadFromFile`, `clearAll`).
//  4. A key has 16 bytes at most (HybridMMKV.cpp, MmkvHostObject.cpp).
//  5. Versions 2 and 3 have `delete`, 4 has `remove`, which says whether something was there; 4 refuses an empty key.
//  6. Native methods accept no other `this` (JSI).
//  7. Listeners are called by `set`, removal (in version 4 of what was there) and `clearAll`, by id.
//  8. On the web it is localStorage, and a key is refused (createMMKV.web.ts).

type Value = string | number | boolean | ArrayBuffer | Uint8Array;

interface File {
  encryptionKey: string | undefined;
  readonly values: Map<string, Uint8Array>;
}

interface Opened {
  /** What this process sees: the file's values, or others that no start will find. */
  values: Map<string, Uint8Array>;
  readonly encryptionKey: string | undefined;
}

/** The phone under test: its files outlive a start of the app. */
export const phone = {
  version: 4 as 2 | 3 | 4,
  isWeb: false,
  files: new Map<string, File>(),
  /** What the system refuses to write from now on, without a word. */
  isFull: false,
  /** Is called before each step of the native part. */
  step: undefined as (() => void) | undefined,
  /** How often files were written anew, so that nothing that was removed is left in them. */
  trims: [] as string[],
  opens: 0,
  reset(version: 2 | 3 | 4) {
    Object.assign(phone, { version, isWeb: false, isFull: false, step: undefined, trims: [] });
    phone.files.clear();
    phone.restart();
  },
  /** The app is closed and started again. */
  restart() {
    phone.opens = 0;
    opened.clear();
    listeners.clear();
  },
};

const opened = new Map<string, Opened>();
const listeners = new Map<string, Set<(key: string) => void>>();

export interface Mmkv {
  set(key: string, value: Value): void;
  getString: (key: string) => string | undefined;
  getNumber(key: string): number | undefined;
  getBoolean(key: string): boolean | undefined;
  getBuffer(key: string): ArrayBuffer | undefined;
  contains(key: string): boolean;
  getAllKeys(): string[];
  clearAll(): void;
  addOnValueChangedListener(listener: (key: string) => void): { remove: () => void };
  delete?: (key: string) => void;
  remove?: (key: string) => boolean;
  trim?(): void;
  readonly size?: number;
}

/** `new MMKV(…)` or `createMMKV(…)`, as the version of the phone has it. */
export function openMmkv(options: { id: string; encryptionKey?: string } = { id: 'mmkv.default' }): Mmkv {
  if (options.encryptionKey !== undefined) {
    if (phone.isWeb) throw new Error("MMKV: 'encryptionKey' is not supported on Web!");
    if (utf8(options.encryptionKey).length > 16)
      throw new Error('Failed to create MMKV instance! `encryptionKey` cannot be longer than 16 bytes …');
  }
  const mmkv = new Instance(options.id, options.encryptionKey);
  const absent =
    phone.version === 4 ? ['delete'] : phone.version === 3 ? ['remove'] : ['remove', 'trim', 'size'];
  for (const name of absent) Object.defineProperty(mmkv, name, { value: undefined });
  return mmkv;
}

class Instance implements Mmkv {
  readonly #id: string;

  constructor(id: string, encryptionKey: string | undefined) {
    this.#id = id;
    phone.step?.();
    if (opened.has(id)) return;
    phone.opens++;
    const file = phone.files.get(id) ?? { encryptionKey, values: new Map<string, Uint8Array>() };
    phone.files.set(id, file);
    const isReadable = file.encryptionKey === encryptionKey || file.values.size === 0;
    if (isReadable) file.encryptionKey = encryptionKey;
    opened.set(id, { encryptionKey, values: isReadable ? file.values : new Map<string, Uint8Array>() });
  }

  set(key: string, value: Value) {
    const { values } = this.#open();
    if (key === '' && phone.version === 4) throw new Error('Cannot set a value for an empty key!');
    if (!phone.isFull) values.set(key, encode(value));
    this.#tell(key);
  }
  getString(key: string) {
    const bytes = contentOf(this.#open().values.get(key));
    return bytes && new TextDecoder().decode(bytes);
  }
  getNumber(key: string) {
    const bytes = this.#open().values.get(key);
    return bytes && bytes.length >= 8 ? new DataView(bytes.buffer).getFloat64(0, true) : undefined;
  }
  getBoolean(key: string) {
    const bytes = this.#open().values.get(key);
    return bytes && bytes[0] !== 0;
  }
  getBuffer(key: string) {
    const bytes = contentOf(this.#open().values.get(key));
    return bytes && bytes.slice().buffer;
  }
  contains(key: string) {
    return this.#open().values.has(key);
  }
  delete(key: string) {
    this.#open().values.delete(key);
    this.#tell(key);
  }
  remove(key: string) {
    const wasThere = this.#open().values.delete(key);
    if (wasThere) this.#tell(key);
    return wasThere;
  }
  getAllKeys() {
    return [...this.#open().values.keys()];
  }
  clearAll() {
    const state = this.#open();
    const keys = [...state.values.keys()];
    const file = { encryptionKey: state.encryptionKey, values: new Map<string, Uint8Array>() };
    phone.files.set(this.#id, file);
    state.values = file.values;
    for (const key of keys) this.#tell(key);
  }
  trim() {
    this.#open();
    phone.trims.push(this.#id);
  }
  get size() {
    return this.#open().values.size;
  }
  addOnValueChangedListener(listener: (key: string) => void) {
    const all = listeners.get(this.#id) ?? new Set();
    listeners.set(this.#id, all.add(listener));
    return { remove: () => void all.delete(listener) };
  }

  #open(): Opened {
    phone.step?.();
    const state = opened.get(this.#id);
    if (!state) throw new Error('This instance is of a process that has ended.');
    return state;
  }
  #tell(key: string) {
    for (const listener of listeners.get(this.#id) ?? []) listener(key);
  }
}

function encode(value: Value): Uint8Array {
  if (typeof value === 'boolean') return Uint8Array.of(value ? 1 : 0);
  if (typeof value === 'number') {
    const bytes = new Uint8Array(8);
    new DataView(bytes.buffer).setFloat64(0, value, true);
    return bytes;
  }
  const content = typeof value === 'string' ? utf8(value) : new Uint8Array(value);
  const length: number[] = [];
  for (let rest = content.length; ; rest >>>= 7) {
    length.push(rest > 0x7f ? (rest & 0x7f) | 0x80 : rest);
    if (rest <= 0x7f) return Uint8Array.of(...length, ...content);
  }
}

/** What stands behind a length, where there is that much. */
function contentOf(bytes: Uint8Array | undefined): Uint8Array | undefined {
  if (bytes === undefined) return undefined;
  let length = 0;
  for (let at = 0; at < Math.min(bytes.length, 4); at++) {
    const byte = bytes[at] ?? 0;
    length |= (byte & 0x7f) << (7 * at);
    if (byte < 0x80)
      return at + 1 + length <= bytes.length ? bytes.slice(at + 1, at + 1 + length) : undefined;
  }
  return undefined;
}

function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
