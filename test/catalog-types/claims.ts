import type { ApiRow, CryptoRow, Slot } from '../../packages/eslint-plugin/src/catalog/types.js';

/** A claim of a row about one argument of one of the calls on its way. */
export interface Claim {
  /** Which call: 0 is the last one of the way, 1 the one that made what it is called on. */
  readonly call: number;
  readonly argument: number;
  /** The way to a property of the argument, with dots; empty for the argument itself. */
  readonly property: string;
  readonly sits: 'key' | 'value' | 'pairs' | 'record' | 'option' | 'secret' | 'algorithm';
  /**
   * An option that may have another name in another major: it has to exist somewhere.
   * Where this is absent, every major that the row speaks of has to have it.
   */
  readonly somewhere?: true;
}

/** An argument, or a property of it, of the call that a row is about or of the one before. */
function claim(call: number, slot: Slot, sits: Claim['sits'], property?: string): Claim {
  const [argument, own] = typeof slot === 'number' ? [slot, ''] : [slot.argument, slot.property];
  return { call, argument, property: [own, property].filter(Boolean).join('.'), sits };
}

/** What a row claims about arguments. */
export function claimsOf(row: ApiRow): Claim[] {
  if (row.role === 'crypto') return [...ofCrypto(row)];
  const claims = row as Claims;
  return [...ofLayout(claims), ...ofInstance(claims, row.path), ...ofOptions(claims), ...ofState(claims)];
}

/** The fields of all roles in which a row speaks of arguments. */
interface Claims {
  readonly layout?: {
    readonly kind: string;
    readonly key?: Slot | { readonly factory: number; readonly property?: string };
    readonly value?: Slot;
    readonly at?: number;
    readonly together?: { readonly key: string; readonly value: string };
    readonly header?: number;
    readonly text?: number;
  };
  readonly encryptedBy?: {
    readonly option?: string | number;
    readonly instanceAt?: number | { readonly maker: number };
  };
  readonly httpOnly?: { readonly at: Slot | { readonly factory: number; readonly property?: string } };
  readonly option?: { readonly argument: number; readonly path?: string } | { readonly attribute: string };
  readonly unlessFalse?: string;
  /** In an adapter a place, in a sink what messages call the store. */
  readonly store?: Slot | string;
  readonly options?: Slot | readonly Slot[];
  readonly storageAt?: number;
  readonly strategies?: string;
  readonly storage?: readonly string[];
  readonly only?: readonly string[];
  readonly except?: readonly string[];
  readonly select?: readonly string[];
  readonly through?: readonly string[];
  readonly state?: {
    readonly at?: number;
    readonly of?: number;
    readonly option?: string;
    readonly key?: Slot;
    readonly initial?: Slot;
  };
}

function* ofLayout({ layout }: Claims): Generator<Claim> {
  if (layout?.value !== undefined) yield claim(0, layout.value, 'value');
  if (layout?.kind === 'pairs' || layout?.kind === 'record') yield claim(0, layout.at ?? 0, layout.kind);
  if (layout?.header !== undefined) yield claim(0, layout.header, 'key');
  if (layout?.text !== undefined) yield claim(0, layout.text, 'value');
  for (const name of Object.values(layout?.together ?? {})) {
    // Another signature than that of key and value.
    yield { ...claim(0, 0, 'option', name), somewhere: true };
  }
  const key = layout?.key;
  if (typeof key === 'object' && 'factory' in key) {
    // The way to a ref ends in a write: its last call is the one that made the ref.
    yield claim(layout?.kind === 'ref' ? 0 : 1, key.factory, 'key', key.property);
  } else if (key !== undefined) yield claim(0, key, 'key');
}

function* ofInstance({ encryptedBy, httpOnly }: Claims, path: string): Generator<Claim> {
  if (typeof httpOnly?.at === 'object' && 'factory' in httpOnly.at) {
    yield claim(1, httpOnly.at.factory, 'option', httpOnly.at.property);
  } else if (httpOnly) yield claim(0, httpOnly.at, 'option');
  const { option, instanceAt } = encryptedBy ?? {};
  // The option is the factory's, whose first argument is its options.
  const factory = path.endsWith(')') ? 1 : 0;
  if (typeof instanceAt === 'number') yield claim(1, instanceAt, 'option');
  else if (instanceAt) yield claim(2, instanceAt.maker, 'option');
  // The option of an instance that is handed over is its own factory's.
  if (instanceAt !== undefined) return;
  if (typeof option === 'number') yield claim(factory, option, 'option');
  else if (option !== undefined) yield { ...claim(factory, 0, 'option', option), somewhere: true };
}

function* ofOptions({ option, unlessFalse, store, storageAt, ...rest }: Claims): Generator<Claim> {
  if (typeof store === 'object' || typeof store === 'number') yield claim(0, store, 'option');
  if (storageAt !== undefined) yield claim(0, storageAt, 'option');
  if (option) {
    // A component's attributes are the properties of the one argument it is called with.
    const argument = 'argument' in option ? option.argument : 0;
    yield claim(0, argument, 'option', 'argument' in option ? option.path : option.attribute);
    if (unlessFalse !== undefined) yield claim(0, argument, 'option', unlessFalse);
  }
  const [options] = [rest.options ?? []].flat();
  if (options === undefined) return;
  yield claim(0, options, 'option', rest.strategies);
  for (const names of [rest.storage, rest.only, rest.except, rest.select, rest.through]) {
    for (const name of names ?? []) yield { ...claim(0, options, 'option', name), somewhere: true };
  }
}

function* ofState({ state, options }: Claims): Generator<Claim> {
  if (!state) return;
  const { at = state.of, key, initial, option } = state;
  if (at !== undefined) yield claim(0, at, 'option');
  if (key !== undefined) yield claim(0, key, 'key');
  if (initial !== undefined) yield claim(0, initial, 'option');
  const [place] = [options ?? []].flat();
  if (option !== undefined && place !== undefined) yield claim(0, place, 'option', option);
}

function* ofCrypto({ key, algorithms = [], off, claims }: CryptoRow): Generator<Claim> {
  const keys = key === undefined ? [] : [key].flat();
  for (const slot of keys) {
    // The first of several that is given; what a function there returns is not asked.
    const named =
      typeof slot === 'number' ? slot : { ...slot, property: slot.property.replace(/\(\).*$/, '') };
    yield { ...claim(0, named, 'secret'), ...(keys.length > 1 && { somewhere: true }) };
  }
  if (off !== undefined) yield claim(0, off, 'option');
  for (const slot of algorithms) {
    if (typeof slot === 'object' && 'chained' in slot) continue;
    // One of several places may be that of another version.
    yield { ...claim(0, slot, 'algorithm'), ...(algorithms.length > 1 && { somewhere: true }) };
  }
  for (const name of [...(claims?.issuer ?? []), ...(claims?.audience ?? [])]) {
    yield { ...claim(0, claims!.options, 'option', name), somewhere: true };
  }
}

/** Methods of the same object in whose first argument a row expects a property: `setProtectedHeader({ alg })`. */
export function chainedOf(row: ApiRow): readonly { readonly method: string; readonly claim: Claim }[] {
  if (row.role !== 'crypto') return [];
  return (row.algorithms ?? []).flatMap((slot) =>
    typeof slot === 'object' && 'chained' in slot
      ? [{ method: slot.chained, claim: claim(0, 0, 'algorithm', slot.property) }]
      : [],
  );
}
