import { describe, expect, it } from 'vitest';
import { fixAll, withoutOverlaps } from './fix-all.js';
import { Analyst } from './lint.js';
import type { Edit, Finding, FixAllParams, LintParams, LintResult } from './requests.js';

/** Finds each `old`, and suggests to import what is new once. */
class Renamer extends Analyst {
  looks = 0;

  override lint(params: LintParams): Promise<LintResult> {
    return this.suggest(params);
  }

  override suggest({ text }: LintParams): Promise<LintResult> {
    this.looks++;
    const findings = [...text.matchAll(/\bold\b/g)].map(({ index }): Finding => {
      const whole: Edit = { range: [0, index + 3], text: text.slice(0, index) + 'fresh' };
      const imported = {
        ...whole,
        text: text.startsWith('import') ? whole.text : `import fresh;\n${whole.text}`,
      };
      return {
        ruleId: 'a/b',
        severity: 'warn',
        message: '',
        range: [index, index + 3],
        url: '',
        fix: { range: [index, index + 3], text: 'new' },
        suggestions: [{ title: '', kind: 'import', edit: imported }],
        trace: [],
      };
    });
    return Promise.resolve({ findings });
  }
}

function asked(of: FixAllParams['of'], text: string): FixAllParams {
  return { of, text, path: '/a.ts', cwd: '/', asked: { editor: { config: 'strict', rules: {} } } };
}

describe('fixAll', () => {
  it('applies suggestions of one kind one after the other, so that an import is added once', async () => {
    const text = await fixAll(new Renamer(), asked({ ruleId: 'a/b', kind: 'import' }, 'old old\nold'));
    expect(text).toBe('import fresh;\nfresh fresh\nfresh');
  });

  it('applies fixes that do not touch each other together', async () => {
    const renamer = new Renamer();
    expect(await fixAll(renamer, asked('fixes', 'old old'))).toBe('new new');
    expect(renamer.looks).toBe(2);
  });

  it.each([[{ ruleId: 'a/c', kind: 'import' }], [{ ruleId: 'a/b', kind: 'other' }]])(
    'leaves others alone: %j',
    async (of) => {
      expect(await fixAll(new Renamer(), asked(of, 'old'))).toBe('old');
    },
  );
});

describe('withoutOverlaps', () => {
  it('keeps the first of two', () => {
    const edits: Edit[] = [
      { range: [3, 5], text: 'X' },
      { range: [0, 4], text: 'Y' },
      { range: [4, 4], text: 'Z' },
    ];
    expect(withoutOverlaps(edits).map(({ text }) => text)).toEqual(['Y', 'Z']);
  });
});
