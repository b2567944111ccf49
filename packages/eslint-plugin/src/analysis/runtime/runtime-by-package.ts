import {
  CLIENT_FRAMEWORKS,
  FULL_STACK_FRAMEWORKS,
  SERVER_FRAMEWORKS,
  TEST_FRAMEWORKS,
} from '../../catalog/runtime-frameworks.js';
import type { PackageFacts } from '../../project/package-json.js';
import { dependsOn, type Runtime } from './runtime.js';

/** Where the code of a package runs, as far as its dependencies tell. */
export function runtimeByPackage(facts: PackageFacts | undefined): Runtime {
  if (!facts) return { where: 'unknown', because: 'belongs to no package' };
  const both = dependsOn(facts, FULL_STACK_FRAMEWORKS);
  if (both !== undefined)
    return { where: 'unknown', because: `package depends on ${both}, which runs on both sides` };
  const client = dependsOn(facts, CLIENT_FRAMEWORKS);
  const server = dependsOn(withoutDevelopment(facts), SERVER_FRAMEWORKS);
  if (client !== undefined && server !== undefined) {
    return { where: 'unknown', because: `package depends on ${client} and on ${server}` };
  }
  if (client !== undefined) return { where: 'client', because: `package depends on ${client}` };
  if (isEditorExtension(facts)) return { where: 'client', because: 'package is an extension of VS Code' };
  if (server !== undefined) return { where: 'server', because: `package depends on ${server}` };
  if (facts.raw['bin'] !== undefined) return { where: 'tooling', because: 'package is a command-line tool' };
  const test = dependsOn(facts, TEST_FRAMEWORKS);
  if (test !== undefined) return { where: 'test', because: `package depends on ${test}` };
  return { where: 'unknown', because: 'nothing tells' };
}

/** Where code on Node.js runs in a package: on a server, unless the package is an app or a tool itself. */
export function runtimeOfNode(facts: PackageFacts | undefined): Runtime {
  const desktop = dependsOn(facts, ['electron', 'nw']);
  if (desktop !== undefined) return { where: 'client', because: `package depends on ${desktop}` };
  if (facts && isEditorExtension(facts))
    return { where: 'client', because: 'package is an extension of VS Code' };
  const byPackage = runtimeByPackage(facts);
  if (byPackage.where === 'tooling') return byPackage;
  return { where: byPackage.where === 'client' ? 'tooling' : 'server', because: '' };
}

/** A mock server is a development dependency of many an app; a framework of the app may be one as well. */
function withoutDevelopment(facts: PackageFacts): PackageFacts {
  const shipped = new Set(
    ['dependencies', 'peerDependencies', 'optionalDependencies'].flatMap((kind) => namesIn(facts.raw[kind])),
  );
  return { ...facts, dependencies: shipped };
}

function isEditorExtension({ raw }: PackageFacts): boolean {
  return namesIn(raw['engines']).includes('vscode');
}

function namesIn(value: unknown): string[] {
  return typeof value === 'object' && value !== null ? Object.keys(value) : [];
}
