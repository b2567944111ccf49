import { AST_NODE_TYPES as T } from '@typescript-eslint/types';
import { enclosingFunction, memberName, propertyName, type Node } from '../code/expression.js';
import { factsAround } from '../code/module.js';
import { givenAt } from './arguments.js';
import { clientHmacsOf } from './client-hmac.js';
import { confusionsOf } from './confusions.js';
import type { CryptoCall } from './crypto-calls.js';
import type { CryptoView } from './crypto-view.js';

/** A verification that takes a token of any issuer, or for any audience. */
export interface UncheckedClaims {
  readonly call: CryptoCall;
  /** The options that are not there: `issuer`, `audience`. */
  readonly missing: readonly string[];
}

/**
 * The verifications of a file without issuer or audience (RFC 8725, sections 3.8 and 3.9). Options that are not in
 * view may name them, and a function that looks at `iss` or `aud` itself has checked.
 */
export function uncheckedClaimsOf(view: CryptoView): readonly UncheckedClaims[] {
  const reported = new Set([...clientHmacsOf(view), ...confusionsOf(view)].map(({ call }) => call));
  return view.calls.flatMap((call) => {
    const { claims, does } = call.row;
    if (!claims || does !== 'verify' || reported.has(call)) return [];
    const missing = (
      [
        [claims.issuer, 'iss'],
        [claims.audience, 'aud'],
      ] as const
    ).flatMap(([options, claim]) =>
      isMissing(call, claims.options, options, claim, view) ? [options[0]!] : [],
    );
    return missing.length > 0 ? [{ call, missing }] : [];
  });
}

function isMissing(
  call: CryptoCall,
  at: number,
  options: readonly string[],
  claim: string,
  { run }: CryptoView,
): boolean {
  const given = options.map((property) => givenAt(call.node, { argument: at, property }, run));
  return given.every((each) => each === 'nothing') && !readsClaim(call.node, claim);
}

/** `if (claims.iss !== ISSUER) throw …` in the function around, or what is taken out of the result there. */
function readsClaim(node: Node, claim: string): boolean {
  const fn = enclosingFunction(node);
  const nodes = factsAround(node)?.nodes ?? [];
  return nodes.some((each) => {
    const name =
      each.type === T.MemberExpression
        ? memberName(each)
        : each.type === T.Property && each.parent.type === T.ObjectPattern
          ? propertyName(each)
          : undefined;
    return name === claim && enclosingFunction(each) === fn;
  });
}
