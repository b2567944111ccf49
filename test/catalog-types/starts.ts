import type * as ts from 'typescript-7/unstable/sync';
import { allRows } from '../../packages/eslint-plugin/src/catalog/index.js';
import type { ApiRow } from '../../packages/eslint-plugin/src/catalog/types.js';
import type { Declarations } from './declarations.js';
import { modulesOf } from './installed.js';
import { within } from './majors.js';
import { readingsOf } from './steps.js';
import { walk, type Passed, type Way } from './walk.js';

/** Where a row's way starts: at a library in one of its versions, at an instance it gives, at a global. */
export interface Start {
  /** For people: `react-native-mmkv 3.3.3 by new MMKV()`. */
  readonly where: string;
  /** The same for entries of one library that hand out the same, of which one has to have what a row names. */
  readonly library: string;
  /** Whether the row's `versions` include this version. */
  readonly meant: boolean;
  /** Undefined where there are no declarations, or they do not lead here. */
  readonly types: readonly ts.Type[] | undefined;
  /** The calls that were passed on the way here. */
  readonly calls: readonly Passed[];
  /** The type that a module exports by a name, of which values are declared. */
  readonly typeNamed?: (name: string) => ts.Type | undefined;
  readonly version?: string;
}

/** Instances that no factory gives: values declared with a type of the platform. */
const PLATFORM_INSTANCES: Readonly<Record<string, string>> = { 'web-storage.instance': 'Storage' };

/**
 * The packages, as imported, from which a row can be reached; none where it is of the platform.
 * `passed` are the instances on the way, as one may give the other and be given by it.
 */
export function packagesOf(row: ApiRow, passed: readonly string[] = []): readonly string[] {
  const { origin } = row;
  if ('package' in origin) return typeof origin.package === 'string' ? [origin.package] : origin.package;
  if ('global' in origin) return [];
  const { instance } = origin;
  if (passed.includes(instance)) return [];
  return [...new Set(factoriesOf(instance).flatMap((factory) => packagesOf(factory, [...passed, instance])))];
}

function factoriesOf(instance: string): ApiRow[] {
  return allRows.filter((row) => row.role === 'factory' && row.gives === instance);
}

/** Every start of a row, those its `versions` leave out included. */
export function startsOf(row: ApiRow, declarations: Declarations, passed: readonly string[] = []): Start[] {
  const { origin, versions } = row;
  const ofPlatform = (name: string, type: ts.Type | undefined): Start[] => [
    { where: name, library: name, meant: true, types: type && [type], calls: [] },
  ];
  if ('global' in origin) {
    const [, made] = /^new (\w+)\(\)$/.exec(origin.global) ?? [];
    return ofPlatform(
      origin.global,
      made === undefined ? declarations.globalType(origin.global) : declarations.platformType(made),
    );
  }
  if ('package' in origin) {
    return packagesOf(row).flatMap((name) =>
      modulesOf(name).map(({ library, version, module }) => ({
        where: `${name} ${version}`,
        library: `${library} ${version}`,
        meant: within(versions, version),
        types: declarations.moduleTypes(module),
        calls: [],
        typeNamed: (type: string) => declarations.exportedType(module, type),
        version,
      })),
    );
  }
  const type = PLATFORM_INSTANCES[origin.instance];
  if (type) return ofPlatform(type, declarations.platformType(type));
  const { instance } = origin;
  if (passed.includes(instance)) return [];
  return factoriesOf(instance).flatMap((factory) =>
    madeBy(factory, row, declarations, [...passed, instance]),
  );
}

function madeBy(
  factory: ApiRow,
  row: ApiRow,
  declarations: Declarations,
  passed: readonly string[],
): Start[] {
  return startsOf(factory, declarations, passed).flatMap((start) => {
    const made = start.types && wayFrom(start, factory, declarations);
    // What a factory lacks is said of the factory.
    if (!start.meant || made?.kind === 'none') return [];
    const there = made?.kind === 'there' ? made : undefined;
    return {
      ...start,
      where: `${start.where} by ${factory.path}`,
      meant: start.version === undefined || within(row.versions, start.version),
      types: there?.types,
      calls: [...start.calls, ...(there?.calls ?? [])],
    };
  });
}

/** The way of a row's path from here; of its readings, the one that leads furthest. */
export function wayFrom(
  { types, typeNamed }: Start,
  row: ApiRow,
  declarations: Declarations,
): Way & { readonly byType?: true } {
  const ways = readingsOf(row.path).map((steps) => walk(types ?? [], steps, declarations));
  const best =
    ways.find(({ kind }) => kind === 'there') ?? ways.find(({ kind }) => kind === 'unknown') ?? ways[0]!;
  // A value that is declared as a `Response` is taken for one that was made by `new Response()`.
  const [, name, rest] = /^new (\w+)\(\)(.*)$/.exec(row.path) ?? [];
  const declared = best.kind === 'none' && name !== undefined ? typeNamed?.(name) : undefined;
  if (!declared) return best;
  return { ...walk([declared], rest ? readingsOf(rest)[0]! : [], declarations), byType: true };
}
