import type { Wanted } from '../../imports.js';
import { literal, type Style } from '../../style.js';

/** What is defined where an app's tokens are kept from now on. */
export interface Definitions {
  readonly imports: readonly Wanted[];
  /** Without an indentation of their own. */
  readonly lines: readonly string[];
}

/** The circumstances that a definition depends on. */
export interface Place {
  /** The expression for the store that tokens leave. */
  readonly former: string;
  /** Whether it may not be there yet when this is evaluated. */
  readonly isLazy: boolean;
  /** Whether other code uses both, or only the tokens. */
  readonly needsSplit: boolean;
  readonly names: { readonly tokenStore: string; readonly storage: string };
  readonly isExported: boolean;
  /** Whether a browser runs this very code, and not a file of its own. */
  readonly isOnTheWebToo: boolean;
  readonly style: Style;
}

/** The constant that lists the keys of tokens. */
export function tokenKeys(keys: readonly string[], comment: string, style: Style): string[] {
  const listed = keys.map((each) => literal(each, style)).join(', ');
  return [`/** ${comment} */`, `const TOKEN_KEYS = [${listed}]${style.end}`, ''];
}

/** A constant of a value that may go over several lines. */
export function constant(name: string, value: readonly string[], { isExported, style }: Place): string[] {
  const text = `${isExported ? 'export ' : ''}const ${name} = ${value.join('\n')}${style.end}`;
  return text.split('\n');
}
