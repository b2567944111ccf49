import type { ApiRow } from '../types.js';

/** Sessions of the AT protocol's client. */
export const rows: readonly ApiRow[] = [
  {
    id: 'atproto.AtpSessionData',
    origin: { package: '@atproto/api' },
    path: 'AtpSessionData',
    role: 'type',
    holds: 'accessJwt',
    example:
      "import type { AtpSessionData } from '@atproto/api'; function keep(data: AtpSessionData) { localStorage.setItem('session', JSON.stringify(data)) }",
    counterExample:
      "import type { AppBskyActorDefs } from '@atproto/api'; function keep(data: AppBskyActorDefs) { localStorage.setItem('session', JSON.stringify(data)) }",
  },
];
