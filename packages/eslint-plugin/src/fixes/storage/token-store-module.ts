import { literal, type Style } from '../style.js';
import { RUNTIME_PACKAGE } from '../../catalog/backends.js';
import type { App } from './app.js';
import { nameOfStore, type Move } from './moves.js';

/** How a module of the app reaches the store that tokens leave. */
export interface FormerStore {
  /** The statement that imports it; absent where it is a global. */
  readonly import?: {
    readonly from: string;
    readonly name: string;
    readonly local: string;
    readonly isDefault: boolean;
  };
  /** A statement that makes it here, where no other module hands it out. */
  readonly makes?: string;
  /** The expression for it. */
  readonly expression: string;
}

/** The text of a module that makes an app's token store. */
export function tokenStoreModule(
  app: App,
  move: Move,
  former: FormerStore,
  needsSplit: boolean,
  style: Style,
): string {
  const { shape } = move.from.store;
  const lines =
    shape === 'mmkv'
      ? mmkvModule(move, former, needsSplit, style)
      : storeModule(app, move, former, needsSplit, style);
  return lines.join(style.newline) + style.newline;
}

type Names = ReadonlyMap<string, readonly string[]>;

function importsOf(former: FormerStore, names: Names, style: Style): string[] {
  const own = former.import;
  const statement = (what: string, from: string) => `import ${what} from ${literal(from, style)}${style.end}`;
  const first = own ? [statement(specifierOf(own), own.from)] : [];
  return [...first, ...[...names].map(([from, each]) => statement(`{ ${each.join(', ')} }`, from))];
}

function specifierOf({ name, local, isDefault }: NonNullable<FormerStore['import']>): string {
  if (isDefault) return local;
  return `{ ${name === local ? name : `${name} as ${local}`} }`;
}

function storeModule(app: App, move: Move, former: FormerStore, needsSplit: boolean, style: Style): string[] {
  const { backend } = app;
  const { shape } = move.from.store;
  const isPreferences = shape === 'preferences';
  const keys = [...move.keys];
  const patterns = [...move.patterns];
  const isOnWeb = backend.onTheWeb === 'capacitor';
  const core = ['createTokenStore', 'discardAfterReinstall', ...(keys.length > 0 ? ['migrateFrom'] : [])];
  const formerNames = [
    ...(isPreferences ? ['formerPreferences'] : []),
    ...(patterns.length > 0 ? ['migrateMatching'] : []),
  ];
  const split = isPreferences ? 'splitPreferences' : 'splitStorage';
  const names = new Map<string, string[]>([
    [RUNTIME_PACKAGE, core],
    [`${RUNTIME_PACKAGE}/${backend.entry}`, [backend.make]],
    ...(formerNames.length > 0 ? [[`${RUNTIME_PACKAGE}/former-storages`, formerNames] as const] : []),
    ...(isOnWeb ? [[`${RUNTIME_PACKAGE}/plain-on-web`, ['plainOnWeb']] as const] : []),
    ...(needsSplit ? [[`${RUNTIME_PACKAGE}/split`, [split]] as const] : []),
  ] as [string, string[]][]);
  const { end, indent } = style;
  const store = nameOfStore(move.from.store);
  const plain = isPreferences ? 'former' : former.expression;
  const deep = isOnWeb ? indent : '';
  const create = [
    `createTokenStore(${backend.make}(), {`,
    `${deep}${indent}name: ${literal('tokens', style)},`,
    `${deep}${indent}prepare: [`,
    `${deep}${indent}${indent}// On iOS the keychain outlives the app: who installs it anew starts signed out.`,
    `${deep}${indent}${indent}discardAfterReinstall(${plain}),`,
    `${deep}${indent}${indent}// Whoever is signed in stays so: moved once, and removed there when it is safe here.`,
    ...(keys.length > 0 ? [`${deep}${indent}${indent}migrateFrom(${plain}, TOKEN_KEYS),`] : []),
    ...patterns.map((each) => `${deep}${indent}${indent}migrateMatching(${plain}, ${regex(each)}),`),
    `${deep}${indent}],`,
    `${deep}})`,
  ];
  const made = isOnWeb
    ? [
        `Capacitor.isNativePlatform()`,
        `${indent}? ${create.join(style.newline)}`,
        `${indent}: // A browser has no keychain: there tokens stay where they were.`,
        `${indent}${indent}plainOnWeb(${plain}${keys.length > 0 ? ', { keys: TOKEN_KEYS }' : ''})`,
      ]
    : create;
  const imports = importsOf(former, names, style);
  return [
    ...(isOnWeb ? importsOf({ expression: '' }, new Map([['@capacitor/core', ['Capacitor']]]), style) : []),
    ...imports,
    '',
    ...(former.makes === undefined ? [] : [former.makes, '']),
    ...(isPreferences ? [`const former = formerPreferences(${former.expression})${end}`, ''] : []),
    ...(keys.length > 0
      ? [
          `/** What lies in the keychain and not in ${store}. */`,
          `const TOKEN_KEYS = [${keys.map((each) => literal(each, style)).join(', ')}]${end}`,
          '',
        ]
      : []),
    '/** The tokens of whoever is signed in, in the Keychain of iOS or the Keystore of Android. */',
    ...exported('tokenStore', made, style),
    ...(needsSplit
      ? [
          '',
          `/** ${store}, whose tokens lie in the token store: for keys that are only known at run time. */`,
          ...exported(
            'storage',
            [`${split}(${former.expression}, tokenStore, ${keysFor(keys, patterns)})`],
            style,
          ),
        ]
      : []),
  ];
}

