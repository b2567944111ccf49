import { calleeName, unwrap, type CallNode } from '../code/expression.js';
import { factsAround } from '../code/module.js';
import { identitiesOf } from '../code/identity.js';
import type { Identity } from '../code/identity-path.js';
import { optionsNamed } from '../code/options.js';
import type { Run } from '../code/run.js';
import { nearestPackage } from '../../project/package-json.js';
import {
  MANAGED_CALLS,
  MANAGED_PACKAGES,
  SENDING_PACKAGES,
  SHARING_CLIENTS,
} from '../../catalog/refresh-managed.js';

/** Does a library answer for this refresh? Then it shares the flight, or it is not the application's to mend. */
export function isManagedBySdk(call: CallNode, run: Run): boolean {
  if (MANAGED_CALLS.has(calleeName(call) ?? '')) return true;
  return identitiesOf(unwrap(call.callee), run).some((identity) => {
    const { origin } = identity;
    if (!origin.startsWith('package:')) return origin.startsWith('instance:');
    const name = origin.slice('package:'.length);
    const option = SHARING_CLIENTS.get(name);
    if (option !== undefined) return !isSwitchedOff(option, identity, run);
    return isInstalled(name, call) && !SENDING_PACKAGES.has(name) && !SENDING_PACKAGES.has(scopeOf(name));
  });
}

/** `createAlova({ shareRequest: false })`. */
function isSwitchedOff(option: string, { made }: Identity, run: Run): boolean {
  const [options] = made?.arguments ?? [];
  return (
    !!options &&
    optionsNamed(options, option, run).some((each) => each.type === 'Literal' && each.value === false)
  );
}

function scopeOf(name: string): string {
  return name.split('/')[0]!;
}

/** A package that the project depends on; an alias of its own that leads nowhere is none. */
function isInstalled(specifier: string, call: CallNode): boolean {
  if (MANAGED_PACKAGES.test(specifier)) return true;
  const filename = factsAround(call)?.module.filename;
  const [first = '', second = ''] = specifier.split('/');
  const name = first.startsWith('@') ? `${first}/${second}` : first;
  const dependencies = filename === undefined ? undefined : nearestPackage(filename)?.dependencies;
  return dependencies === undefined ? /^[a-z][\w-]*$|^@[a-z]/.test(specifier) : dependencies.has(name);
}
