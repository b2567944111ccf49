import type { Module } from '../../analysis/code/module.js';
import type { TextEdit } from '../edit.js';
import { styleOf } from '../style.js';
import {
  begin,
  nameAmong,
  singleFlightIn,
  stateDeclaration,
  stateName,
  type Flight,
  type Kind,
} from './flight.js';
import type { Place } from './place.js';
import type { Segment } from './segment.js';
import { bodyOf, waitFor } from './statements.js';
import { declareAt, depthAt } from './declared.js';
import { indentAt } from './text.js';
import { typeParameterOf, typeOfResults } from './types.js';

/** Makes the statements of a refresh a function that all callers share. Undefined where its type cannot be said. */
export function shareStatements(
  segment: Segment,
  place: Place,
  kind: Kind,
  module: Module,
): readonly TextEdit[] | undefined {
  const flight = place.seesAll ? ofFunction(segment, place, kind, module) : ofClosure(segment, kind, module);
  if (!flight) return undefined;
  return [
    ...flight.imports,
    declareAt(place.before, flight.declaration, module),
    waitFor(segment, flight, module, styleOf(module)),
  ];
}

/** A function of its own, beside what is shared. */
function ofFunction(segment: Segment, { before }: Place, kind: Kind, module: Module): Flight {
  const style = styleOf(module);
  const depth = depthAt(before, module);
  const name = nameAmong(module, ['refreshTokens', 'renewTokens', 'refreshSession', 'renewSession']);
  const body = bodyOf(segment, depth + style.indent, module, style);
  if (kind === 'flight') {
    const { local, edits } = singleFlightIn(module);
    const declaration = [`const ${name} = ${local}(async () => {`, ...body, `${depth}})${style.end}`].join(
      '\n',
    );
    return { declaration, lead: '', value: `${name}()`, imports: edits };
  }
  const state = stateName(module);
  const type = typeOfResults(segment) ?? `ReturnType<typeof ${name}>`;
  const kept = stateDeclaration(state, type, style);
  const declaration = [kept, '', `${depth}async function ${name}() {`, ...body, `${depth}}`].join('\n');
  const lead = begin(state, `${name}()`, depthOf(segment, module), style);
  return { declaration, lead, value: state, imports: [] };
}

/** In place, where what it uses is in scope: what is shared is handed the function. */
function ofClosure(segment: Segment, kind: Kind, module: Module): Flight | undefined {
  const style = styleOf(module);
  const type = typeOfResults(segment);
  const depth = depthOf(segment, module);
  const body = bodyOf(segment, depth + style.indent, module, style);
  if (kind === 'flight') {
    const { local, edits } = singleFlightIn(module);
    const name = nameAmong(module, ['shareRefresh', 'shareRenewal']);
    const given = typeParameterOf(type, module, style);
    const value = [`${name}(async () => {`, ...body, `${depth}})`].join('\n');
    return {
      declaration: `const ${name} = ${local}(${given} => refresh())${style.end}`,
      lead: '',
      value,
      imports: edits,
    };
  }
  if (type === undefined && style.isTypeScript) return undefined;
  const state = stateName(module);
  const started = ['(async () => {', ...body, `${depth}})()`].join('\n');
  const lead = begin(state, started, depth, style);
  return { declaration: stateDeclaration(state, type ?? '', style), lead, value: state, imports: [] };
}

function depthOf({ parts }: Segment, module: Module): string {
  return indentAt(parts[0]!.range[0], module.text);
}
