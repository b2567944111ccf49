// What every fixture finds without importing it.
declare const __DEV__: boolean;
declare const process: { readonly env: Readonly<Record<string, string | undefined>> };
declare const global: typeof globalThis;
