import { basename, join } from 'node:path';
import { BLIND_BUNDLERS, RUNS_ON_THE_WEB, WEB_ALIASES } from '../../catalog/backends.js';
import type { PackageFacts } from '../../project/package-json.js';
import { projectIndexOf } from '../../project/project-index.js';

/**
 * What bundles an app for browsers: Metro, or one that takes `x.web.ts` for `x.ts` as Metro does (`web-files`), or one
 * that is not known to (`blind`), for which every file has to work in a browser.
 */
export type WebBuild = 'metro' | 'web-files' | 'blind';

/**
 * How a package is built for browsers; undefined where it is not.
 *
 * @param packages the package, and those of the workspace that are built with it
 */
export function webBuildOf(packages: readonly PackageFacts[]): WebBuild | undefined {
  const builds = packages.flatMap((each) => buildOf(each) ?? []);
  return ORDER.find((each) => builds.includes(each));
}

/** The one that can do the least first. */
const ORDER: readonly WebBuild[] = ['blind', 'web-files', 'metro'];

function buildOf({ directory, dependencies }: PackageFacts): WebBuild | undefined {
  if (![...dependencies].some((each) => RUNS_ON_THE_WEB.has(each))) return undefined;
  const bundlers = BLIND_BUNDLERS.filter(({ name, besideExpo }) => {
    return dependencies.has(name) && (besideExpo || !dependencies.has('expo'));
  });
  if (bundlers.length === 0) return dependencies.has('react-scripts') ? 'web-files' : 'metro';
  const index = projectIndexOf(join(directory, 'package.json'));
  const configured = index.filesMatching(WEB_ALIASES) ?? [];
  return bundlers.every(
    ({ config, besideExpo }) =>
      configured.some((each) => config.test(basename(each))) ||
      (!besideExpo && hasTwins(index.files() ?? [])),
  )
    ? 'web-files'
    : 'blind';
}

/** Has the app such files already? Then its bundler finds them. */
function hasTwins(files: readonly string[]): boolean {
  const all = new Set(files.map(withoutExtension));
  return [...all].some((each) => each.endsWith('.web') && all.has(each.slice(0, -'.web'.length)));
}

function withoutExtension(file: string): string {
  return file.replace(/\.[cm]?[jt]sx?$/, '');
}
