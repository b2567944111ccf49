import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { transformSync } from 'esbuild';

/** What a sandbox has in place of a page. */
export type Globals = Readonly<Record<string, unknown>>;
/** Packages by name, and files by absolute path that are there already, as `import * as` gives them. */
export type Packages = Readonly<Record<string, object>>;

export interface Running {
  readonly exports: object;
  /** The exports of a file that was imported on the way, by its absolute path. */
  readonly moduleAt: (path: string) => object | undefined;
}

/**
 * Runs the text of a module as if it stood in a file. What it imports by a relative path is read and run anew for each
 * sandbox, so that its state is fresh; packages are those that are given.
 */
export function runModule(file: string, text: string, packages: Packages, globals: Globals): Running {
  const known = new Map<string, { exports: object }>();
  const names = Object.keys(globals);
  const run = (path: string, code: string): object => {
    const module = { exports: {} };
    known.set(path, module);
    const require = (source: string): object => {
      if (!source.startsWith('.')) return packageNamed(source, packages);
      const target = existing(join(dirname(path), source));
      if (packages[target]) return packageNamed(target, packages);
      return known.get(target)?.exports ?? run(target, readFileSync(target, 'utf8'));
    };
    // eslint-disable-next-line @typescript-eslint/no-implied-eval -- what else would run a text
    const body = new Function('require', 'module', 'exports', ...names, scriptOf(code));
    Reflect.apply(body, undefined, [require, module, module.exports, ...names.map((each) => globals[each])]);
    return module.exports;
  };
  return { exports: run(file, text), moduleAt: (path) => known.get(path)?.exports };
}

/** Each text is transformed once: every call starts esbuild as a process, and most texts run in many sandboxes. */
function scriptOf(code: string): string {
  const script =
    scripts.get(code) ?? transformSync(code, { loader: 'ts', format: 'cjs', target: 'node20' }).code;
  scripts.set(code, script);
  return script;
}
const scripts = new Map<string, string>();

function packageNamed(name: string, packages: Packages): object {
  const found = packages[name];
  if (!found) throw new Error(`No sandbox has the package ${name}`);
  return { ...found, __esModule: true };
}

/** `./config.js` and `./config` are the file `config.ts`. */
function existing(path: string): string {
  const bare = path.replace(/\.js$/, '');
  for (const each of [`${bare}.ts`, `${bare}.js`]) {
    try {
      readFileSync(each);
      return each;
    } catch {
      // The other one.
    }
  }
  throw new Error(`There is no ${path}`);
}
