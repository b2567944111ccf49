import { basename, dirname, sep } from 'node:path';
import { ENDING_ROUTE, LOGIN_REQUEST, LOGIN_ROUTE } from '../../catalog/auth-endpoints.js';
import { nearestPackage } from '../../project/package-json.js';
import type { ProjectIndex } from '../../project/project-index.js';
import { placesIn, placeAmong, type TextPlace } from './text-places.js';

/** A repository of more packages holds more than one application: which server is whose cannot be told. */
const MAX_PACKAGES = 5;

/**
 * The route by which the server of this application ends a session, where its source lies in the same repository:
 * it also answers the login that the application sends.
 */
export function endingRoute(index: ProjectIndex, accepts: (what: string) => boolean): TextPlace | undefined {
  const files = index.filesAroundMatching(ENDING_ROUTE)?.filter((file) => isOneProduct(file, index)) ?? [];
  if (files.length === 0) return undefined;
  const asked = new Set(
    (index.filesMatching(LOGIN_REQUEST) ?? []).flatMap((file) =>
      placesIn(file, LOGIN_REQUEST).map(lastSegment),
    ),
  );
  const serving = files.filter((file) =>
    placesIn(file, LOGIN_ROUTE).some((each) => asked.has(lastSegment(each))),
  );
  return placeAmong(serving, ENDING_ROUTE, accepts);
}

/** `${url}/api/user/login?next=1` and `/login` end alike. */
function lastSegment({ what }: TextPlace): string {
  return basename(what.replace(/[?#].*/, '')).toLowerCase();
}

/** Do few packages lie below the folder that holds both? */
function isOneProduct(file: string, index: ProjectIndex): boolean {
  let folder = index.directory ?? '';
  while (!file.startsWith(`${folder}${sep}`) && folder !== dirname(folder)) folder = dirname(folder);
  const within = (index.filesAroundMatching(/^/) ?? []).filter((each) => each.startsWith(`${folder}${sep}`));
  const packages = new Set(within.map((each) => nearestPackage(dirname(each))?.directory));
  return packages.size <= MAX_PACKAGES;
}
