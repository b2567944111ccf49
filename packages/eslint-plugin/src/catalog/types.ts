/**
 * The row type of the catalogue. A row is one line about one API of one library:
 * (origin, path, role), where its key and value sit, and how well it protects what it is given.
 */

/** Where an API comes from. */
export type Origin =
  /** An npm package; several names where a package was renamed. */
  | { readonly package: string | readonly string[] }
  /** A global of the platform, not shadowed: `localStorage`. */
  | { readonly global: string }
  /** What a factory row `gives`. */
  | { readonly instance: string };

/**
 * How the API is reached from its origin, written as code:
 * `setItem()` a call, `new MMKV()` a construction, `useMMKVString()[1]()` a call of an element of a
 * call's result, `cookie=` a write of one property, `*=` a write of any property, `*.add()` a call of a
 * member of any one member (a table that the application named), `<Auth0Provider>` a component, `transaction(=>)`
 * the first thing that it hands to the function it is given.
 * `default.` is left out: a default import, a namespace import and `require` reach the same path.
 */
export type Path = string;

/** Where an argument sits: its position, or a property of the object at that position. */
export type Slot = number | { readonly argument: number; readonly property: string };

/** Where a key sits: in the call itself, or in the call that made the instance or the hook. */
export type KeySlot = Slot | FactorySlot;

/** An argument of the call that made the instance or the hook, or a property of the object at its place. */
export interface FactorySlot {
  readonly factory: number;
  readonly property?: string;
}

/** How a sink takes what it stores. */
export type Layout =
  /**
   * One key, one value; where the call also takes both in one object, `together` names its properties; `orRecord`: or
   * `{ key: value, … }` in the key's place, and nothing else.
   */
  | {
      readonly kind: 'pair';
      readonly key: KeySlot;
      readonly value: Slot;
      readonly together?: { readonly key: string; readonly value: string };
      readonly orRecord?: boolean;
    }
  /** A value and no key: a record that is put into a table. */
  | { readonly kind: 'value'; readonly value: Slot }
  /** `[[key, value], …]` at this position. */
  | { readonly kind: 'pairs'; readonly at: number }
  /** `{ key: value, … }` at this position. */
  | { readonly kind: 'record'; readonly at: number }
  /**
   * An SQL statement that names the columns, and its values: the list, the named values or all the arguments from
   * there on.
   */
  | { readonly kind: 'sql'; readonly statement: KeySlot; readonly values?: Slot }
  /** A write to a ref that mirrors a store: the key is where the ref was made. */
  | { readonly kind: 'ref'; readonly key: FactorySlot }
  /** A property write: the property is the key. */
  | { readonly kind: 'property' }
  /** `name=value; attributes`, written to a property. */
  | { readonly kind: 'cookie' }
  /** The same text, or several, for a header: `setHeader('Set-Cookie', text)`. */
  | { readonly kind: 'set-cookie'; readonly header: number; readonly text: number };

export type Protection = 'plain' | 'encrypted' | 'os-keychain' | 'http-only' | 'memory';

/** Which storage rule answers for a place: what lies on the device, or what a script on the page can read. */
export type Place = 'device' | 'web';

interface RowBase {
  /** Stable name, used by users and docs. */
  readonly id: string;
  readonly origin: Origin;
  readonly path: Path;
  /** Major versions the row holds for, as a semver range; all where absent. */
  readonly versions?: string;
  /** Code the row must match. */
  readonly example: string;
  /** Code close to it that the row must not match. */
  readonly counterExample: string;
}

/** A call whose result is a type of its own. */
export interface FactoryRow extends RowBase {
  readonly role: 'factory';
  readonly gives: string;
}

/** A declared type of a library whose values hold a token. */
export interface TypeRow extends RowBase {
  readonly role: 'type';
  /** The property that is the token. */
  readonly holds: string;
}

