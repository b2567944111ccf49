import type { Linter } from 'eslint';
import { parseScript } from 'eslint-plugin-jwt-hygiene/engine';

/** Where ESLint may be told something in a comment; it looks at no other. */
const TELLS_ESLINT = /\/[*/]\s*(?:eslint|exported|global)/;

/** What ESLint hands to a parser, as far as it says how to read. */
interface Options {
  readonly filePath: string;
  readonly sourceType: 'module' | 'script';
  readonly ecmaFeatures?: { readonly globalReturn?: boolean };
}

/** Reads TypeScript and JavaScript as `@typescript-eslint/parser` does, as far as rules of ours and ESLint look at it. */
export const scriptParser = {
  meta: { name: 'jwt-hygiene/script-parser' },
  parseForESLint(text: string, { filePath, sourceType, ecmaFeatures = {} }: Options) {
    const { globalReturn = false } = ecmaFeatures;
    const comment = TELLS_ESLINT.test(text);
    const { ast, ...rest } = parseScript(text, { filePath, sourceType, globalReturn, comment });
    const whole = { ...rest, ast: Object.assign(ast, { tokens: [], comments: ast.comments ?? [] }) };
    // ESLint's own types know nothing of TypeScript's nodes.
    return whole as unknown as Linter.ESLintParseResult;
  },
} satisfies Linter.Parser;
