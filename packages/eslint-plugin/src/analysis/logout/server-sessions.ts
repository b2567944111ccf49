import {
  ENDING_CONSTANT,
  ENDING_ENDPOINT,
  ENDPOINT_FILE,
  KEPT_REFRESH_TOKEN,
  OTHER_ENDINGS,
  RENEWING_REQUEST,
} from '../../catalog/auth-endpoints.js';
import type { Module } from '../code/module.js';
import type { Run } from '../code/run.js';
import { packageAround } from './package-around.js';
import { endingRoute } from './server-beside.js';
import { placeAmong, placesIn, type Accepts, type TextPlace } from './text-places.js';

/** A request that ends a session in the package, or the route for it of the server beside it. */
export function endingEndpoint(module: Module, run: Run): TextPlace | undefined {
  const endsLogin = (what: string): boolean => !OTHER_ENDINGS.test(what);
  const index = packageAround(module, run);
  return (
    placeInPackage(ENDING_ENDPOINT, module, run, endsLogin) ??
    placeInPackage(
      ENDING_CONSTANT,
      module,
      run,
      (what, file) => ENDPOINT_FILE.test(file) && endsLogin(what),
    ) ??
    (index && endingRoute(index, endsLogin))
  );
}

/** A request that renews the session by a refresh token, or by a cookie. */
export function renewingRequest(module: Module, run: Run): TextPlace | undefined {
  return placeInPackage(RENEWING_REQUEST, module, run, () => true);
}

/** A refresh token that is stored: there is a server that takes it. */
export function keptRefreshToken(module: Module, run: Run): TextPlace | undefined {
  return placeInPackage(KEPT_REFRESH_TOKEN, module, run, () => true);
}

/** The first place in the file, then in its package; undefined where there is none, or it is unknown. */
function placeInPackage(pattern: RegExp, module: Module, run: Run, accepts: Accepts): TextPlace | undefined {
  const own = placesIn(module.filename, pattern, module.text).find(({ what }) =>
    accepts(what, module.filename),
  );
  if (own) return own;
  const files = packageAround(module, run)?.filesMatching(pattern) ?? [];
  return placeAmong(
    files.filter((each) => each !== module.filename),
    pattern,
    accepts,
  );
}
