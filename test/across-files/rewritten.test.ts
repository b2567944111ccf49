import { join } from 'node:path';
import { audit } from '@jwt-hygiene/audit';
import { ESLint } from 'eslint';
import { strict } from 'eslint-plugin-jwt-hygiene/standalone';
import { describe, expect, it } from 'vitest';
import { projectOf } from '../support/project.js';
import { textsOf, type Files } from './form.js';
import { rewritten } from './projects/rewritten.js';

/** Every rule over every file of a project: what was found, as `rule at file`. */
async function foundIn(files: Files): Promise<string[]> {
  const root = projectOf({ '.git/HEAD': '', ...textsOf(files) });
  const eslint = new ESLint({ cwd: root, overrideConfigFile: true, overrideConfig: strict });
  const results = await eslint.lintFiles(['.']);
  return results.flatMap(({ filePath, messages }) =>
    messages.map(({ ruleId, message }) => `${filePath.slice(join(root, '/').length)}: ${ruleId} ${message}`),
  );
}

async function foundByTheCommandLine(files: Files): Promise<number> {
  const cwd = projectOf({ '.git/HEAD': '', ...textsOf(files) });
  const { results } = await audit({ paths: ['.'], cwd, skip: true, threads: 0 });
  return results.flatMap(({ messages }) => messages).length;
}

describe.each(rewritten)('an app that keeps its tokens in $form', ({ files, before }) => {
  it('has nothing to report', async () => {
    expect(await foundIn(files)).toEqual([]);
    expect(await foundByTheCommandLine(files)).toBe(0);
  });

  it('had something to report before', async () => {
    expect(await foundIn({ ...files, ...before })).not.toEqual([]);
  });
});
