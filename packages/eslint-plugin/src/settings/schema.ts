import type {
  ApiRow,
  CryptoRow,
  DefaultStore,
  GuardRow,
  KeySlot,
  Layout,
  Origin,
  Place,
  Protection,
  SinkRow,
  Slot,
  StateSlot,
} from '../catalog/types.js';

/** The part of JSON Schema that describes settings. An object takes no other properties than those it lists. */
export interface Schema {
  readonly type?: 'object' | 'array' | 'string' | 'boolean' | 'integer';
  readonly const?: string;
  readonly enum?: readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  /** `false`: none; a schema: each of any name. */
  readonly additionalProperties?: false | Schema;
  readonly items?: Schema;
  readonly oneOf?: readonly Schema[];
}

const TEXT: Schema = { type: 'string' };
const TEXTS: Schema = { type: 'array', items: TEXT };
const POSITION: Schema = { type: 'integer' };
const FLAG: Schema = { type: 'boolean' };

/** All fields are required but those named after them. */
function object(properties: Record<string, Schema>, ...optional: string[]): Schema {
  const required = Object.keys(properties).filter((name) => !optional.includes(name));
  return { type: 'object', properties, required, additionalProperties: false };
}

function oneOf(...schemas: Schema[]): Schema {
  return { oneOf: schemas };
}

function nameOf<Name extends string>(names: Record<Name, true>): Schema {
  return { type: 'string', enum: Object.keys(names) };
}

/** Schemas by the names of a union's members, so that a member without one does not compile. */
type Each<Name extends string> = Readonly<Record<Name, Schema>>;
type Fields<Of> = Readonly<Record<Of extends unknown ? keyof Of & string : never, Schema>>;

const ofOrigin: Fields<Origin> = { package: oneOf(TEXT, TEXTS), global: TEXT, instance: TEXT };
const ORIGIN = oneOf(...Object.entries(ofOrigin).map(([name, schema]) => object({ [name]: schema })));

const ofSlot: Fields<Exclude<Slot, number>> = { argument: POSITION, property: TEXT };
const SLOT = oneOf(POSITION, object(ofSlot));
const ofFactorySlot: Fields<Exclude<KeySlot, Slot>> = { factory: POSITION, property: TEXT };
const FACTORY_SLOT = object(ofFactorySlot, 'property');
const KEY_SLOT = oneOf(POSITION, object(ofSlot), FACTORY_SLOT);

const layouts: Each<Layout['kind']> = {
  pair: object(
    {
      kind: { const: 'pair' },
      key: KEY_SLOT,
      value: SLOT,
      together: object({ key: TEXT, value: TEXT }),
      orRecord: FLAG,
    },
    'together',
    'orRecord',
  ),
  value: object({ kind: { const: 'value' }, value: SLOT }),
  pairs: object({ kind: { const: 'pairs' }, at: POSITION }),
  record: object({ kind: { const: 'record' }, at: POSITION }),
  sql: object({ kind: { const: 'sql' }, statement: KEY_SLOT, values: SLOT }, 'values'),
  ref: object({ kind: { const: 'ref' }, key: FACTORY_SLOT }),
  property: object({ kind: { const: 'property' } }),
  cookie: object({ kind: { const: 'cookie' } }),
  'set-cookie': object({ kind: { const: 'set-cookie' }, header: POSITION, text: POSITION }),
};

const PLACE = nameOf<Place>({ device: true, web: true });
const PROTECTION = nameOf<Protection>({
  plain: true,
  encrypted: true,
  'os-keychain': true,
  'http-only': true,
  memory: true,
});

const ofDefaultStore: Fields<DefaultStore> = { store: TEXT, place: PLACE };
const DEFAULT_STORE = object(ofDefaultStore);

const ofEncryption: Fields<NonNullable<SinkRow['encryptedBy']>> = {
  option: oneOf(TEXT, POSITION),
  instanceAt: oneOf(POSITION, object({ maker: POSITION })),
  methods: TEXTS,
  types: TEXTS,
};

const states: Each<StateSlot['kind']> = {
  creator: object({ kind: { const: 'creator' }, at: POSITION }),
  reducer: object({ kind: { const: 'reducer' }, at: POSITION }),
  value: object({ kind: { const: 'value' }, at: POSITION }),
  atom: object({ kind: { const: 'atom' }, key: SLOT, initial: SLOT }, 'initial'),
  members: object({ kind: { const: 'members' }, of: POSITION, option: TEXT }),
  store: object({ kind: { const: 'store' } }),
  queries: object({ kind: { const: 'queries' }, by: nameOf({ keys: true, documents: true }) }),
  project: object({ kind: { const: 'project' } }),
};

