import type { Wanted } from '../imports.js';
import { literal, type Style } from '../style.js';
import type { App } from './app.js';
import { definitionsFor } from './definitions/definitions-for.js';
import { webDefinitionsFor } from './definitions/over-keychain.js';
import { isOnlySplit, type Move } from './moves.js';

/** How a module of the app reaches the store that tokens leave. */
export interface FormerStore {
  /** What it imports for that. */
  readonly import?: {
    readonly from: string;
    readonly name: string;
    readonly local: string;
    readonly isDefault: boolean;
  };
  /** A statement, without its end, that makes it there, where no other module hands it out. */
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
  const { imports, lines } = definitionsFor(app, move, {
    former: former.expression,
    // Modules of the app may import this one in turn.
    isLazy: former.import?.from.startsWith('.') === true,
    needsSplit,
    names: { tokenStore: 'tokenStore', storage: 'storage' },
    isExported: true,
    isOnTheWebToo: app.backend.onTheWeb === 'capacitor',
    style,
  });
  const text = [
    ...importLines(former, imports, style),
    '',
    ...(former.makes === undefined ? [] : [former.makes + style.end, '']),
    ...lines,
    '',
  ].join(style.newline);
  return style.isCommonJs ? asCommonJs(text, style) : text;
}

/** The same as Node reads it where no ES modules are expected, and nothing translates it. */
export function asCommonJs(module: string, { newline = '\n', end = ';' }: Partial<Style> = {}): string {
  const names: string[] = [];
  const text = module
    .replace(/^import (.+?) from (['"].+['"])(;?)(?=\r?$)/gm, 'const $1 = require($2)$3')
    .replace(/^export const (\w+)/gm, (_, name: string) => {
      names.push(name);
      return `const ${name}`;
    });
  return `${text}${newline}module.exports = { ${names.join(', ')} }${end}${newline}`;
}

/** The module that takes the first one's place in a browser, where there is no keychain and nothing changes. */
export function webModule(move: Move, former: FormerStore, style: Style): string {
  const { newline, end } = style;
  if (move.isSync && !isOnlySplit(move)) return waitingWebModule(move, former, style);
  const comment =
    '/** A browser has no keychain: there tokens stay where they were, as every script of the page can read. */';
  const both = (name: string) => `export { ${name} as tokenStore, ${name} as storage }`;
  const own = former.import;
  return own && former.makes === undefined
    ? [
        comment,
        `${both(own.isDefault ? 'default' : own.name)} from ${literal(own.from, style)}${end}`,
        '',
      ].join(newline)
    : [
        ...importLines(former, [], style),
        '',
        ...(former.makes === undefined ? [] : [former.makes + style.end, '']),
        comment,
        `${both(former.expression)}${end}`,
        '',
      ].join(newline);
}

/** The same where the first one is asked for tokens and waited for, and the store is not. */
function waitingWebModule(move: Move, former: FormerStore, style: Style): string {
  const { imports, lines } = webDefinitionsFor(move, former.expression, style);
  return [
    ...importLines(former, imports, style),
    '',
    ...(former.makes === undefined ? [] : [former.makes + style.end, '']),
    ...lines,
    '',
  ].join(style.newline);
}

/** One statement a module, each name once. */
function importLines({ import: own }: FormerStore, wanted: readonly Wanted[], style: Style): string[] {
  const byModule = new Map<string, string[]>();
  const add = (from: string, what: string) => {
    const names = byModule.get(from) ?? [];
    byModule.set(from, names.includes(what) ? names : [...names, what]);
  };
  if (own && !own.isDefault) add(own.from, own.name === own.local ? own.name : `${own.name} as ${own.local}`);
  for (const { name, from } of wanted) add(from, name);
  const statement = (what: string, from: string) => `import ${what} from ${literal(from, style)}${style.end}`;
  return [
    ...(own?.isDefault ? [statement(own.local, own.from)] : []),
    ...[...byModule].map(([from, names]) => statement(`{ ${names.join(', ')} }`, from)),
  ];
}
