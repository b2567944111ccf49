import { join } from 'node:path';
import { aliasesIn } from './alias-config.js';
import { defaultAliases } from './alias-defaults.js';
import { entriesOf } from './directories.js';
import { mapperOf, type Alias, type Mapper } from './mapper.js';
import { directoriesAbove, nearestPackage, packageAt } from './package-json.js';
import { withinConfigurationEpoch } from './remembered.js';

/** Configurations that may hold aliases, by their names. */
const CONFIGURATION =
  /^(?:\.babelrc(?:\.[cm]?js|\.json)?|(?:electron[.-])?(?:vite|vitest|vue|webpack|metro|babel|craco|next|nuxt|svelte|astro|rsbuild|rspack|quasar|rollup|wxt|alias|aliases)[\w.-]*\.(?:[cm]?[jt]s|json)|config-overrides\.js)$/;
/** Folders beside a package.json that hold its configurations. */
const FOLDERS = ['config', 'build', 'webpack', '.electron-vue', '.erb/configs'];

/** Fields of package.json that may hold them. */
const FIELDS = ['babel', 'alias', '_moduleAliases'];

/** The aliases of the bundlers' and Babel's configurations around a directory, the nearest first. */
export const aliasMapper: (directory: string) => Mapper = withinConfigurationEpoch((directory) =>
  mapperOf(directoriesAbove(directory).flatMap(aliasesAt)),
);

const aliasesAt = withinConfigurationEpoch((directory): readonly Alias[] => {
  const own = packageAt(directory);
  const folders = own ? ['', ...FOLDERS] : [''];
  const files = folders.flatMap((folder) => configurations(join(directory, folder)));
  if (own && FIELDS.some((field) => field in own.raw)) files.push(join(directory, 'package.json'));
  return files.flatMap(aliasesIn);
});

function configurations(directory: string): string[] {
  return [...entriesOf(directory)]
    .flatMap(([name, kind]) => (kind === 'file' && CONFIGURATION.test(name) ? [join(directory, name)] : []))
    .sort();
}

/** The aliases that need no configuration, by the dependencies of the package around a directory. */
export const defaultAliasMapper: (directory: string) => Mapper = withinConfigurationEpoch((directory) => {
  const around = nearestPackage(directory);
  if (!around) return () => [];
  const given = defaultAliases.filter(
    ({ dependency }) => dependency === undefined || around.dependencies.has(dependency),
  );
  return mapperOf(
    given.flatMap(({ from, to }) =>
      to.map((folder) => ({ from, match: 'segment' as const, to: join(around.directory, folder) })),
    ),
  );
});
