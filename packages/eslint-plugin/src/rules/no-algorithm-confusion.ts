import { confusionsOf } from '../analysis/crypto/confusions.js';
import { createRule } from '../create-rule.js';
import { viewOf } from './listeners/crypto-view.js';

const NAME_ONE = 'name the one algorithm that your issuer signs with';

export default createRule({
  name: 'no-algorithm-confusion',
  meta: {
    type: 'problem',
    docs: {
      description: 'Disallow verifications in which the token decides how, or with which key, it is verified',
      recommended: 'error',
    },
    messages: {
      unsigned: `This verification in {{ name }} takes tokens without a signature (\`none\`), which anybody can write; ${NAME_ONE}.`,
      off: `The verification in {{ name }} is switched off, so that anybody can write the token; ${NAME_ONE} and leave the check on.`,
      algorithm: `The token's own header chooses the algorithm of this verification in {{ name }}; ${NAME_ONE}.`,
      unnamed: `No algorithm is named, and {{ name }} then takes the one that the token's own header says; ${NAME_ONE}.`,
      mixed: `Algorithms of shared secrets (HMAC) and of key pairs stand in one list of {{ name }}, so that a public key can serve as a secret; ${NAME_ONE}.`,
      'public-key': `An HMAC is verified in {{ name }} with a key that is public ({{ detail }}), so that everybody who has it can sign; name the algorithm of the key pair, as RS256 or ES256.`,
      'empty-key': `The key of this verification in {{ name }} is empty ({{ detail }}), and a token that anybody can write may pass; give it the issuer's key.`,
      key: `The key of this verification in {{ name }} comes from the token's own header (\`{{ detail }}\`), so that whoever makes the token brings the key; take keys from a place that you configure, as your issuer's JWKS.`,
    },
    schema: [],
  },
  create: (context) => ({
    Program() {
      for (const { call, confusion, node, detail } of confusionsOf(viewOf(context))) {
        context.report({ node, messageId: confusion, data: { name: call.row.name, detail } });
      }
    },
  }),
});
