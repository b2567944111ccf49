import type { Rule } from 'eslint';
import type * as Plugin from 'eslint-plugin-jwt-hygiene';
import { expect, it, vi } from 'vitest';
import { lintText } from './lint-text.js';

vi.mock('eslint-plugin-jwt-hygiene', () => {
  const failingAt = (type: string): Rule.RuleModule => ({
    create: (context) => ({
      [type]() {
        throw new Error(`no such scope\n${context.sourceCode.text}`);
      },
      CallExpression: (node) => context.report({ node, message: 'call' }),
    }),
  });
  const plugins = {
    'jwt-hygiene': { rules: { failing: failingAt('DebuggerStatement') } },
    foreign: { rules: { failing: failingAt('CallExpression:exit') } },
  };
  const recommended = { plugins, rules: { 'jwt-hygiene/failing': 'error' } };
  return { default: { configs: { recommended } } as unknown as typeof Plugin.default };
});

it('says which rule failed, without its stack or the source', async () => {
  const text = 'debugger;\nconst secret = 1;';
  expect(await lintText({ text, filePath: '/a.js' })).toEqual({
    notAnalysed: { filePath: '/a.js', reason: 'internal error in jwt-hygiene/failing: no such scope' },
  });
});

it('does without a comment that switches on a foreign rule if that one fails', async () => {
  const { result } = await lintText({ text: '/* eslint foreign/failing: 2 */\ncall();', filePath: '/a.js' });
  expect(result?.messages).toMatchObject([{ ruleId: 'jwt-hygiene/failing', line: 2 }]);
});
