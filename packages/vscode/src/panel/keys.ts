/** What people paste to verify a token with: a PEM, a JWK or a JWKS. Nothing of it is kept. */
import { importJWK, importSPKI, importX509, type CryptoKey, type JWK } from 'jose';
import { t } from './texts.js';

/** A public key, or why what was pasted is none. */
export type KeyReading = { ok: true; keys: PublicKey[] } | { ok: false; reason: string };

export interface PublicKey {
  /** `kid` of a JWK. Untrusted text. */
  readonly id?: string;
  /** Rejects where it is no key for this algorithm. */
  forAlgorithm(algorithm: string): Promise<CryptoKey | Uint8Array>;
}

const privateText = () =>
  t(
    'This is a private key, and whoever sees it can sign. Paste the public key, and nothing was kept of this one.',
  );
const secretText = () => t('This is a shared secret. Only public keys are taken here.');
const noneText = () => t('This is no public key: neither PEM (PUBLIC KEY, CERTIFICATE) nor JWK nor JWKS.');

/** Reads public keys. Takes no private key and no secret, so that nobody gets used to pasting them. */
export function readKeys(pasted: string): KeyReading {
  const text = pasted.trim();
  if (text === '') return { ok: false, reason: t('Paste a public key first.') };
  if (/-----BEGIN [A-Z ]*PRIVATE KEY-----/.test(text)) return { ok: false, reason: privateText() };
  const pem = pemKey(text);
  if (pem) return { ok: true, keys: [pem] };
  return text.startsWith('{') ? readJwks(text) : { ok: false, reason: noneText() };
}

function pemKey(text: string): PublicKey | undefined {
  const [, kind] = /-----BEGIN ((?:RSA )?PUBLIC KEY|CERTIFICATE)-----/.exec(text) ?? [];
  switch (kind) {
    case 'PUBLIC KEY':
      return { forAlgorithm: (algorithm) => importSPKI(text, algorithm) };
    case 'RSA PUBLIC KEY':
      return { forAlgorithm: (algorithm) => importSPKI(asSpki(text), algorithm) };
    case 'CERTIFICATE':
      return { forAlgorithm: (algorithm) => importX509(text, algorithm) };
    default:
      return undefined;
  }
}

function readJwks(text: string): KeyReading {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { ok: false, reason: t('This looks like a JWK, but it is not JSON.') };
  }
  const { keys } = value as { keys?: unknown };
  const all = (Array.isArray(keys) ? keys : [value]).filter(isJwk);
  if (all.length === 0) return { ok: false, reason: noneText() };
  if (all.some((jwk) => jwk.kty !== 'oct' && 'd' in jwk)) return { ok: false, reason: privateText() };
  const usable = all.filter((jwk) => jwk.kty !== 'oct');
  if (usable.length === 0) return { ok: false, reason: secretText() };
  return { ok: true, keys: usable.map(jwkKey) };
}

function jwkKey(jwk: JWK): PublicKey {
  return {
    ...(typeof jwk.kid === 'string' && { id: jwk.kid }),
    forAlgorithm: (algorithm) => {
      // RFC 7517 sections 4.2 and 4.4: what the key is meant for.
      if (jwk.use !== undefined && jwk.use !== 'sig') throw new Error('not a key for signatures');
      if (jwk.alg !== undefined && jwk.alg !== algorithm) throw new Error('a key for another algorithm');
      return importJWK(jwk, algorithm);
    },
  };
}

function isJwk(value: unknown): value is JWK {
  return typeof value === 'object' && value !== null && typeof (value as JWK).kty === 'string';
}

/** RFC 8017's key alone, put into the structure that also says that it is RSA's (RFC 5280 section 4.1.2.7). */
function asSpki(pem: string): string {
  const key = Uint8Array.from(atob(pem.replace(/-----[^-]*-----|\s/g, '')), (each) => each.charCodeAt(0));
  const rsa = [0x30, 0x0d, 0x06, 0x09, 0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x01, 0x01, 0x05, 0x00];
  const der = tagged(0x30, [...rsa, ...tagged(0x03, [0, ...key])]);
  return `-----BEGIN PUBLIC KEY-----\n${btoa(String.fromCharCode(...der))}\n-----END PUBLIC KEY-----`;
}

function tagged(tag: number, content: readonly number[]): number[] {
  const { length } = content;
  if (length < 0x80) return [tag, length, ...content];
  return length < 0x100
    ? [tag, 0x81, length, ...content]
    : [tag, 0x82, length >> 8, length & 0xff, ...content];
}