/** A call or property write that lets a value rest somewhere. */
export interface SinkRow extends RowBase {
  readonly role: 'sink';
  /** What the message calls the store. */
  readonly store: string;
  readonly place: Place;
  readonly protection: Protection;
  readonly layout: Layout;
  /** The store is encrypted where its factory got this option, unless the option's value is in the code. */
  readonly encryptedBy?: {
    /** A property of the first argument, or the position of an argument that is not `false`. */
    readonly option?: string | number;
    /** Position of an instance handed to a hook (or to what made the hook), whose own factory then decides. */
    readonly instanceAt?: number | { readonly maker: number };
    /** Methods that encrypt an instance later. */
    readonly methods?: readonly string[];
    /** Types of instances that are encrypted, for libraries whose encrypted instances have a type of their own. */
    readonly types?: readonly string[];
  };
  /** Kept in memory only where the key begins so, or where the factory's options say this. */
  readonly inMemory?: { readonly prefix: string } | { readonly option: string; readonly value: string };
  /** The option of the factory that says which store is underneath; it has that one's place, and is plain where that is. */
  readonly backedBy?: string;
  /** Holds only where the code is known to run on the user's machine: servers and scripts use the API as well. */
  readonly clientOnly?: boolean;
  /** A cookie that a server sets: script cannot read it where this option is on. */
  readonly httpOnly?: {
    readonly at: { readonly argument: number; readonly property: string } | Required<FactorySlot>;
    readonly byDefault: boolean;
  };
}

/** A call that makes one store out of another and keeps what it is given there: `createJSONStorage(() => localStorage)`. */
export interface AdapterRow extends RowBase {
  readonly role: 'adapter';
  /** Where the store is handed over, or a function that returns it; absent where it is always the default. */
  readonly store?: Slot;
  /** The store it takes where none is handed over. */
  readonly defaultStore?: DefaultStore;
}

/** A store that a library takes where the application names none. */
export interface DefaultStore {
  readonly store: string;
  readonly place: Place;
}

/** Where the state is that a library keeps. */
export type StateSlot =
  /** What makes the state is handed over: zustand's function, or a Redux reducer. */
  | { readonly kind: 'creator' | 'reducer' | 'value'; readonly at: number }
  /** One value and its key: an atom. */
  | { readonly kind: 'atom'; readonly key: Slot; readonly initial?: Slot }
  /** The object that is handed over (`this`), of which an option names members. */
  | { readonly kind: 'members'; readonly of: number; readonly option: string }
  /** The options of the store of which this is one: Vuex's plugins, Pinia's `persist`. */
  | { readonly kind: 'store' }
  /** The answers that the project asks for, by the keys or the documents of its queries. */
  | { readonly kind: 'queries'; readonly by: 'keys' | 'documents' }
  /** The reducers of the project, which the library gets elsewhere. */
  | { readonly kind: 'project' };

/** A call that keeps a state, or parts of it, in a store. */
export interface PersistRow extends RowBase {
  readonly role: 'persist';
  /** What a message calls it: "zustand's `persist`". */
  readonly keeper: string;
  readonly state: StateSlot;
  /** Where the options are; several where they may be a list (`persist: [{ … }, { … }]`). */
  readonly options?: Slot | readonly Slot[];
  /** Does nothing unless the options are there: Pinia's `persist: true`. */
  readonly needsOptions?: boolean;
  /** An option that holds the real options, each of them: `strategies: [{ … }]`. */
  readonly strategies?: string;
  /** Options that name the store. */
  readonly storage?: readonly string[];
  /** The store as an argument of its own. */
  readonly storageAt?: number;
  readonly defaultStore?: DefaultStore;
  /** Options that list the members which are kept. */
  readonly only?: readonly string[];
  /** Options that list the members which are left out. */
  readonly except?: readonly string[];
  /** Options that make of the state what is kept. */
  readonly select?: readonly string[];
  /** Options that may encrypt: transforms, serializers. */
  readonly through?: readonly string[];
}