function keysFor(keys: readonly string[], patterns: readonly string[]): string {
  if (patterns.length === 0) return 'TOKEN_KEYS';
  const all = [...(keys.length > 0 ? ['...TOKEN_KEYS'] : []), ...patterns.map(regex)];
  return `[${all.join(', ')}]`;
}

function regex(source: string): string {
  return `/${source.replaceAll('/', '\\/')}/`;
}

function mmkvModule(move: Move, former: FormerStore, needsSplit: boolean, style: Style): string[] {
  const { end, indent } = style;
  const keys = [...move.keys].map((each) => literal(each, style)).join(', ');
  const isFour = move.from.made?.type === 'CallExpression';
  const maker = isFour ? 'createMMKV' : 'MMKV';
  const names = new Map([
    ['react-native-mmkv', [maker]],
    [`${RUNTIME_PACKAGE}/encrypted-mmkv`, ['encryptedMmkv', ...(needsSplit ? ['splitMmkv'] : [])]],
  ]);
  const isSamePackage = former.import?.from === 'react-native-mmkv';
  return [
    ...importsOf(isSamePackage ? { expression: former.expression } : former, names, style),
    '',
    ...(former.makes === undefined ? [] : [former.makes, '']),
    '/** What lies in the encrypted instance and not in the plain one. */',
    `const TOKEN_KEYS = [${keys}]${end}`,
    '',
    '/** The tokens of whoever is signed in: encrypted with a key that lies in the Keychain or the Keystore. */',
    ...exported(
      'tokenStore',
      [
        'encryptedMmkv({',
        `${indent}open: (options) => ${isFour ? '' : 'new '}${maker}(options),`,
        `${indent}// Whoever is signed in stays so: moved once, and removed there when it is safe here.`,
        `${indent}former: () => ${former.expression},`,
        `${indent}keys: TOKEN_KEYS,`,
        '})',
      ],
      style,
    ),
    ...(needsSplit
      ? [
          '',
          '/** The plain instance, whose tokens lie in the encrypted one: for keys that are only known at run time. */',
          ...exported('storage', [`splitMmkv(() => ${former.expression}, tokenStore, TOKEN_KEYS)`], style),
        ]
      : []),
  ];
}

function exported(name: string, value: readonly string[], { end }: Style): string[] {
  return `export const ${name} = ${value.join('\n')}${end}`.split('\n');
}

/** The module that takes the first one's place in a browser, where there is no keychain and nothing changes. */
export function webModule(former: FormerStore, style: Style): string {
  const { newline, end } = style;
  const name = former.import?.name;
  const comment =
    '/** A browser has no keychain: there tokens stay where they were, as every script of the page can read. */';
  if (!former.import || former.makes !== undefined)
    return [
      ...importsOf(former, new Map(), style),
      ...(former.makes === undefined ? [] : [former.makes]),
      comment,
      `export { ${former.expression} as tokenStore, ${former.expression} as storage }${end}`,
      '',
    ].join(newline);
  const what = former.import.isDefault ? 'default' : name;
  return [
    comment,
    `export { ${what} as tokenStore, ${what} as storage } from ${literal(former.import.from, style)}${end}`,
    '',
  ].join(newline);
}
