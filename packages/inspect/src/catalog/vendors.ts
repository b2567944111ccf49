import type { Vendor } from './types.js';

const AUTH0 = 'https://auth0.com/docs/secure/tokens/json-web-tokens/json-web-token-claims';
const COGNITO_ID =
  'https://docs.aws.amazon.com/cognito/latest/developerguide/amazon-cognito-user-pools-using-the-id-token.html';
const COGNITO_ACCESS =
  'https://docs.aws.amazon.com/cognito/latest/developerguide/amazon-cognito-user-pools-using-the-access-token.html';
const ENTRA = 'https://learn.microsoft.com/entra/identity-platform/access-token-claims-reference';
const ENTRA_OPTIONAL = 'https://learn.microsoft.com/entra/identity-platform/optional-claims-reference';
const KEYCLOAK = 'https://www.keycloak.org/docs/latest/server_admin/#_protocol-mappers';
const FIREBASE = 'https://firebase.google.com/docs/rules/rules-and-auth';
const GOOGLE = 'https://developers.google.com/identity/openid-connect/openid-connect#an-id-tokens-payload';
const SUPABASE = 'https://supabase.com/docs/guides/auth/jwt-fields';
const HASURA = 'https://hasura.io/docs/2.0/auth/authentication/jwt/';
const OKTA = 'https://developer.okta.com/docs/api/openapi/okta-oauth/guides/overview/#access-token';

