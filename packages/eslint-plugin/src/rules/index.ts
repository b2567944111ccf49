import completeLogout from './complete-logout.js';
import noAlgorithmConfusion from './no-algorithm-confusion.js';
import noClientHmac from './no-client-hmac.js';
import noHardcodedToken from './no-hardcoded-token.js';
import noOnlineOnlyLogout from './no-online-only-logout.js';
import noPlaintextTokenStorage from './no-plaintext-token-storage.js';
import noTokenInWebStorage from './no-token-in-web-storage.js';
import noLostSession from './no-lost-session.js';
import refreshInHttpClient from './refresh-in-http-client.js';
import requireClaimChecks from './require-claim-checks.js';
import singleFlightRefresh from './single-flight-refresh.js';
import validKeychainOptions from './valid-keychain-options.js';

/** Every rule by name. Configs, documentation tables and tests derive from this map. */
export const rules = {
  'complete-logout': completeLogout,
  'no-algorithm-confusion': noAlgorithmConfusion,
  'no-client-hmac': noClientHmac,
  'no-hardcoded-token': noHardcodedToken,
  'no-online-only-logout': noOnlineOnlyLogout,
  'no-lost-session': noLostSession,
  'no-plaintext-token-storage': noPlaintextTokenStorage,
  'no-token-in-web-storage': noTokenInWebStorage,
  'refresh-in-http-client': refreshInHttpClient,
  'require-claim-checks': requireClaimChecks,
  'single-flight-refresh': singleFlightRefresh,
  'valid-keychain-options': validKeychainOptions,
};

export type RuleName = keyof typeof rules;
