export type { Claims } from './claims.js';
export { decodeToken } from './decode.js';
export type { DecodedJwe, DecodedJws, Decoding, NotAToken, TokenForm } from './decode.js';
export { findTokens } from './find-tokens.js';
export type { TokenSpan } from './find-tokens.js';
export type { Header } from './header.js';
export { problems } from './problems.js';
export type { Problem } from './problems.js';
export { isSampleToken } from './well-known.js';
