import { algorithms } from '../catalog/algorithms.js';
import { privateKeyMembers } from '../catalog/sensitive-names.js';
import { knownTypes, registeredParameters, typesWithKey } from '../catalog/token-types.js';
import { shortSignatureOf } from '../reading/signature.js';
import { asvs, rfc, type Evidence, type TokenFinding } from './finding.js';

/** What the header says that it should not. */
export function* headerFindings(evidence: Evidence): Generator<TokenFinding> {
  yield* signatureFindings(evidence);
  yield* keyFindings(evidence);
  yield* encryptionFindings(evidence);
  yield* typeFindings(evidence);
  yield* criticalFindings(evidence);
  const { kid } = evidence.header;
  // Spaces, slashes and colons stand in honest key ids; these do not.
  if (typeof kid === 'string' && /\.\.[/\\]|[\0'"`;|<>]|\$\(/.test(kid)) {
    yield {
      id: 'suspicious-key-id',
      severity: 'warning',
      message: '`kid` looks like a path or a piece of code, as an attacker would write it.',
      remedy: 'Look keys up in a fixed set, and never by file name, shell or query.',
      names: ['kid'],
      source: rfc(8725, '3.10'),
    };
  }
}

function* signatureFindings({ reading, header }: Evidence): Generator<TokenFinding> {
  const { alg } = header;
  if (reading.form !== 'jws' || typeof alg !== 'string') return;
  if (alg.trim().toLowerCase() === 'none') {
    yield {
      id: 'alg-none',
      severity: 'error',
      message: '`alg` is “none”: anybody can write such a token.',
      remedy: 'Reject it, and accept only the algorithms that you expect.',
      names: ['alg'],
      source: rfc(8725, '3.2'),
    };
  } else if (reading.signature === '') {
    yield {
      id: 'unsigned',
      severity: 'error',
      message: 'The signature is empty although `alg` names an algorithm.',
      remedy: 'Reject it: the signature was stripped, or cut off.',
      source: rfc(7515, '5.2'),
    };
  } else {
    const short = shortSignatureOf(alg, reading.signature ?? '');
    if (reading.signature !== undefined && short !== undefined) {
      yield {
        id: 'short-signature',
        severity: 'warning',
        message: `The signature has ${short.bytes} bytes where its algorithm makes ${short.expected} or more: it was cut off or made up.`,
        remedy: 'Copy the whole token; no verifier accepts this one.',
        source: rfc(7518, '3'),
      };
    }
  }
  if (alg.trim().toLowerCase() !== 'none' && !algorithms.has(alg)) {
    yield {
      id: 'unknown-algorithm',
      severity: 'info',
      message: '`alg` is not an algorithm that is registered for tokens; letter case counts.',
      remedy: 'Use a registered algorithm, which libraries know.',
      names: ['alg'],
      source: rfc(7518, '3.1'),
    };
  }
}

function* keyFindings({ header, type }: Evidence): Generator<TokenFinding> {
  const isHmac = typeof header.alg === 'string' && /^hs\d/i.test(header.alg);
  const places = ['jku', 'x5u', 'jwk', ...(isHmac ? ['x5c'] : [])].filter((name) =>
    Object.hasOwn(header, name),
  );
  if (isHmac && places.length > 0) {
    yield {
      id: 'hmac-with-public-key',
      severity: 'error',
      message:
        'The token is signed with a shared secret, and yet offers a public key: so begins a key confusion.',
      remedy: 'Reject it: take algorithm and key from your own configuration.',
      names: places,
      source: rfc(8725, '2.1'),
    };
  } else if (places.length > 0 && !(typesWithKey.has(type) && places.join() === 'jwk')) {
    yield {
      id: 'key-in-header',
      severity: 'warning',
      message: 'The token says itself which key is to verify it.',
      remedy: 'Verify with keys that you know beforehand, and use these only to choose among them.',
      names: places,
      source: asvs('9.1.3'),
    };
  }
  if (hasPrivateKey(header.jwk)) {
    yield {
      id: 'private-key',
      severity: 'error',
      message: 'The key in the header is a private one: whoever holds the token can sign others.',
      remedy: 'Withdraw the key, and put only its public half into tokens.',
      names: ['jwk'],
      source: rfc(7515, '4.1.3'),
    };
  }
}

/** Whether a value is a JSON Web Key with its secret members. */
export function hasPrivateKey(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, 'kty')) return false;
  return privateKeyMembers.some((name) => Object.hasOwn(value, name));
}

function* encryptionFindings({ header }: Evidence): Generator<TokenFinding> {
  if (header.alg === 'RSA1_5') {
    yield {
      id: 'rsa1-5',
      severity: 'warning',
      message: '`alg` is “RSA1_5”, whose padding has been broken by oracles again and again.',
      remedy: 'Encrypt with RSA-OAEP-256 or ECDH-ES.',
      names: ['alg'],
      source: rfc(8725, '3.2'),
    };
  }
  if (typeof header.p2c === 'number' && header.p2c > 1_200_000) {
    yield {
      id: 'costly-password',
      severity: 'warning',
      message: `\`p2c\` asks the reader for ${header.p2c} rounds of hashing: that is how a server is kept busy.`,
      remedy: 'Refuse more rounds than you use yourself.',
      names: ['p2c'],
      source: {
        title: 'Draft of the next RFC 8725',
        link: 'https://datatracker.ietf.org/doc/html/draft-ietf-oauth-rfc8725bis',
      },
    };
  }
}

function* typeFindings({ type }: Evidence): Generator<TokenFinding> {
  if (knownTypes.has(type) || /^[\w.-]+(?:\+[\w.-]+)*\+(?:sd-)?(?:jwt|jws|cwt|jose)$/.test(type)) return;
  yield {
    id: 'unusual-type',
    severity: 'info',
    message: '`typ` is neither “JWT” nor a type that ends in “+jwt”.',
    remedy: 'Name the kind of token, as in “at+jwt”, so that no other kind is taken for it.',
    names: ['typ'],
    source: rfc(8725, '3.11'),
  };
}

function* criticalFindings({ header }: Evidence): Generator<TokenFinding> {
  if (!Object.hasOwn(header, 'crit')) return;
  const { crit } = header;
  const listed = Array.isArray(crit) ? (crit as unknown[]) : [];
  const isValid =
    listed.length > 0 &&
    listed.every(
      (name) => typeof name === 'string' && Object.hasOwn(header, name) && !registeredParameters.has(name),
    );
  yield isValid
    ? {
        id: 'critical-extension',
        severity: 'info',
        message: 'The token demands that its reader understands an extension.',
        remedy: 'Reject it, unless your library knows the extension.',
        names: listed as string[],
        source: rfc(7515, '4.1.11'),
      }
    : {
        id: 'invalid-crit',
        severity: 'warning',
        message: '`crit` is not a list of extensions that stand in the header.',
        remedy: 'Reject it: a reader must not guess what was critical.',
        names: ['crit'],
        source: rfc(7515, '4.1.11'),
      };
}
