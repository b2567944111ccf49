import { AST_NODE_TYPES as T } from '@typescript-eslint/types';
import { factsOf, type Module } from '../analysis/code/module.js';

/** How a file is written: what is added to it is written so too. */
export interface Style {
  readonly quote: "'" | '"';
  /** What ends a statement: a semicolon, or nothing. */
  readonly end: ';' | '';
  readonly newline: '\n' | '\r\n';
  /** One step of indentation. */
  readonly indent: string;
  /** Whether the file uses `require` and not `import`. */
  readonly isCommonJs: boolean;
  /** Whether it may hold type annotations. */
  readonly isTypeScript: boolean;
}

/** Read off the file's own text; single quotes and semicolons where it says nothing. */
export function styleOf(module: Module): Style {
  return {
    quote: quoteOf(module),
    end: endOf(module),
    newline: module.text.includes('\r\n') ? '\r\n' : '\n',
    indent: indentOf(module.text),
    isCommonJs: isCommonJs(module),
    isTypeScript: isTypeScript(module),
  };
}

/** A string literal in the file's quotes. */
export function literal(text: string, { quote }: Pick<Style, 'quote'>): string {
  const escaped = text
    .replace(/\\/g, '\\\\')
    .replaceAll(quote, `\\${quote}`)
    .replace(/\r/g, '\\r')
    .replace(/\n/g, '\\n')
    .replace(/[\u2028\u2029]/g, (each) => `\\u${each.charCodeAt(0).toString(16)}`);
  return quote + escaped + quote;
}

function quoteOf(module: Module): "'" | '"' {
  let double = 0;
  let single = 0;
  for (const node of factsOf(module).nodes) {
    if (node.type !== T.Literal || typeof node.value !== 'string') continue;
    // An attribute's quotes are JSX's own.
    if (node.parent.type === T.JSXAttribute) continue;
    if (node.raw.startsWith('"')) double++;
    else if (node.raw.startsWith("'")) single++;
  }
  return double > single ? '"' : "'";
}

const ENDED: ReadonlySet<string> = new Set([
  T.ImportDeclaration,
  T.ExpressionStatement,
  T.VariableDeclaration,
  T.ReturnStatement,
]);

function endOf(module: Module): ';' | '' {
  let ended = 0;
  let open = 0;
  for (const node of factsOf(module).nodes) {
    if (!ENDED.has(node.type)) continue;
    if (node.type === T.VariableDeclaration && /^For/.test(node.parent.type)) continue;
    if (module.text[node.range[1] - 1] === ';') ended++;
    else open++;
  }
  return open > ended ? '' : ';';
}

function indentOf(text: string): string {
  const first = /^(\t| {2,8})\S/m.exec(text)?.[1];
  if (first === undefined) return '  ';
  return first === '\t' || first.length === 4 ? first : '  ';
}

function isCommonJs(module: Module): boolean {
  const { body } = module.ast;
  const isModule = body.some(
    ({ type }) =>
      type === T.ImportDeclaration ||
      type === T.ExportNamedDeclaration ||
      type === T.ExportDefaultDeclaration ||
      type === T.ExportAllDeclaration,
  );
  if (isModule) return false;
  return (
    /\.c[jt]s$/.test(module.filename) || /\brequire\(|\bmodule\.exports\b|\bexports\.\w/.test(module.text)
  );
}

function isTypeScript({ filename, text }: Module): boolean {
  if (/\.[mc]?tsx?$/.test(filename)) return true;
  return /\.(?:vue|svelte)$/.test(filename) && /<script[^>]*\blang=["']ts/.test(text);
}
