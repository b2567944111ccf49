import { createRule } from '../create-rule.js';
import { clientHmacsOf } from '../analysis/crypto/client-hmac.js';
import { shippedSecretsOf } from '../analysis/crypto/shipped-secrets.js';
import { viewOf } from './listeners/crypto-view.js';

const REMEDY = "do it on the server, or verify with the issuer's public key (JWKS)";

export default createRule({
  name: 'no-client-hmac',
  meta: {
    type: 'problem',
    docs: {
      description: 'Disallow secrets that sign or verify tokens in code that runs on the user’s machine',
      recommended: 'error',
    },
    messages: {
      verify: `A token is verified with a shared secret ({{ how }}) on the user's machine ({{ because }}), where everybody can read it and sign tokens with it; ${REMEDY}.`,
      sign: `A token is signed with a shared secret ({{ how }}) on the user's machine ({{ because }}), where everybody can read it and sign tokens with it; ${REMEDY}.`,
      shipped: `A secret of the backend ({{ key }}) is shipped in code that runs on the user's machine ({{ because }}), where everybody can read it; keep it on the server, under a name that is not public.`,
    },
    schema: [],
  },
  create: (context) => ({
    Program() {
      const view = viewOf(context);
      for (const { call, does, key, algorithm, because } of clientHmacsOf(view)) {
        const how = [key, call.row.name, algorithm].filter(Boolean).join(', ');
        context.report({ node: call.node, messageId: does, data: { how, because } });
      }
      for (const { node, key, because } of shippedSecretsOf(view)) {
        context.report({ node, messageId: 'shipped', data: { key, because } });
      }
    },
  }),
});
