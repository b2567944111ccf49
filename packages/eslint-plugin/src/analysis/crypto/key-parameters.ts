import type { Definition } from '../code/definitions.js';
import { nameOfFunction, type Node, argumentOf } from '../code/expression.js';
import { callsInView } from '../code/handed-arguments.js';
import type { Run } from '../code/run.js';
import { memberOf } from './arguments.js';

type Parameter = Definition & { kind: 'parameter' };

/** What the calls in view, of this file and of those that import it, hand to a parameter. */
export function argumentsOfParameter({ fn, index, path }: Parameter, run: Run): Node[] {
  return callsInView(fn, run).flatMap((call) => {
    const argument = argumentOf(call, index);
    if (!argument) return [];
    let found: Node = argument;
    for (const step of path) {
      const member = memberOf(found, step, run);
      if (typeof member === 'string') return [];
      found = member.node;
    }
    return [found];
  });
}

/** A property handed to a component: `function Debugger({ token, secret }) { … }`. Who renders it is not in view. */
export function isComponentProp({ fn, index }: Parameter): boolean {
  return index === 0 && /^[A-Z][a-z]/.test(nameOfFunction(fn) ?? '');
}
