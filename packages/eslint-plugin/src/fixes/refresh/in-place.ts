import { AST_NODE_TYPES as T } from '@typescript-eslint/types';
import { unwrap, type Node } from '../../analysis/code/expression.js';
import { factsAround, variableOf, type Module } from '../../analysis/code/module.js';
import { functionsCalled } from '../../analysis/code/functions.js';
import type { Run } from '../../analysis/code/run.js';
import { replace, type TextEdit } from '../edit.js';
import { styleOf } from '../style.js';
import { declareAt } from './declared.js';
import { begin, nameAmong, singleFlightIn, stateDeclaration, stateName, type Kind } from './flight.js';
import type { Level } from './level.js';
import { functionAround, type Place } from './place.js';
import { statementOf } from './segment.js';
import { indentAt, textOf } from './text.js';
import { annotatedPromise, isPlainType, returnsPromise, typeParameterOf } from './types.js';

/** Makes the callers in one place share a call of a function. Undefined where a type cannot be said. */
export function shareCall(
  level: Level,
  place: Place,
  kind: Kind,
  module: Module,
  run: Run,
): readonly TextEdit[] | undefined {
  const style = styleOf(module);
  const { call } = level;
  const promise = promiseOf(level, module, run);
  if (!promise) return undefined;
  const text = textOf(call, module);
  if (kind === 'flight') {
    const { local, edits } = singleFlightIn(module);
    const callee = unwrap(call.callee);
    const isReady = callee.type === T.Identifier && call.arguments.length === 0 && isImported(callee);
    if (isReady) {
      const name = nameAmong(module, ['refreshOnce', 'sharedRefresh', 'renewOnce']);
      const declaration = `const ${name} = ${local}(${callee.name})${style.end}`;
      return [...edits, declareAt(place.before, declaration, module), replace(call, `${name}()`)];
    }
    const name = nameAmong(module, ['shareRefresh', 'shareRenewal']);
    const given = typeParameterOf(promise.type, module, style);
    const declaration = `const ${name} = ${local}(${given} => refresh())${style.end}`;
    return [...edits, declareAt(place.before, declaration, module), replace(call, `${name}(() => ${text})`)];
  }
  if (promise.type === undefined && style.isTypeScript) return undefined;
  const state = stateName(module);
  const declared = declareAt(place.before, stateDeclaration(state, promise.type ?? '', style), module);
  const started = promise.hasFinally ? text : `Promise.resolve(${text})`;
  const statement = statementOf(level);
  const awaited = call.parent.type === T.AwaitExpression ? call.parent : undefined;
  if (!statement || !awaited) {
    const cleared = `{ ${state} = undefined${style.end} }`;
    return [declared, replace(call, `(${state} ??= ${started}.finally(() => ${cleared}))`)];
  }
  const depth = indentAt(statement.range[0], module.text);
  const lead = `${begin(state, started, depth, style)}\n${depth}`;
  return [declared, { range: [statement.range[0], statement.range[0]], text: lead }, replace(call, state)];
}

function isImported(name: Node): boolean {
  const [def] = variableOf(name)?.defs ?? [];
  return (def?.type as string | undefined) === 'ImportBinding';
}

interface Promised {
  readonly hasFinally: boolean;
  readonly type?: string;
}

/** What a call returns, by what it calls; undefined where it may be something that others make a promise of. */
function promiseOf({ call }: Level, module: Module, run: Run): Promised | undefined {
  const callee = unwrap(call.callee);
  const [fn] = functionsCalled(callee, run);
  const home = fn && factsAround(fn)?.module;
  const hasFinally = fn !== undefined && home !== undefined && returnsPromise(fn, home);
  if (!hasFinally && (fn !== undefined || call.parent.type !== T.AwaitExpression)) return undefined;
  const said = hasFinally ? annotatedPromise(fn, home) : undefined;
  const isKnown = said !== undefined && (home?.ast === module.ast || isPlainType(fn!.returnType!));
  if (isKnown) return { hasFinally, type: said };
  if (!isAtTop(callee)) return { hasFinally };
  const named = `ReturnType<typeof ${textOf(callee, module)}>`;
  return { hasFinally, type: hasFinally ? named : `Promise<Awaited<${named}>>` };
}

/** Is it the same wherever in the file it stands: an import, a variable of the file, a member of one? */
function isAtTop(callee: Node): boolean {
  if (callee.type === T.MemberExpression && !callee.computed) return isAtTop(callee.object);
  if (callee.type !== T.Identifier) return false;
  const name = variableOf(callee)?.defs[0]?.name as Node | undefined;
  return name !== undefined && functionAround(name) === undefined;
}
