export interface InstalledEditor {
  /** Node as code-server wants it. */
  readonly node: string;
  /** The script that is code-server. */
  readonly codeServer: string;
  /** The folder of packages that both are in. */
  readonly modules: string;
}

/** The cache's folder, whether it is filled or not; undefined on systems that the packages are not made for. */
export function editorCache(): string | undefined;

/** The programs in the cache; undefined where they are not installed. */
export function installedEditor(): InstalledEditor | undefined;
