import { createRule } from '../create-rule.js';
import { landingListener, MOVE } from './listeners/landings.js';
import { NOTHING_ALLOWED, storageSchema, type StorageOptions } from './listeners/storage-options.js';

export default createRule<[StorageOptions], 'direct' | 'through' | 'move'>({
  name: 'no-token-in-web-storage',
  meta: {
    type: 'problem',
    hasSuggestions: true,
    docs: {
      description: 'Disallow tokens in localStorage, sessionStorage and cookies that script can read',
      recommended: 'warn',
    },
    messages: {
      direct:
        'A token ({{ because }}) is kept in {{ store }}, where any script on the page can read it; let the server set an HttpOnly cookie, or keep the token in memory.',
      through:
        'A token ({{ because }}) is kept in {{ store }} through `{{ via }}` ({{ at }}), where any script on the page can read it; let the server set an HttpOnly cookie, or keep the token in memory.',
      move: MOVE,
    },
    schema: storageSchema,
    defaultOptions: [NOTHING_ALLOWED],
  },
  create: (context, [options]) => landingListener(context, 'web', options),
});
