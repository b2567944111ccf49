import { AST_NODE_TYPES as T, type TSESTree } from '@typescript-eslint/types';
import { exactText } from '../../../analysis/code/constant.js';
import { propertyName, unwrap, type CallNode } from '../../../analysis/code/expression.js';
import { identitiesOf } from '../../../analysis/code/identity.js';
import { factsAround } from '../../../analysis/code/module.js';
import type { Run } from '../../../analysis/code/run.js';

/** Options of electron-store and conf that say which file it is. */
const PLACE: ReadonlySet<string> = new Set([
  'name',
  'configName',
  'cwd',
  'fileExtension',
  'projectName',
  'projectSuffix',
]);
/** Those with which a key can leave the file all the same; `defaults` and `schema` are looked at. */
const HARMLESS: ReadonlySet<string> = new Set([
  'defaults',
  'schema',
  'encryptionKey',
  'clearInvalidConfig',
  'configFileMode',
  'projectVersion',
]);

/** Of which file an instance is; undefined where that is only known at run time. */
export function fileOf(made: CallNode, run: Run): string | undefined {
  const options = optionsOf(made);
  if (!options) return undefined;
  const packages = identitiesOf(made.callee, run).map(({ origin }) => origin);
  const parts: string[] = [...new Set(packages)];
  for (const property of options) {
    const name = propertyName(property) ?? '';
    if (!PLACE.has(name)) continue;
    const text = exactText(property.value, run);
    if (text === undefined && !isUserData(property)) return undefined;
    if (text !== undefined) parts.push(`${name}=${text}`);
  }
  return `electron-store|${parts.sort().join('|')}`;
}

/** Why a key cannot leave an instance that was made so. */
export function reasonInOptions(made: CallNode, keys: ReadonlySet<string>): string | undefined {
  for (const property of optionsOf(made) ?? []) {
    const name = propertyName(property) ?? '';
    if (!PLACE.has(name) && !HARMLESS.has(name))
      return `electron-store is made with \`${name}\`, which has to know of its keys`;
    // A schema may demand what lies beside.
    if (name === 'schema' && [...keys].some((key) => key.includes('.')))
      return 'a part of a value moves, and `schema` may demand it';
  }
  return undefined;
}

function optionsOf({ arguments: [first] }: CallNode): TSESTree.Property[] | undefined {
  if (!first) return [];
  const options = unwrap(first);
  if (options.type !== T.ObjectExpression) return undefined;
  const properties = options.properties.filter((each) => each.type === T.Property);
  return properties.length === options.properties.length ? properties : undefined;
}

/** `cwd: app.getPath('userData')`, which is the default. */
function isUserData({ value }: TSESTree.Property): boolean {
  const text = factsAround(value)?.module.text.slice(...value.range) ?? '';
  return /^(?:electron\.)?app\.getPath\(['"]userData['"]\)$/.test(text);
}
