import { createRule } from '../create-rule.js';
import { landingListener, MOVE } from './listeners/landings.js';
import { NOTHING_ALLOWED, storageSchema, type StorageOptions } from './listeners/storage-options.js';

export default createRule<[StorageOptions], 'direct' | 'through' | 'move'>({
  name: 'no-plaintext-token-storage',
  meta: {
    type: 'problem',
    hasSuggestions: true,
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
      move: MOVE,
    },
    schema: storageSchema,
    defaultOptions: [NOTHING_ALLOWED],
  },
  create: (context, [options]) => landingListener(context, 'device', options),
});
