import ts from 'typescript';

/**
 * What most programs begin with, the declarations of the language and of Node, by their path and how they are to be read.
 * Of other packages few programs share any, and what is kept has to be collected around in all tests that follow.
 */
const declarations = new Map<string, ts.SourceFile | undefined>();
const COMMON = /\/node_modules\/(?:typescript\/lib|@types)\/.*\.d\.[cm]?ts$/;

/**
 * Reads what a program consists of. Of the options only those that also say how a file is to be read bear on what
 * TypeScript makes of a declaration before it looks at types, so that programs can share it.
 */
export function compilerHost(options: ts.CompilerOptions): ts.CompilerHost {
  const disk = ts.createCompilerHost(options);
  return {
    ...disk,
    // As `tsc` does: of comments only what types hang on.
    jsDocParsingMode: ts.JSDocParsingMode.ParseForTypeErrors,
    getSourceFile(path, reading, ...rest) {
      if (!COMMON.test(path)) return disk.getSourceFile(path, reading, ...rest);
      const { languageVersion, impliedNodeFormat } =
        typeof reading === 'object' ? reading : { languageVersion: reading };
      const key = `${path} ${languageVersion} ${impliedNodeFormat}`;
      if (!declarations.has(key)) declarations.set(key, disk.getSourceFile(path, reading, ...rest));
      return declarations.get(key);
    },
  };
}

/** What a `tsconfig.json` says: its options and its files. */
export function configIn(path: string): ts.ParsedCommandLine {
  const config = ts.getParsedCommandLineOfConfigFile(path, undefined, {
    ...ts.sys,
    onUnRecoverableConfigFileDiagnostic: ({ messageText }) => {
      throw new Error(ts.flattenDiagnosticMessageText(messageText, ' '));
    },
  });
  if (!config) throw new Error(`There is no ${path}.`);
  return config;
}
