import { uncheckedClaimsOf } from '../analysis/crypto/claim-checks.js';
import { createRule } from '../create-rule.js';
import { viewOf } from './listeners/crypto-view.js';

export default createRule({
  name: 'require-claim-checks',
  meta: {
    type: 'problem',
    docs: {
      description: 'Require verifications to name the issuer and the audience that they accept',
      recommended: false,
    },
    messages: {
      missing:
        'This verification in {{ name }} names no {{ missing }}, so that a token that the key signs for anybody else passes; say whose tokens you accept.',
    },
    schema: [],
  },
  create: (context) => ({
    Program() {
      for (const { call, missing } of uncheckedClaimsOf(viewOf(context))) {
        const names = missing.map((each) => `\`${each}\``).join(' and no ');
        context.report({
          node: call.node,
          messageId: 'missing',
          data: { name: call.row.name, missing: names },
        });
      }
    },
  }),
});