const ofRefusals: Fields<NonNullable<CryptoRow['refuses']>> = { wrongKey: POSITION, emptyKey: POSITION };
const ofClaims: Fields<NonNullable<CryptoRow['claims']>> = {
  options: POSITION,
  issuer: TEXTS,
  audience: TEXTS,
};

type FieldsOfAll = 'id' | 'origin' | 'path' | 'versions' | 'example' | 'counterExample' | 'role';
type FieldsOf<Role> = Omit<Fields<Extract<ApiRow, { role: Role }>>, FieldsOfAll>;

/** What rows of each role have beside what all have; a field in the list may be left out. */
const roles: { readonly [Role in ApiRow['role']]: readonly [FieldsOf<Role>, ...optional: string[]] } = {
  factory: [{ gives: TEXT }],
  sink: [
    {
      store: TEXT,
      place: PLACE,
      protection: PROTECTION,
      layout: oneOf(...Object.values(layouts)),
      encryptedBy: object(ofEncryption, ...Object.keys(ofEncryption)),
      inMemory: oneOf(object({ prefix: TEXT }), object({ option: TEXT, value: TEXT })),
      backedBy: TEXT,
      clientOnly: FLAG,
      httpOnly: object({
        at: oneOf(object(ofSlot), object({ factory: POSITION, property: TEXT })),
        byDefault: FLAG,
      }),
    },
    ...['encryptedBy', 'inMemory', 'backedBy', 'clientOnly', 'httpOnly'],
  ],
  type: [{ holds: TEXT }],
  clear: [{ store: TEXT }],
  adapter: [{ store: SLOT, defaultStore: DEFAULT_STORE }, 'store', 'defaultStore'],
  persist: [
    {
      keeper: TEXT,
      state: oneOf(...Object.values(states)),
      options: oneOf(SLOT, { type: 'array', items: SLOT }),
      needsOptions: FLAG,
      strategies: TEXT,
      storage: TEXTS,
      storageAt: POSITION,
      defaultStore: DEFAULT_STORE,
      only: TEXTS,
      except: TEXTS,
      select: TEXTS,
      through: TEXTS,
    },
    ...['options', 'needsOptions', 'strategies', 'storage', 'storageAt', 'defaultStore'],
    ...['only', 'except', 'select', 'through'],
  ],
  guard: [{ guards: nameOf<GuardRow['guards']>({ flight: true, lock: true }) }],
  session: [
    {
      holds: TEXT,
      option: oneOf(object({ argument: POSITION, path: TEXT }, 'path'), object({ attribute: TEXT })),
      values: { type: 'object', additionalProperties: DEFAULT_STORE },
      within: TEXT,
      defaultStore: DEFAULT_STORE,
      unlessFalse: TEXT,
    },
    ...['values', 'within', 'defaultStore', 'unlessFalse'],
  ],
  crypto: [
    {
      does: nameOf<CryptoRow['does']>({
        verify: true,
        sign: true,
        encrypt: true,
        mac: true,
        header: true,
      }),
      name: TEXT,
      key: oneOf(POSITION, object(ofSlot), { type: 'array', items: SLOT }),
      registered: FLAG,
      wraps: TEXT,
      keyOptional: FLAG,
      algorithms: {
        type: 'array',
        items: oneOf(POSITION, object(ofSlot), object({ chained: TEXT, property: TEXT })),
      },
      unnamed: nameOf<NonNullable<CryptoRow['unnamed']>>({ hmac: true, 'by-key': true, 'by-token': true }),
      refuses: object(ofRefusals, ...Object.keys(ofRefusals)),
      unsigned: nameOf<NonNullable<CryptoRow['unsigned']>>({ always: true, 'without-key': true }),
      off: SLOT,
      claims: object(ofClaims),
      header: TEXT,
    },
    ...['key', 'registered', 'wraps', 'keyOptional', 'algorithms', 'unnamed', 'refuses', 'unsigned', 'off'],
    ...['claims', 'header'],
  ],
};

const ROWS = Object.entries(roles).map(([role, [fields, ...optional]]) =>
  object(
    {
      id: TEXT,
      origin: ORIGIN,
      path: TEXT,
      role: { const: role },
      versions: TEXT,
      example: TEXT,
      counterExample: TEXT,
      ...fields,
    },
    'versions',
    'example',
    'counterExample',
    ...optional,
  ),
);

/** What may stand under `settings['jwt-hygiene']`. */
export const settingsSchema: Schema = object(
  {
    rows: { type: 'array', items: oneOf(...ROWS) },
    followImports: { type: 'boolean' },
    suggestions: { type: 'boolean' },
    clientFiles: TEXTS,
    serverFiles: TEXTS,
    tokenStore: oneOf(TEXT, object({ module: TEXT, name: TEXT }, 'name')),
  },
  'rows',
  'followImports',
  'suggestions',
  'clientFiles',
  'serverFiles',
  'tokenStore',
);
