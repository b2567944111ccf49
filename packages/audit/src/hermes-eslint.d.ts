/** Flow's own parser, as an ESLint parser; it comes with types for Flow only. */
declare module 'hermes-eslint' {
  export function parseForESLint(text: string, options?: unknown): unknown;
}
