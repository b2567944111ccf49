import { resolve } from 'node:path';
import type { TSESLint } from '@typescript-eslint/utils';
import { cryptoViewOf, type CryptoView } from '../../analysis/crypto/crypto-view.js';
import { catalogOf, settingsOf } from '../../settings.js';

/** What the rules about verification look at: the file that ESLint has parsed, and what its settings say. */
export function viewOf<MessageId extends string>(
  context: Readonly<TSESLint.RuleContext<MessageId, readonly unknown[]>>,
): CryptoView {
  const { ast, scopeManager, visitorKeys, text } = context.sourceCode;
  const filename = resolve(context.cwd, context.physicalFilename);
  const { followImports, serverFiles, clientFiles } = settingsOf(context.settings);
  return cryptoViewOf(
    { ast, scopeManager, visitorKeys, filename, text },
    {
      catalog: catalogOf(context.settings),
      followImports: followImports !== false,
      runtime: {
        root: context.cwd,
        ...(serverFiles && { serverFiles }),
        ...(clientFiles && { clientFiles }),
      },
    },
  );
}
