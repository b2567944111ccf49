import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { projectOf } from '../../../../test/support/project.js';
import { setUnsaved } from './files.js';
import { importsOf } from './imports.js';

describe('importsOf', () => {
  it('leads to source files, each once, with their variants, and not to the file itself', () => {
    const root = projectOf({
      'a.ts': `import './s'; export * from './s.js'; import 'react'; import './a'; import './x.css'; import './c'`,
      's.ts': '',
      's.web.ts': '',
      'c/index.ts': '',
      'x.css': '',
    });
    const expected = ['s.ts', 's.web.ts', 'c/index.ts'].map((name) => join(root, name));
    expect(importsOf(join(root, 'a.ts'))).toEqual(expected);
  });

  it('follows the unsaved text', () => {
    const root = projectOf({ 'a.ts': '', 'b.ts': '' });
    const path = join(root, 'a.ts');
    expect(importsOf(path)).toEqual([]);
    setUnsaved(path, `import './b'`);
    expect(importsOf(path)).toEqual([join(root, 'b.ts')]);
    setUnsaved(path, undefined);
    expect(importsOf(path)).toEqual([]);
  });

  it('is empty for a file that cannot be read', () => {
    expect(importsOf(join(projectOf({}), 'none.ts'))).toEqual([]);
  });
});
