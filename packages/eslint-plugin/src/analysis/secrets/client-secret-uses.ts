import { AST_NODE_TYPES as T } from '@typescript-eslint/types';
import { calleeName, propertyName, unwrap, type Node } from '../code/expression.js';
import type { Run } from '../code/run.js';
import { literalsBehind, literalText, type TextLiteral } from './literals-behind.js';
import { isStandIn, looksLikeSecret } from './secret-look.js';
import { secretNamed } from './secret-names.js';

/** What stands beside `client_secret` in a request to a token endpoint (RFC 6749, sections 2.3.1 and 4.1.3). */
const IN_REQUESTS = new Set(['grant_type', 'grantType']);
/** The same in what configures a client; there a field may also hold a label, a column's name or a check. */
const IN_CONFIGURATIONS = new Set(['client_id', 'clientId', 'redirect_uri', 'redirectUri', 'redirectUrl']);

/** An expression that an OAuth request sends as the client's secret, and what shows it. */
export interface ClientSecretUse {
  readonly value: Node;
  readonly literals: readonly TextLiteral[];
}

/** The client secrets that a node puts into a request: an object, `URLSearchParams`, a form body, a URL. */
export function clientSecretUsesOf(node: Node, run: Run): readonly ClientSecretUse[] {
  switch (node.type) {
    case T.Property: {
      if (secretNamed(propertyName(node)) !== 'client') return [];
      if (stand(IN_REQUESTS, node.parent)) return useOf(node.value, run);
      return stand(IN_CONFIGURATIONS, node.parent) ? useOf(node.value, run, looksLikeSecret) : [];
    }
    case T.CallExpression: {
      const [key, value] = node.arguments;
      if (!key || !value || !['append', 'set'].includes(calleeName(node) ?? '')) return [];
      return literalText(unwrap(key), run) === 'client_secret' ? useOf(value, run) : [];
    }
    case T.ArrayExpression: {
      // `new URLSearchParams([['client_secret', secret]])`
      const [key, value] = node.elements;
      const isPair = key && value && node.elements.length === 2 && key.type === T.Literal;
      return isPair && key.value === 'client_secret' ? useOf(value, run) : [];
    }
    case T.TemplateLiteral:
      return node.quasis.flatMap((quasi, at) => {
        const next = node.expressions[at];
        return next && ENDS_IN_FIELD.test(quasi.value.raw) ? useOf(next, run) : [];
      });
    case T.BinaryExpression: {
      const { left } = node;
      const last = left.type === T.BinaryExpression ? left.right : left;
      const text = node.operator === '+' ? literalText(unwrap(last), run) : undefined;
      return text !== undefined && ENDS_IN_FIELD.test(text) ? useOf(node.right, run) : [];
    }
    case T.Literal:
    case T.TemplateElement: {
      const text = node.type === T.Literal ? node.value : node.value.cooked;
      const written =
        typeof text === 'string' ? /[?&]client_secret=([\w%.~-]{6,})/.exec(text)?.[1] : undefined;
      return written === undefined || isStandIn(written)
        ? []
        : [{ value: node, literals: [{ node, text: written }] }];
    }
    default:
      return [];
  }
}

const ENDS_IN_FIELD = /(?:^|[?&\s'"])client_secret=$/;

/** Does an object have one of these properties? */
function stand(names: ReadonlySet<string>, object: Node): boolean {
  return (
    object.type === T.ObjectExpression &&
    object.properties.some((each) => each.type === T.Property && names.has(propertyName(each) ?? ''))
  );
}

function useOf(value: Node, run: Run, isSecret: (text: string) => boolean = isNoStandIn): ClientSecretUse[] {
  const literals = literalsBehind(value, run).filter(({ text }) => isSecret(text));
  return literals.length > 0 ? [{ value, literals }] : [];
}

function isNoStandIn(text: string): boolean {
  return !isStandIn(text);
}
