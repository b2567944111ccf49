import { createRule } from '../create-rule.js';
import { landingListener } from './listeners/landings.js';

export default createRule({
  name: 'no-plaintext-token-storage',
  meta: {
    type: 'problem',
    docs: {
      description:
        'Disallow tokens in stores that lie on the device in plain text, like AsyncStorage or unencrypted MMKV',
      recommended: 'error',
    },
    messages: {
      direct:
        'A token ({{ because }}) lies in {{ store }} in plain text; keep it in the Keychain or Keystore (expo-secure-store, react-native-keychain).',
      through:
        'A token ({{ because }}) lies in {{ store }} in plain text through `{{ via }}` ({{ at }}); keep it in the Keychain or Keystore (expo-secure-store, react-native-keychain).',
    },
    schema: [],
  },
  create: (context) => landingListener(context, 'device'),
});
