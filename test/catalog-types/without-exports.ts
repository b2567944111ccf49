import { readFileSync } from 'node:fs';
import ts from 'typescript';
import { takeApart } from './installed.js';

/**
 * Where the declarations are of what has some only if `exports` are not read, as `paths` of a `tsconfig.json`. Packages
 * from before `exports` had types say where theirs are in `typesVersions`, which is not read where there are `exports`.
 */
export function withoutExports(specifiers: readonly string[], folder: string): Record<string, [string]> {
  const options: ts.CompilerOptions = {
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
  };
  const host = ts.createCompilerHost(options);
  const declarationsBy = (resolvePackageJsonExports: boolean) => {
    const way = { ...options, resolvePackageJsonExports };
    const cache = ts.createModuleResolutionCache(folder, (path) => path, way);
    return (name: string) => {
      const module = ts.resolveModuleName(name, `${folder}/asking.ts`, way, host, cache).resolvedModule;
      return module && /ts/.test(module.extension) ? module.resolvedFileName : undefined;
    };
  };
  const withThem = declarationsBy(true);
  const withoutThem = declarationsBy(false);
  const exporting = packagesWithExports(folder);
  // Packages are asked for by the declarations of others, too.
  const names = new Set([...exporting, ...specifiers.filter((each) => exporting.has(takeApart(each).name))]);
  return Object.fromEntries(
    [...names].flatMap((name) => {
      const path = withThem(name) === undefined ? withoutThem(name) : undefined;
      return path === undefined ? [] : [[name, [path]] as const];
    }),
  );
}

function packagesWithExports(folder: string): ReadonlySet<string> {
  const lock = JSON.parse(readFileSync(`${folder}/node_modules/.package-lock.json`, 'utf8')) as {
    readonly packages: Readonly<Record<string, unknown>>;
  };
  const paths = Object.keys(lock.packages).filter((path) => /^node_modules\/(?:@[^/]+\/)?[^/]+$/.test(path));
  const exporting = paths.filter((path) => {
    const text = readFileSync(`${folder}/${path}/package.json`, 'utf8');
    return (JSON.parse(text) as { readonly exports?: unknown }).exports !== undefined;
  });
  return new Set(exporting.map((path) => path.slice('node_modules/'.length)));
}
