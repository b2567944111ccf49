import { headerParameters } from './catalog/header-parameters.js';
import { registeredClaims } from './catalog/registered-claims.js';
import type { NameRow, ValueKind } from './catalog/types.js';
import { vendors } from './catalog/vendors.js';

/** What a claim or header parameter is for. */
export interface Meaning {
  /** As it is defined; of names that are made up behind a prefix, the prefix. */
  name: string;
  /** A word or two, to be shown as a label. */
  title: string;
  /** One sentence. */
  meaning: string;
  kind: ValueKind;
  /** The section that defines it. */
  link: string;
  /** Whose it is, where no standard defines it. */
  vendor?: string;
}

const registered = byName(registeredClaims);
const parameters = byName(headerParameters);
const anywhere = new Map(vendors.flatMap(({ anywhere, name }) => [...byName(anywhere, name)]));

/**
 * What a claim means: by the standards, by its issuer's documentation, or by a name that only one vendor uses.
 *
 * @param issuer The `iss` of the token; the same short name means different things to different issuers.
 */
export function meaningOfClaim(name: string, issuer?: unknown): Meaning | undefined {
  return registered.get(name) ?? vendorMeaning(name, issuer) ?? anywhere.get(name) ?? byPrefix(name);
}

/** What a header parameter means. */
export function meaningOfParameter(name: string): Meaning | undefined {
  return parameters.get(name);
}

function vendorMeaning(name: string, issuer: unknown): Meaning | undefined {
  if (typeof issuer !== 'string' || issuer.length > 2_000) return undefined;
  const vendor = vendors.find((each) => each.issuer.test(issuer));
  const row = vendor?.rows.find(([claim]) => claim === name);
  return vendor && row && toMeaning(row, vendor.name);
}

/** Names that a vendor lets its users make up behind a prefix. */
function byPrefix(name: string): Meaning | undefined {
  if (name.startsWith('custom:')) {
    return {
      name: 'custom:',
      title: 'Custom attribute',
      meaning: 'An attribute that this user pool adds.',
      kind: 'string',
      link: 'https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-settings-attributes.html',
      vendor: 'Amazon Cognito',
    };
  }
  if (/^https?:\/\/[^/]/.test(name)) {
    return {
      name: 'https://',
      title: 'Namespaced claim',
      meaning: 'A claim that the application adds, named by an address so that it collides with no other.',
      kind: 'any',
      link: 'https://www.rfc-editor.org/rfc/rfc7519#section-4.2',
    };
  }
  return undefined;
}

function byName(rows: readonly NameRow[], vendor?: string): Map<string, Meaning> {
  return new Map(rows.map((row) => [row[0], toMeaning(row, vendor)]));
}

function toMeaning([name, title, meaning, kind, link]: NameRow, vendor?: string): Meaning {
  return { name, title, meaning, kind, link, ...(vendor !== undefined && { vendor }) };
}
