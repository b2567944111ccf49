import type { ApiRow, KeySlot, Layout, Origin, Place, Protection, Slot } from '../catalog/types.js';

/** The part of JSON Schema that describes settings. An object takes no other properties than those it lists. */
export interface Schema {
  readonly type?: 'object' | 'array' | 'string' | 'boolean' | 'integer';
  readonly const?: string;
  readonly enum?: readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: false;
  readonly items?: Schema;
  readonly oneOf?: readonly Schema[];
}

const TEXT: Schema = { type: 'string' };
const TEXTS: Schema = { type: 'array', items: TEXT };
const POSITION: Schema = { type: 'integer' };

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
const ofFactorySlot: Fields<Exclude<KeySlot, Slot>> = { factory: POSITION };
const KEY_SLOT = oneOf(POSITION, object(ofSlot), object(ofFactorySlot));

const layouts: Each<Layout['kind']> = {
  pair: object({ kind: { const: 'pair' }, key: KEY_SLOT, value: SLOT }),
  pairs: object({ kind: { const: 'pairs' }, at: POSITION }),
  record: object({ kind: { const: 'record' }, at: POSITION }),
  ref: object({ kind: { const: 'ref' }, key: object(ofFactorySlot) }),
  property: object({ kind: { const: 'property' } }),
  cookie: object({ kind: { const: 'cookie' } }),
};

const PLACE = nameOf<Place>({ device: true, web: true });
const PROTECTION = nameOf<Protection>({
  plain: true,
  encrypted: true,
  'os-keychain': true,
  'http-only': true,
  memory: true,
});

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
      encryptedBy: object({ option: TEXT, instanceAt: POSITION, methods: TEXTS }, 'instanceAt', 'methods'),
    },
    'encryptedBy',
  ],
  type: [{ holds: TEXT }],
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
    clientFiles: TEXTS,
    serverFiles: TEXTS,
  },
  'rows',
  'followImports',
  'clientFiles',
  'serverFiles',
);
