import { AST_NODE_TYPES as T } from '@typescript-eslint/types';
import {
  calleeName,
  lastName,
  memberName,
  unwrap,
  type CallNode,
  type Node,
} from '../../analysis/code/expression.js';
import { identitiesOf } from '../../analysis/code/identity.js';
import { factsAround, nodesWithin, type Module } from '../../analysis/code/module.js';
import type { Run } from '../../analysis/code/run.js';
import { packageAround } from '../../analysis/logout/package-around.js';
import { refreshWorkOf } from '../../analysis/refresh/work.js';
import { readText } from '../../project/files.js';
import type { TextEdit } from '../edit.js';
import { addImports, editsOf } from '../imports.js';
import { styleOf } from '../style.js';

/** How code asks whether the server has refused a request. */
export interface Refusal {
  readonly condition: string;
  /** What the condition needs in the file. */
  readonly imports: readonly TextEdit[];
}

/** RFC 6749, section 5.2: 400, and 401 for clients; 403 is what many servers answer instead. */
const STATUSES = '[400, 401, 403]';

/** Was a response a refusal? */
export function refusedBy(response: string): string {
  return `${STATUSES}.includes(${response}.status)`;
}

/**
 * Does an error, of that name, say that the server has refused a refresh? Undefined where the client is not known, or
 * something on the way may have put another error in its place.
 */
export function refusalIn(error: string, call: CallNode, module: Module, run: Run): Refusal | undefined {
  const steps = refreshWorkOf(call, run)?.steps ?? [];
  if (steps.some(({ fn }) => nodesWithin(fn).some(catches))) return undefined;
  const request = steps.at(-1)?.node ?? call;
  if (isOfHttpClient(request)) {
    if (!handsErrorsOn(module, run)) return undefined;
    const { local, imports } = named('HttpErrorResponse', '@angular/common/http', module);
    return { condition: `${error} instanceof ${local} && ${refusedBy(error)}`, imports };
  }
  const origins = identitiesOf(request.callee, run).map(({ origin }) => origin);
  if (origins.includes('package:ky')) {
    const { local, imports } = named('HTTPError', 'ky', module);
    return { condition: `${error} instanceof ${local} && ${refusedBy(`${error}.response`)}`, imports };
  }
  if (!origins.includes('package:axios') || replacesErrors(request, module, run)) return undefined;
  if (!styleOf(module).isTypeScript)
    return { condition: `${STATUSES}.includes(${error}.response?.status)`, imports: [] };
  const own = axiosIn(module);
  const { local, imports } =
    own === undefined
      ? named('isAxiosError', 'axios', module)
      : { local: `${own}.isAxiosError`, imports: [] };
  return { condition: `${local}(${error}) && ${STATUSES}.includes(${error}.response?.status ?? 0)`, imports };
}

function named(name: string, from: string, module: Module): { local: string; imports: TextEdit[] } {
  const wanted = { name, from };
  const added = addImports(module, [wanted]);
  return { local: added.get(wanted)!.local, imports: editsOf(added) };
}

/** What a file calls the whole of axios. */
function axiosIn({ ast }: Module): string | undefined {
  for (const statement of ast.body) {
    if (statement.type !== T.ImportDeclaration || statement.source.value !== 'axios') continue;
    if (statement.importKind === 'type') continue;
    for (const specifier of statement.specifiers) {
      if (specifier.type === T.ImportSpecifier && specifier.local.name === 'isAxiosError') return undefined;
      if (specifier.type === T.ImportDefaultSpecifier) return specifier.local.name;
    }
  }
  return undefined;
}

/** May an interceptor hand on something else than the error? Those of an instance stand where it is made. */
function replacesErrors(request: CallNode, module: Module, run: Run): boolean {
  const callee = unwrap(request.callee);
  const owner = callee.type === T.MemberExpression ? unwrap(callee.object) : callee;
  if (owner.type !== T.Identifier) return true;
  if (owner.name !== 'axios')
    return /interceptors\s*\.\s*response/.test(factsAround(request)?.module.text ?? '');
  return textsMatching(GLOBAL_INTERCEPTOR, module, run).length > 0;
}

const GLOBAL_INTERCEPTOR = /\baxios\s*\.\s*interceptors\s*\.\s*response/;
const ANGULAR_INTERCEPTOR = /\bHttpInterceptor(?:Fn)?\b/;

/** Does every interceptor of an Angular app throw the error that it was given, `throwError(() => error)`? */
function handsErrorsOn(module: Module, run: Run): boolean {
  return textsMatching(ANGULAR_INTERCEPTOR, module, run).every((text) => {
    const thrown = [...text.matchAll(/\bthrowError\s*\(|\bthrow\s+(?!\w+\s*[;}\n])/g)];
    return thrown.length === [...text.matchAll(/\bthrowError\s*\(\s*(?:\(\)\s*=>\s*)?\w+\s*\)/g)].length;
  });
}

/** The texts of the package's files that match, this one's among them. */
function textsMatching(pattern: RegExp, module: Module, run: Run): string[] {
  const files = packageAround(module, run)?.filesMatching(pattern) ?? [];
  const others = files.filter((each) => each !== module.filename).map((each) => readText(each)?.text ?? '');
  return [module.text, ...others].filter((text) => pattern.test(text));
}

function catches(node: Node): boolean {
  if (node.type === T.TryStatement) return node.handler !== null;
  return node.type === T.CallExpression && /^(?:catch|catchError)$/.test(calleeName(node) ?? '');
}

function isOfHttpClient({ callee }: CallNode): boolean {
  const node = unwrap(callee);
  if (node.type !== T.MemberExpression || !/^(?:post|get|put|request)$/.test(memberName(node) ?? ''))
    return false;
  const name = lastName(unwrap(node.object));
  return name !== undefined && /^[_$]*http(?:client)?$/i.test(name);
}

/** Is a request the page's own `fetch`, whose answer tells and whose errors do not? */
export function isFetch(call: CallNode, run: Run): boolean {
  return (
    unwrap(call.callee).type === T.Identifier &&
    identitiesOf(call.callee, run).some(({ origin, path }) => origin === 'global' && path === 'fetch')
  );
}

/** The name of the error that a handler is given; undefined where it takes it apart. */
export function errorOf(parameter: Node | null | undefined): string | undefined {
  return parameter?.type === T.Identifier ? parameter.name : undefined;
}
