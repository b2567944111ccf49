/**
 * How the text of a file shows that a server ends sessions, or renews them: a path in a request or in a route of the
 * server, an operation of GraphQL, an OAuth grant. Each pattern's last group is what a message quotes.
 */

/** What may stand between the name of a call and the path: its types, the method, the options' `url`. */
const OPENING = String.raw`\s*(?:<[^;(){}]{0,80}>)?\(\s*(?:['"](?:get|post|put|patch|delete)['"],\s*)?(?:\{\s*(?:method:\s*['"]\w+['"],\s*)?url:\s*)?`;

/** `post('…`, `$fetch<Answer>(`…`, `@Post('…`, `url: '…`, `query: () => '…`: in front of a path that is asked for. */
const REQUEST = String.raw`(?:\b(?:post|fetch|axios|ky|request|\w{1,30}request|\w{1,30}fetch|fetchapi)${OPENING}|\b(?:url|endpoint|uri)\s*[:=]\s*|\bquery:\s*\([^()]{0,60}\)\s*=>\s*)`;

/** The same of calls that a store has as well, where only a path with a slash tells: `delete('…/…')`. */
const MAYBE_REQUEST = String.raw`\b(?:put|patch|delete|del|get|invoke|mutate|query)${OPENING}`;

/** A constant of that name in front of a path: `LOGOUT: '/auth/…`, `const LOGOUT_URL = '…`. */
const constant = (name: string) =>
  String.raw`\b\w{0,30}(?:${name})\w{0,30}['"]?\s*[:=]\s*(?:\([^()]{0,40}\)\s*=>\s*)?`;

const path = (part: string) =>
  String.raw`[\x60'"]((?:[^\x60'"\n]{0,120}?)(?:${part})(?:[\w/?=&.{}$-]{0,40}))[\x60'"]`;

const pathWithSlash = (part: string) => String.raw`(?=[\x60'"][^\x60'"\n]*/)${path(part)}`;

const ENDING =
  '(?:log|sign)[-_]?(?:out|off)(?:all)?(?![\\w-])|(?:oauth2?|tokens?|sessions?|auth)/(?:\\w+/)?(?:revoke|revocation|blacklist|invalidate)|revoke[-_/]?(?:tokens?|sessions?|refresh)';

const RENEWING =
  'refresh[-_]?(?:access[-_]?)?(?:jwt|tokens?)(?![\\w])|(?:tokens?|jwt|auth|sessions?|users?|account|api|v\\d)/refresh(?![\\w])|(?<=[\\x60\'"}])/?refresh(?![\\w])';

/** A request that ends a session, or the route that answers one. */
export const ENDING_ENDPOINT = new RegExp(
  [
    `${REQUEST}${path(ENDING)}`,
    `${MAYBE_REQUEST}${pathWithSlash(ENDING)}`,
    String.raw`mutation\b[^{};]{0,120}\{\s*((?:\w*(?:logout|signout|revoke\w*token|tokens?deactivate)\w*))`,
  ].join('|'),
  'i',
);

const ROUTE = String.raw`(?:\b(?:app|server|fastify|\w{0,30}rout(?:er|es?))\.(?:post|get|delete|put|all)\(\s*|@(?:Post|Get|Delete|Put|All)\(\s*)`;

/** The route of a server that ends a session: `router.post('/logout', …`, `@Post('logout')`. */
export const ENDING_ROUTE = new RegExp(`${ROUTE}${path(ENDING)}`, 'i');

const LOGGING_IN = '(?:log|sign)[-_]?in|authenticate|sessions?|tokens?';

/** The route of a server that opens a session. */
export const LOGIN_ROUTE = new RegExp(`${ROUTE}${path(LOGGING_IN)}`, 'i');

/** The request of a client for that. */
export const LOGIN_REQUEST = new RegExp(`${REQUEST}${path(LOGGING_IN)}`, 'i');

/** The same where a constant names the path, in a file of endpoints; without a slash it names an action. */
export const ENDING_CONSTANT = new RegExp(
  `${constant('log_?out|sign_?out|revoke')}${pathWithSlash(ENDING)}`,
  'i',
);

/** A request that renews a session by a token that lives longer. */
export const RENEWING_REQUEST = new RegExp(
  [
    String.raw`grant_?type['"]?\s*[:=,]\s*['"]?(refresh_token)`,
    `${REQUEST}${path(RENEWING)}`,
    `${MAYBE_REQUEST}${pathWithSlash(RENEWING)}`,
    `${constant('refresh')}${pathWithSlash(RENEWING)}`,
    String.raw`mutation\b[^{};]{0,120}\{\s*((?:refresh\w*token|tokenrefresh|renewtoken)\w*)`,
  ].join('|'),
  'i',
);

/** A refresh token is kept under this key, so there is a server that takes it. */
export const KEPT_REFRESH_TOKEN =
  /\.set\w*\(\s*['"\x60]([\w.:@/-]{0,30}refresh[-_]?(?:token|jwt)[\w.-]{0,10})['"\x60]\s*,\s*(?!['"\x60]{2}|null|undefined)/i;

/** Files that list a server's paths. */
export const ENDPOINT_FILE = /api|endpoint|url|service|constant|config|request/i;

/** What is ended there is no login. */
export const OTHER_ENDINGS =
  /api-?keys?|invit|share|permission|role|device|push|fcm|webhook|certificate|grant|apple|google|facebook|spotify|twitter|github|discord|strava|integration|provider|connection|music/i;

/** A second session beside the user's own: in the name of what is deleted, of a renewal that does not speak of it. */
export const OTHER_SESSIONS = /partner|wallet|guest|impersonat|merchant|kiosk|widget|demo|strava|spotify/gi;