/** An option of an SDK that says where it keeps its session. */
export interface SessionRow extends RowBase {
  readonly role: 'session';
  /** What is kept, for messages: "the Supabase session". */
  readonly holds: string;
  /** The argument, and the way to the option in it: `auth.storage`; or the attribute of a component (`<Provider>`). */
  readonly option: { readonly argument: number; readonly path?: string } | { readonly attribute: string };
  /** Named stores that are plain; by text, or by the way from the package (`BrowserCacheLocation.LocalStorage`). */
  readonly values?: Readonly<Record<string, DefaultStore>>;
  /** Only where the call is the value of this property: `userStore: new WebStorageStateStore(…)`. */
  readonly within?: string;
  /** The store it takes where none is named. */
  readonly defaultStore?: DefaultStore;
  /** The way to an option in the same argument that is `false` where nothing is kept. */
  readonly unlessFalse?: string;
}

/** A call that lets those who come at one time share a run of a function, or run it one after the other. */
export interface GuardRow extends RowBase {
  readonly role: 'guard';
  /** `flight`: all of them get the one that is on; `lock`: each has its turn, and has to look again whether it is due. */
  readonly guards: 'flight' | 'lock';
}

/** Where a verification's or a signature's part sits: in the call, or in one that is chained to it (`setProtectedHeader({ alg })`). */
export type CryptoSlot = Slot | { readonly chained: string; readonly property: string };

/** From which major version on something holds; `0` always. */
export type Since = number;

/** A call that verifies or signs a token, makes the HMAC that a token is signed with, or reads a token's header. */
export interface CryptoRow extends RowBase {
  readonly role: 'crypto';
  /**
   * `mac`: an HMAC of anything, of a token only where the code around it says so. `encrypt`: a token that is
   * encrypted or decrypted. `header`: reads without trust.
   */
  readonly does: 'verify' | 'sign' | 'encrypt' | 'mac' | 'header';
  /** What the message calls it: `jsonwebtoken`. */
  readonly name: string;
  /** Where the key is; the first of several that is given. A step `name()` is what the function there returns. */
  readonly key?: Slot | readonly Slot[];
  /** What is called is a plugin, which a server's `register(plugin, options)` calls in place of the app. */
  readonly registered?: true;
  /** The constructor is that of a wrapper, and this row speaks only where the wrapped class is of this package. */
  readonly wraps?: string;
  /** The key is one of two things that may stand there: only what is known for a secret is one. */
  readonly keyOptional?: boolean;
  /** Where the algorithm, or the list of them, may be named. */
  readonly algorithms?: readonly CryptoSlot[];
  /**
   * What holds where no algorithm is named: HMAC (also where there is nothing else), what fits the key, or what
   * the token's own header says.
   */
  readonly unnamed?: 'hmac' | 'by-key' | 'by-token';
  /** From which major on the library refuses by itself… */
  readonly refuses?: {
    /** …a key of another kind than the algorithm's: an HMAC over a public key. */
    readonly wrongKey?: Since;
    /** …an empty key. */
    readonly emptyKey?: Since;
  };
  /** Takes a token without a signature: whatever the key, or where no key is given. */
  readonly unsigned?: 'always' | 'without-key';
  /** What turns the verification off where it is true. */
  readonly off?: Slot;
  /** Where issuer and audience are demanded. */
  readonly claims?: {
    readonly options: number;
    readonly issuer: readonly string[];
    readonly audience: readonly string[];
  };
  /** The property of a `header` call's result that is the header; the result itself where absent. */
  readonly header?: string;
}

/** A call that deletes all of a store in which the app is not alone: libraries keep their own entries there. */
export interface ClearRow extends RowBase {
  readonly role: 'clear';
  /** What a message calls the store. */
  readonly store: string;
}

export type ApiRow =
  FactoryRow | SinkRow | TypeRow | AdapterRow | PersistRow | SessionRow | GuardRow | CryptoRow | ClearRow;
