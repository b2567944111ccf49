import { decodeToken } from '@jwt-hygiene/inspect';
import { compactVerify } from 'jose';
import { readKeys, type PublicKey } from './keys.js';
import { t } from './texts.js';

/** What came of it: `impossible` says nothing about the token, only that it could not be tried. */
export interface Verification {
  readonly outcome: 'verified' | 'refused' | 'impossible';
  /** In our words: quotes neither token nor key. */
  readonly text: string;
}

/** Those with a public key (RFC 7518 section 3.1, RFC 8037, RFC 9864). */
const ASYMMETRIC = /^(?:(?:RS|PS|ES)(?:256|384|512)|EdDSA|Ed25519)$/;
/** More keys of a JWKS than this are not tried. */
const MOST_KEYS = 50;

/**
 * Verifies the signature of a token with a pasted public key; the claims are not validated. Runs by WebCrypto and asks
 * nobody. Never rejects.
 *
 * @param pasted A PEM, JWK or JWKS.
 */
export async function verify(token: string, pasted: string): Promise<Verification> {
  const decoded = decodeToken(token);
  if (!decoded.ok) return impossible(t('Only a whole token can be verified.'));
  if (decoded.form === 'jwe')
    return impossible(t('An encrypted token has no signature that a public key verifies.'));
  const { alg, kid } = decoded.header;
  if (decoded.signature === '') return refused(t('There is no signature.'));
  if (/^HS\d+$/.test(alg)) {
    return impossible(
      t(
        'It is signed with a shared secret (HMAC), which belongs on the server. Here only public keys verify.',
      ),
    );
  }
  if (!ASYMMETRIC.test(alg)) return impossible(t('Its algorithm is none that a public key verifies here.'));
  const reading = readKeys(pasted);
  if (!reading.ok) return impossible(reading.reason);
  const named = typeof kid === 'string' ? reading.keys.filter(({ id }) => id === kid) : [];
  const keys =
    named.length > 0 ? named : reading.keys.filter(({ id }) => id === undefined || kid === undefined);
  if (keys.length === 0) return refused(t('None of the keys has the key id that the token names.'));
  return tried(token, alg, keys.slice(0, MOST_KEYS));
}

async function tried(token: string, alg: string, keys: readonly PublicKey[]): Promise<Verification> {
  let isUsable = false;
  for (const each of keys) {
    try {
      // Before the key is used, so that a key of another kind is told from a wrong one.
      const key = await each.forAlgorithm(alg);
      isUsable = true;
      await compactVerify(token, key, { algorithms: [alg] });
      return {
        outcome: 'verified',
        text: t('The signature is that of this key. Expiry and claims are another matter.'),
      };
    } catch {
      // The next one may be right.
    }
  }
  if (!isUsable) return impossible(t('The key is none for the algorithm of this token.'));
  return refused(
    t('The signature is not that of this key: the token was changed, or another key signed it.'),
  );
}

const impossible = (text: string): Verification => ({ outcome: 'impossible', text });
const refused = (text: string): Verification => ({ outcome: 'refused', text });
