import { relative, resolve, sep } from 'node:path';
import type { Node } from '../analysis/code/expression.js';
import { factsAround, sameModule } from '../analysis/code/module.js';
import { hardcodedIn, type HardcodedOptions } from '../analysis/secrets/find-hardcoded.js';
import { nameOfPlace } from '../analysis/secrets/place.js';
import { createRule } from '../create-rule.js';
import { catalogOf, settingsOf } from '../settings.js';

const REMEDY = 'read it on the server from its environment, and replace this one';

export default createRule({
  name: 'no-hardcoded-token',
  meta: {
    type: 'problem',
    docs: {
      description: 'Disallow tokens and the secrets that sign them in source code',
      recommended: 'error',
    },
    messages: {
      token:
        'A JWT ({{ because }}) is written into the code, so everybody who reads the code or the app can use it; revoke it, and get a token at run time by signing in.',
      'service-role':
        'A service-role key of Supabase ({{ because }}) is written into the code, and it passes every row-level policy; revoke it, and read the new one on a server from its environment.',
      signing: `A secret that makes tokens valid ({{ because }}) is written into the code, so everybody who reads the code or the app can make tokens; ${REMEDY}.`,
      client:
        'The secret of an OAuth client ({{ because }}) is written into the code, so everybody who has the app has it; use the authorization code flow with PKCE and no secret, or exchange the code on a server.',
      fallback:
        'Where {{ because }} is not set, a literal of the code stands in for it, and everybody who reads the code knows that secret; stop with an error instead.',
    },
    schema: [
      {
        type: 'object',
        properties: { ignoreNames: { type: 'array', items: { type: 'string' }, uniqueItems: true } },
        additionalProperties: false,
      },
    ],
    defaultOptions: [{ ignoreNames: [] as string[] }],
  },
  create: (context, [options]) => ({
    Program() {
      const ignored = new Set(options?.ignoreNames);
      const { ast, scopeManager, visitorKeys, text } = context.sourceCode;
      const filename = resolve(context.cwd, context.physicalFilename);
      const module = { ast, scopeManager, visitorKeys, filename, text };
      for (const found of hardcodedIn(module, hardcodedOptionsOf(context.settings, context.cwd))) {
        const { node, literal, kind, because } = found;
        const name = nameOfPlace(literal);
        if (name !== undefined && ignored.has(name)) continue;
        const from = sameModule(node, literal) ? '' : `, from ${placeOf(literal, context.cwd)}`;
        context.report({ node, messageId: kind, data: { because: because + from } });
      }
    },
  }),
});

/** `src/config.ts:3`, from `cwd`. */
function placeOf(node: Node, cwd: string): string {
  const file = relative(cwd, factsAround(node)?.module.filename ?? '');
  return `${file.split(sep).join('/')}:${node.loc.start.line}`;
}

/** ESLint's settings in the analysis's words. `root` is what globs are relative to. */
function hardcodedOptionsOf(settings: Readonly<Record<string, unknown>>, root: string): HardcodedOptions {
  const { followImports, serverFiles, clientFiles } = settingsOf(settings);
  return {
    catalog: catalogOf(settings),
    followImports: followImports !== false,
    runtime: { root, ...(serverFiles && { serverFiles }), ...(clientFiles && { clientFiles }) },
  };
}
