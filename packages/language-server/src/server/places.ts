import { basename, dirname, extname, join, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** The path of a `file:` URI; undefined for any other, and for what is none. */
export function pathOf(uri: string): string | undefined {
  try {
    return uri.startsWith('file:') ? fileURLToPath(uri) : undefined;
  } catch {
    return undefined;
  }
}

export function uriOf(path: string): string {
  return pathToFileURL(path).href;
}

/** What each language's code is read as, where the name does not say so. */
const EXTENSIONS = new Map(
  Object.entries({
    javascript: '.js',
    javascriptreact: '.jsx',
    typescript: '.ts',
    typescriptreact: '.tsx',
    vue: '.vue',
    svelte: '.svelte',
  }),
);

const SCHEME = /^[a-z][\w+.-]*:/i;
const SOURCE = /^\.(?:[cm]?[jt]s|[jt]sx|vue|svelte)$/;

/** Code that others wrote, and types without code. */
const FOREIGN = /[\\/]node_modules[\\/]|\.d\.[cm]?ts$/;

/** Where a document is linted as if it lay there. */
export interface LintedAs {
  readonly path: string;
  readonly cwd: string;
  /** Does it lie there, so that other files may see it? */
  readonly isFile: boolean;
}

/**
 * The place of a document for the rules; undefined where its language is none that they read. A document that is
 * not saved yet, or lies in a virtual file system, is taken for one in the first folder.
 *
 * @param folders absolute paths of the workspace's folders
 */
export function lintedAs(uri: string, languageId: string, folders: readonly string[]): LintedAs | undefined {
  const path = pathOf(uri);
  const name = path ?? basename(decoded(uri).replace(SCHEME, ''));
  const extension = SOURCE.test(extname(name)) ? '' : EXTENSIONS.get(languageId);
  if (extension === undefined || FOREIGN.test(path ?? name)) return undefined;
  if (path !== undefined) {
    return {
      path: path + extension,
      cwd: folderOf(path, folders) ?? dirname(path),
      isFile: extension === '',
    };
  }
  const [cwd = sep] = folders;
  return { path: join(cwd, (name || 'untitled') + extension), cwd, isFile: false };
}

/** The innermost workspace folder that a path lies in. */
export function folderOf(path: string, folders: readonly string[]): string | undefined {
  return folders
    .filter((folder) => path === folder || path.startsWith(folder.endsWith(sep) ? folder : folder + sep))
    .sort((one, other) => other.length - one.length)[0];
}

function decoded(uri: string): string {
  try {
    return decodeURIComponent(uri);
  } catch {
    return uri;
  }
}
