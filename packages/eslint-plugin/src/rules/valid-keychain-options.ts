import { misusesOf } from '../analysis/keychain/misuses.js';
import { createRule } from '../create-rule.js';
import { placeOf } from '../finding.js';
import { moduleAsked, settingsAsked } from './listeners/asked-by.js';

export default createRule({
  name: 'valid-keychain-options',
  meta: {
    type: 'problem',
    docs: {
      description:
        'Disallow uses of react-native-keychain, expo-secure-store and their like that lose a token, or expose it',
      recommended: 'error',
    },
    messages: {
      sharedService:
        'This entry (`{{ own }}`) replaces the one written in {{ at }} (`{{ earlier }}`), as react-native-keychain keeps one entry for each `service`; give each its own `service`, or keep both in one JSON value.',
      sharedByCallers:
        'Entries are told apart by the username here (`{{ earlier }}`, `{{ own }}`), but react-native-keychain keeps one for each `service`, so the last one replaces the others; make the key the `service`.',
      defaultService:
        "An entry without `service` lies under the app's bundle id on iOS, where `{{ library }}` keeps items that are then read or deleted in its place; name a `service` of its own in every call.",
      emptyCredential:
        'Android rejects the empty {{ which }} that `{{ call }}` is given (E_EMPTY_PARAMETERS), so nothing is stored; pass a text that is not empty, or remove the entry with its reset call.',
      alwaysAccessible:
        'With `{{ level }}` the entry can be read while the device is locked, and iOS deprecates it; use `AFTER_FIRST_UNLOCK_THIS_DEVICE_ONLY`, or `WHEN_UNLOCKED_THIS_DEVICE_ONLY` where nothing reads it in the background.',
      cloudSync:
        'With `{{ option }}` the entry is copied to iCloud and to every device of the account; leave it out, so that a token stays on the device it was issued to.',
      cloudSyncFalse:
        'Even with `{{ option }}: false` the entry is copied to iCloud, as react-native-keychain 9 and 10 only look whether the option is there; leave it out.',
      uncheckedResult:
        'Where there is no entry, `{{ call }}` resolves to `false`, so `{{ part }}` is undefined and {{ effect }}; check the result first.',
      notOnDefault:
        'The default export of {{ library }} has no `{{ name }}`, so this call throws; import it by name, or all with `import * as`.',
      textForOptions:
        'A text is what `{{ call }}` takes up to version {{ last }}, and the installed one throws; pass { {{ property }}: … }.',
      invalidKey:
        'SecureStore rejects the key `{{ key }}`, so `{{ call }}` throws; use letters, digits, `.`, `-` and `_` only.',
      invalidKeyOfCaller:
        'SecureStore rejects the key `{{ key }}` that {{ at }} hands in, so `{{ call }}` throws; use letters, digits, `.`, `-` and `_` only.',
      valueNotString:
        'SecureStore only takes strings, so `{{ call }}` throws on {{ kind }}; pass JSON.stringify(…), or delete the entry with `deleteItemAsync`.',
      otherService:
        'Under {{ own }} `{{ call }}` never finds what is written with {{ other }} ({{ at }}); give the same `{{ option }}` to both.',
    },
    schema: [],
  },
  create: (context) => ({
    Program() {
      const misuses = misusesOf(moduleAsked(context), settingsAsked(context));
      for (const { node, problem, data, at } of misuses) {
        context.report({
          node,
          messageId: problem,
          data: { ...data, ...(at && { at: placeOf(at, context.cwd) }) },
        });
      }
    },
  }),
});
