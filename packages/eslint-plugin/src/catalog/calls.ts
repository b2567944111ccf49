/**
 * Word lists: what the name of a call says about what it returns, and about where it sends a request.
 */

/** Verbs that a function may carry before the name of the token that it returns. */
export const PRODUCER_VERBS: ReadonlySet<string> = new Set([
  'get',
  'fetch',
  'load',
  'read',
  'create',
  'generate',
  'sign',
  'issue',
  'obtain',
  'acquire',
  'request',
  'retrieve',
  'new',
  'make',
  'refresh',
  'renew',
  'extract',
]);

/** Verbs of functions that keep what they are given. */
export const SETTING_VERBS: ReadonlySet<string> = new Set([
  'set',
  'save',
  'store',
  'persist',
  'write',
  'put',
  'keep',
  'remember',
  'update',
]);

/** Words in the name of a function that puts a state back to what it was before a login. */
export const RESETTING_WORDS: ReadonlySet<string> = new Set([
  ...['reset', 'clear', 'logout', 'logoff', 'signout', 'out', 'remove', 'delete', 'purge', 'wipe'],
]);

/** Calls that hand their argument on: the result holds a token where the argument does. */
export const TRANSPARENT_CALLS: ReadonlySet<string> = new Set([
  'stringify',
  'String',
  'toString',
  'trim',
  'encodeURIComponent',
  'encodeURI',
  'escape',
  'btoa',
  'encode',
  'concat',
  'replace',
  'split',
  'slice',
  'substring',
  'toRaw',
  'toJS',
  'unref',
  'Promise.resolve',
  'resolve',
  'cloneDeep',
  'structuredClone',
  'assign',
  'freeze',
  'serialize',
  'toJson',
  'toJSON',
]);

/** Members that are the thing itself: a ref's value, a header's text. */
export const TRANSPARENT_MEMBERS: ReadonlySet<string> = new Set(['value', 'current']);

/** Words in a call's name after which the value is no longer readable, or no longer a token. */
export const PROTECTING_WORDS: ReadonlySet<string> = new Set([
  'encrypt',
  'encrypted',
  'encryption',
  'cipher',
  'seal',
  'hash',
  'sha',
  'sha1',
  'sha256',
  'md5',
  'digest',
  'hmac',
  'bcrypt',
  'mask',
  'redact',
]);

/** Words in a call's name that take a token apart, or look at it: what comes out is not the token. */
export const DECODING_WORDS: ReadonlySet<string> = new Set(['decode', 'verify', 'validate', 'check']);

/** Endpoints that answer with tokens: a path segment of a request's URL. */
export const TOKEN_ENDPOINTS =
  /(?:^|[/_.-])(?:log-?in|sign-?in|signin|authenticate|authenticat(?:e|ion)|oauth2?\/token|token|refresh(?:[-_]?token)?|session)s?(?:$|[/?#])/i;

/** Names of functions that send a request, with the URL first. */
export const REQUEST_CALLS: ReadonlySet<string> = new Set([
  'post',
  'get',
  'put',
  'patch',
  'request',
  'fetch',
  '$fetch',
  'ofetch',
  'axios',
  'ky',
]);
