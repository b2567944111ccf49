import { KEYCHAIN_IMPORT } from '../../catalog/keychain-options.js';
import { projectIndexOf } from '../../project/project-index.js';
import type { Run } from '../code/run.js';
import { moduleAt } from '../code/surroundings.js';
import { isTestFile } from '../runtime/test-file.js';
import type { Misuse } from './misuse.js';
import { optionOf } from './options.js';
import { settledText } from './settled.js';
import { argumentOf, keychainUsesOf, type KeychainUse } from './uses.js';

const MAX_FILES = 30;

/** An entry by the two names that must agree. */
interface Address {
  readonly key: string;
  readonly service: string;
}

/**
 * A read under another service than its entry is ever written with. Silent unless every write of the project is
 * in view, and where the entry is also read as it is written: that is a migration.
 */
export function lostReads(use: KeychainUse, run: Run): Misuse[] {
  const { library, call } = use;
  if (call.does !== 'read' || call.entryBy === 'key' || library.serviceOption === undefined) return [];
  const own = addressOf(use, run);
  const all = own && usesInProject(use, run);
  if (!own || !all) return [];
  const writes = all.filter((each) => each.call.does === 'write');
  const written = writes.map((each) => ({ each, address: addressOf(each, run) }));
  if (written.some(({ address }) => !address)) return [];
  const same = written.filter(({ address }) => address?.key === own.key);
  const [first] = same;
  if (!first?.address || same.some(({ address }) => address?.service === own.service)) return [];
  const isMigration = all.some((each) => {
    const address = each.call.does === 'read' ? addressOf(each, run) : undefined;
    return address?.key === own.key && same.some((write) => write.address?.service === address.service);
  });
  if (isMigration) return [];
  const name = library.serviceOption;
  const data = { call: use.name, option: name, own: said(own, name), other: said(first.address, name) };
  return [{ node: use.node, problem: 'otherService', data, at: first.each.node }];
}

function said({ service }: Address, option: string): string {
  return service === '' ? `no \`${option}\`` : `\`${option}: '${service}'\``;
}

function addressOf(use: KeychainUse, run: Run): Address | undefined {
  const argument = argumentOf(use, use.call.key);
  // All entries of a kind that has no keys are one but for their services.
  const key = use.call.entryBy === 'service' ? '' : argument && settledText(argument, run);
  const option = optionOf(use, use.library.serviceOption, run);
  const service = option.kind === 'absent' ? '' : option.kind === 'given' && settledText(option.node, run);
  return key === undefined || typeof service !== 'string' ? undefined : { key, service };
}

/** The uses of the same library in the whole package; undefined where they are too many, or a file cannot be read. */
function usesInProject({ module, library, call }: KeychainUse, run: Run): readonly KeychainUse[] | undefined {
  const files = run.surroundings && projectIndexOf(module.filename).filesMatching(KEYCHAIN_IMPORT);
  const others = files?.filter((file) => file !== module.filename && !isTestFile(file));
  if (!others || others.length > MAX_FILES) return undefined;
  const modules = others.map((file) => moduleAt(file));
  if (modules.some((each) => !each)) return undefined;
  return [module, ...modules.flatMap((each) => each ?? [])]
    .flatMap((each) => [...keychainUsesOf(each, run)])
    .filter((each) => each.library === library && each.call.entryBy === call.entryBy);
}
