import type { NameRow } from './types.js';

const JWT = 'https://www.rfc-editor.org/rfc/rfc7519#section-4.1';
const ID_TOKEN = 'https://openid.net/specs/openid-connect-core-1_0.html#IDToken';
const HYBRID = 'https://openid.net/specs/openid-connect-core-1_0.html#HybridIDToken';
const PROFILE = 'https://openid.net/specs/openid-connect-core-1_0.html#StandardClaims';
const ACCESS = 'https://www.rfc-editor.org/rfc/rfc9068#section-2.2';
const ROLES = 'https://www.rfc-editor.org/rfc/rfc9068#section-2.2.3.1';
const EXCHANGE = 'https://www.rfc-editor.org/rfc/rfc8693#section-4';
const DPOP = 'https://www.rfc-editor.org/rfc/rfc9449#section-4.2';

/** Claims of the IANA registry "JSON Web Token Claims" that are met in practice. */
export const registeredClaims: readonly NameRow[] = [
  ['iss', 'Issuer', 'Who made the token.', 'string', `${JWT}.1`],
  ['sub', 'Subject', 'Whom the token is about, by an identifier of the issuer.', 'string', `${JWT}.2`],
  ['aud', 'Audience', 'Whom the token is for; everybody else must reject it.', 'strings', `${JWT}.3`],
  ['exp', 'Expires', 'From this time on, the token must be rejected.', 'seconds', `${JWT}.4`],
  ['nbf', 'Not before', 'Before this time, the token must be rejected.', 'seconds', `${JWT}.5`],
  ['iat', 'Issued', 'When the token was made.', 'seconds', `${JWT}.6`],
  ['jti', 'Token ID', 'Tells this token from all others of the issuer.', 'string', `${JWT}.7`],

  ['auth_time', 'Signed in', 'When the user last proved who they are.', 'seconds', ID_TOKEN],
  ['nonce', 'Nonce', 'Ties the token to the request that asked for it.', 'string', ID_TOKEN],
  ['acr', 'Authentication level', 'How strong the sign-in was, as a named class.', 'string', ID_TOKEN],
  ['amr', 'Authentication methods', 'How the user signed in, for example by password.', 'strings', ID_TOKEN],
  ['azp', 'Authorized party', 'The client that the token was issued to.', 'string', ID_TOKEN],
  ['at_hash', 'Access token hash', 'Ties the ID token to the access token beside it.', 'string', HYBRID],
  ['c_hash', 'Code hash', 'Ties the ID token to the authorization code beside it.', 'string', HYBRID],
  [
    's_hash',
    'State hash',
    'Ties the ID token to the state of the request.',
    'string',
    'https://openid.net/specs/openid-financial-api-part-2-1_0.html#id-token-as-detached-signature',
  ],
  [
    'sid',
    'Session ID',
    'The session at the issuer, ended as a whole by a logout.',
    'string',
    'https://openid.net/specs/openid-connect-frontchannel-1_0.html#OPLogout',
  ],
  [
    'events',
    'Events',
    'What happened to the subject; makes the token a security event.',
    'object',
    'https://www.rfc-editor.org/rfc/rfc8417#section-2.2',
  ],
  ['sub_jwk', 'Subject key', 'The public key of a self-issued ID token.', 'object', ID_TOKEN],

  ['name', 'Name', 'Full name of the user.', 'string', PROFILE],
  ['given_name', 'Given name', 'Given name of the user.', 'string', PROFILE],
  ['family_name', 'Family name', 'Family name of the user.', 'string', PROFILE],
  ['middle_name', 'Middle name', 'Middle name of the user.', 'string', PROFILE],
  ['nickname', 'Nickname', 'Casual name of the user.', 'string', PROFILE],
  ['preferred_username', 'User name', 'How the user likes to be called; it can change.', 'string', PROFILE],
  ['profile', 'Profile page', 'Address of a page about the user.', 'uri', PROFILE],
  ['picture', 'Picture', 'Address of a picture of the user.', 'uri', PROFILE],
  ['website', 'Website', 'Address of the website of the user.', 'uri', PROFILE],
  ['email', 'E-mail', 'E-mail address of the user; not an identifier, it can change.', 'string', PROFILE],
  ['email_verified', 'E-mail verified', 'Whether the address was shown to be theirs.', 'boolean', PROFILE],
  ['gender', 'Gender', 'Gender of the user.', 'string', PROFILE],
  ['birthdate', 'Date of birth', 'Date or year of birth.', 'string', PROFILE],
  ['zoneinfo', 'Time zone', 'Time zone of the user, for example Europe/Paris.', 'string', PROFILE],
  ['locale', 'Language', 'Language and region of the user.', 'string', PROFILE],
  ['phone_number', 'Phone', 'Phone number of the user.', 'string', PROFILE],
  [
    'phone_number_verified',
    'Phone verified',
    'Whether the number was shown to be theirs.',
    'boolean',
    PROFILE,
  ],
  ['address', 'Postal address', 'Postal address of the user.', 'object', PROFILE],
  ['updated_at', 'Profile updated', 'When the profile last changed.', 'seconds', PROFILE],

  ['client_id', 'Client', 'The application that the token was issued to.', 'string', `${EXCHANGE}.3`],
  ['scope', 'Scope', 'What the token allows, as words separated by spaces.', 'string', `${EXCHANGE}.2`],
  ['roles', 'Roles', 'Roles of the subject at the issuer.', 'strings', ROLES],
  ['groups', 'Groups', 'Groups that the subject is a member of.', 'strings', ROLES],
  ['entitlements', 'Entitlements', 'Single rights of the subject.', 'strings', ROLES],
  ['act', 'Actor', 'Who acts on behalf of the subject.', 'object', `${EXCHANGE}.1`],
  ['may_act', 'May act', 'Who is allowed to act on behalf of the subject.', 'object', `${EXCHANGE}.4`],
  [
    'authorization_details',
    'Authorization details',
    'What the token allows, in detail.',
    'any',
    'https://www.rfc-editor.org/rfc/rfc9396#section-9.1',
  ],

  [
    'cnf',
    'Confirmation',
    'The key that the sender must prove to hold; without it, whoever holds the token may use it.',
    'object',
    'https://www.rfc-editor.org/rfc/rfc7800#section-3.1',
  ],
  ['htm', 'HTTP method', 'The method of the request that this proof is for.', 'string', DPOP],
  ['htu', 'HTTP address', 'The address of the request that this proof is for.', 'uri', DPOP],
  ['ath', 'Access token hash', 'Ties the proof to the access token sent with it.', 'string', DPOP],
  [
    'token_introspection',
    'Introspection',
    'What the authorization server says about another token.',
    'object',
    'https://www.rfc-editor.org/rfc/rfc9701#section-5',
  ],
  [
    'vc',
    'Credential',
    'A verifiable credential: what an issuer says about a subject.',
    'object',
    'https://www.w3.org/TR/2022/REC-vc-data-model-20220303/#json-web-token',
  ],
  [
    'vp',
    'Presentation',
    'Verifiable credentials, presented by their holder.',
    'object',
    'https://www.w3.org/TR/2022/REC-vc-data-model-20220303/#json-web-token',
  ],
  [
    'vct',
    'Credential type',
    'The type of a selectively disclosed credential.',
    'string',
    'https://datatracker.ietf.org/doc/html/draft-ietf-oauth-sd-jwt-vc',
  ],
  [
    '_sd',
    'Hidden claims',
    'Digests of claims that the holder discloses or keeps.',
    'strings',
    'https://www.rfc-editor.org/rfc/rfc9901#section-4.2.4.1',
  ],
  [
    '_sd_alg',
    'Digest algorithm',
    'The hash of the hidden claims.',
    'string',
    'https://www.rfc-editor.org/rfc/rfc9901#section-4.1.1',
  ],
];

/** The claims without which an access token is not one of RFC 9068 (`typ: at+jwt`). */
export const accessTokenClaims = ['iss', 'exp', 'aud', 'sub', 'client_id', 'iat', 'jti'] as const;

/** Where {@link accessTokenClaims} are demanded. */
export const ACCESS_TOKEN_LINK = ACCESS;
