import { PATH_ROWS } from '../../catalog/runtime-paths.js';
import { ROUTE_EXPORTS, type RouteExports } from '../../catalog/runtime-routes.js';
import { DEVELOPERS_FOLDERS, TOOL_CONFIGURATION } from '../../catalog/runtime-tooling.js';
import type { PackageFacts } from '../../project/package-json.js';
import { exportedValues } from './exported-values.js';
import type { Module } from '../code/module.js';
import { dependsOn, pathWithin, type Clue } from './runtime.js';

/** What a file's place tells, by the conventions of the frameworks that its package depends on. */
export function cluesByPath(module: Module, facts: PackageFacts | undefined): Clue[] {
  const path = pathWithin(module.filename, facts);
  const rows = PATH_ROWS.filter((row) => row.path.test(path) && dependsOn(facts, row.within));
  return [
    ...rows.map(({ runs, weight, what }): Clue => ({ runs, weight, because: what })),
    ...byRouteExports(module, facts),
    ...(facts ? byFolder(path) : []),
  ];
}

/** Configuration of a build tool. */
export function isToolConfiguration(path: string): boolean {
  return TOOL_CONFIGURATION.test(path);
}

/** Does a file lie in a folder of programs for the developer? Its path is relative to its package. */
export function isDevelopersScript(path: string): boolean {
  return byFolder(path).some(({ runs }) => runs === 'tooling');
}

function byFolder(path: string): Clue[] {
  const folder = DEVELOPERS_FOLDERS.find((each) => each.path.test(path));
  const because = `in the package's \`${path.slice(0, path.indexOf('/'))}/\``;
  return folder ? [{ runs: folder.runs, weight: 'weak', because }] : [];
}

function byRouteExports(module: Module, facts: PackageFacts | undefined): Clue[] {
  const route = routeOf(module, facts);
  if (!route) return [];
  const names = exportedValues(module).map(({ name }) => name);
  const server = names.find((name) => route.server.includes(name));
  const client = names.find((name) => route.client.includes(name));
  if (server === undefined) return client === undefined ? [] : [clue('client', route.what)];
  return [clue(client === undefined ? 'server' : 'shared', `${route.what} with \`${server}\``)];
}

function clue(runs: 'client' | 'server' | 'shared', because: string): Clue {
  return { runs, weight: 'strong', because };
}

/** The framework that treats this file as a route, if one does: what it strips from the browser's bundle. */
export function routeOf(module: Module, facts: PackageFacts | undefined): RouteExports | undefined {
  const path = pathWithin(module.filename, facts);
  return ROUTE_EXPORTS.find((route) => route.path.test(path) && dependsOn(facts, route.within));
}