/** What vendors put into their tokens beyond the standards. */
export const vendors: readonly Vendor[] = [
  {
    name: 'Auth0',
    issuer: /^https:\/\/[\w.-]+\.auth0\.com\//,
    rows: [
      ['permissions', 'Permissions', 'What the user may do at this API.', 'strings', AUTH0],
      ['gty', 'Grant type', 'How the token was obtained.', 'string', AUTH0],
      ['org_id', 'Organization', 'The organization that the user signed in to.', 'string', AUTH0],
      ['org_name', 'Organization name', 'Its name.', 'string', AUTH0],
    ],
    anywhere: [],
  },
  {
    name: 'Amazon Cognito',
    issuer: /^https:\/\/cognito-idp\.[\w-]+\.amazonaws\.com\//,
    rows: [
      ['token_use', 'Token use', 'Whether this is an ID token or an access token.', 'string', COGNITO_ID],
      ['event_id', 'Event', 'The request that made this token.', 'string', COGNITO_ID],
      ['origin_jti', 'Origin token ID', 'Ties together the tokens of one sign-in.', 'string', COGNITO_ID],
      ['username', 'User name', 'Name of the user in the pool.', 'string', COGNITO_ACCESS],
      ['version', 'Version', 'Version of the access token.', 'number', COGNITO_ACCESS],
      ['device_key', 'Device', 'A device that Cognito remembers.', 'string', COGNITO_ACCESS],
      ['identities', 'Identities', 'Accounts of the user at other providers.', 'any', COGNITO_ID],
    ],
    anywhere: [
      ['cognito:username', 'User name', 'Name of the user in the pool.', 'string', COGNITO_ID],
      ['cognito:groups', 'Groups', 'Groups of the pool that the user is in.', 'strings', COGNITO_ID],
      ['cognito:roles', 'Roles', 'IAM roles of these groups.', 'strings', COGNITO_ID],
      ['cognito:preferred_role', 'Preferred role', 'The IAM role that is taken first.', 'string', COGNITO_ID],
    ],
  },
  {
    name: 'Microsoft Entra ID',
    issuer:
      /^https:\/\/(?:login\.microsoftonline\.(?:com|us)|sts\.windows\.net|login\.partner\.microsoftonline\.cn|[\w-]+\.(?:b2clogin|ciamlogin)\.com)\//,
    rows: [
      ['tid', 'Tenant', 'The tenant that the user signed in to.', 'string', ENTRA],
      ['oid', 'Object ID', 'The user or service, the same for all applications.', 'string', ENTRA],
      ['upn', 'User principal name', 'Name of the user; not an identifier, it can change.', 'string', ENTRA],
      ['unique_name', 'Name to show', 'Name of the user; neither unique nor lasting.', 'string', ENTRA],
      ['ver', 'Version', 'Version of the token format.', 'string', ENTRA],
      ['scp', 'Scopes', 'What the application may do for the user.', 'string', ENTRA],
      ['appid', 'Client', 'The application that the token was issued to.', 'string', ENTRA],
      [
        'appidacr',
        'Client proof',
        'How the application proved itself: 0 not, 1 secret, 2 certificate.',
        'string',
        ENTRA,
      ],
      [
        'azpacr',
        'Client proof',
        'How the application proved itself: 0 not, 1 secret, 2 certificate.',
        'string',
        ENTRA,
      ],
      ['wids', 'Directory roles', 'Roles for the whole tenant, by their template IDs.', 'strings', ENTRA],
      ['idtyp', 'Kind of subject', '“app” where no user is involved.', 'string', ENTRA_OPTIONAL],
      [
        'acrs',
        'Authentication contexts',
        'Which demands of conditional access are met.',
        'strings',
        ENTRA_OPTIONAL,
      ],
      ['acct', 'Account', '0 for a member of the tenant, 1 for a guest.', 'number', ENTRA_OPTIONAL],
      ['idp', 'Identity provider', 'Who signed the user in, if not the tenant.', 'string', ENTRA],
      ['ipaddr', 'IP address', 'Address that the user signed in from.', 'string', ENTRA],
      [
        'login_hint',
        'Login hint',
        'Opaque hint that signs the same user in again.',
        'string',
        ENTRA_OPTIONAL,
      ],
      ['onprem_sid', 'Security ID', 'Identifier of the user on premises.', 'string', ENTRA],
      ['pwd_exp', 'Password expires', 'Time until the password expires.', 'number', ENTRA_OPTIONAL],
      ['pwd_url', 'Password page', 'Where the password can be changed.', 'uri', ENTRA_OPTIONAL],
      [
        'xms_cc',
        'Client capabilities',
        'What the client can handle, for example claims challenges.',
        'strings',
        ENTRA_OPTIONAL,
      ],
      ['aio', 'Internal', 'For Microsoft only; not to be read.', 'string', ENTRA],
      ['rh', 'Internal', 'For Microsoft only; not to be read.', 'string', ENTRA],
      ['uti', 'Internal token ID', 'For Microsoft only, as `jti`.', 'string', ENTRA],
      ['xms_tcdt', 'Tenant created', 'When the tenant was created.', 'seconds', ENTRA],
      [
        'tfp',
        'User flow',
        'The policy that the user signed in with.',
        'string',
        'https://learn.microsoft.com/azure/active-directory-b2c/tokens-overview',
      ],
      [
        'emails',
        'E-mail addresses',
        'Addresses of the user.',
        'strings',
        'https://learn.microsoft.com/azure/active-directory-b2c/tokens-overview',
      ],
    ],
    anywhere: [],
  },
  {
    name: 'Keycloak',
    issuer: /^https?:\/\/.+\/realms\/[^/]+$/,
    rows: [
      ['typ', 'Kind of token', 'Bearer, ID, Refresh, Offline or Logout.', 'string', KEYCLOAK],
      ['session_state', 'Session', 'The session at the server; by now `sid`.', 'string', KEYCLOAK],
      ['allowed-origins', 'Allowed origins', 'Web origins of the client.', 'strings', KEYCLOAK],
    ],
    anywhere: [
      ['realm_access', 'Realm roles', 'Roles that hold in the whole realm.', 'object', KEYCLOAK],
      ['resource_access', 'Client roles', 'Roles by the client that they are for.', 'object', KEYCLOAK],
    ],
  },
  {
    name: 'Firebase',
    issuer: /^https:\/\/(?:securetoken\.google\.com|session\.firebase\.google\.com)\//,
    rows: [
      ['user_id', 'User', 'The user, as in `sub`.', 'string', FIREBASE],
      ['provider_id', 'Provider', '“anonymous” for a user who did not sign in.', 'string', FIREBASE],
      [
        'source_sign_in_provider',
        'First sign-in',
        'How a user who was switched to a custom token signed in.',
        'string',
        FIREBASE,
      ],
    ],
    anywhere: [
      [
        'firebase',
        'Firebase sign-in',
        'How the user signed in, tenant and linked identities.',
        'object',
        FIREBASE,
      ],
    ],
  },
  {
    name: 'Google',
    issuer: /^(?:https:\/\/)?accounts\.google\.com$/,
    rows: [['hd', 'Hosted domain', 'The Workspace or Cloud organization of the user.', 'string', GOOGLE]],
    anywhere: [],
  },
  {
    name: 'Supabase',
    issuer: /^https?:\/\/.+\/auth\/v1$|^supabase(?:-demo)?$/,
    rows: [
      [
        'role',
        'Database role',
        'What row level security is checked for; `service_role` passes it by.',
        'string',
        SUPABASE,
      ],
      ['aal', 'Assurance level', '`aal1` one factor, `aal2` two.', 'string', SUPABASE],
      ['session_id', 'Session', 'The session that the token belongs to.', 'string', SUPABASE],
      [
        'app_metadata',
        'App metadata',
        'Data of the user that only the server can change.',
        'object',
        SUPABASE,
      ],
      [
        'user_metadata',
        'User metadata',
        'Data that users change themselves: never decide access on it.',
        'object',
        SUPABASE,
      ],
      ['is_anonymous', 'Anonymous', 'Whether the user has not signed in.', 'boolean', SUPABASE],
      ['phone', 'Phone', 'Phone number of the user.', 'string', SUPABASE],
      ['ref', 'Project', 'The project that the key is for.', 'string', SUPABASE],
    ],
    anywhere: [],
  },
  {
    name: 'Okta',
    issuer: /^https:\/\/[\w.-]+\.okta(?:preview|-emea)?\.com(?:\/|$)/,
    rows: [
      ['ver', 'Version', 'Version of the token format.', 'number', OKTA],
      ['cid', 'Client', 'The application that the token was issued to.', 'string', OKTA],
      ['uid', 'User', 'The user, the same for all applications.', 'string', OKTA],
      ['scp', 'Scopes', 'What the token allows.', 'strings', OKTA],
    ],
    anywhere: [],
  },
  {
    name: 'Hasura',
    issuer: /(?!)/,
    rows: [],
    anywhere: [
      [
        'https://hasura.io/jwt/claims',
        'Hasura permissions',
        'Roles and session variables for Hasura.',
        'object',
        HASURA,
      ],
      ['x-hasura-default-role', 'Default role', 'The role, if a request names none.', 'string', HASURA],
      ['x-hasura-allowed-roles', 'Allowed roles', 'Roles that a request may name.', 'strings', HASURA],
      ['x-hasura-user-id', 'User', 'The user, for rules of rows.', 'string', HASURA],
    ],
  },
];
