/** What sort of value a claim or header parameter holds. `seconds` are counted since 1970. */
export type ValueKind = 'string' | 'strings' | 'seconds' | 'number' | 'boolean' | 'object' | 'uri' | 'any';

/** One claim or header parameter: name, title, what it means in one sentence, kind of value, where that is defined. */
export type NameRow = readonly [name: string, title: string, meaning: string, kind: ValueKind, link: string];

/** What names mean in the tokens of one issuer. */
export interface Vendor {
  name: string;
  /** Issuers (`iss`) of this vendor. */
  issuer: RegExp;
  /** Names that mean this only in tokens of the issuer. */
  rows: readonly NameRow[];
  /** Names so much their own that they tell the vendor in any token: it may have been issued for them. */
  anywhere: readonly NameRow[];
}
