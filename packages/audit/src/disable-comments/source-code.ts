import { basename } from 'node:path';
import type { SourceCode } from 'eslint';
import { Linter } from 'eslint/universal';
import { parsingsOf } from '../parsers.js';

/** A text as ESLint sees it; undefined where no parser reads it. */
export async function sourceCodeOf(text: string, filePath: string): Promise<SourceCode | undefined> {
  for (const load of parsingsOf(filePath, 'tokens')) {
    const linter = new Linter();
    const config = [{ files: ['**'], languageOptions: await load() }];
    const messages = linter.verify(text, config, { filename: basename(filePath), allowInlineConfig: false });
    if (!messages.some(({ fatal }) => fatal)) return linter.getSourceCode();
  }
  return undefined;
}
