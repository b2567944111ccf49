import { describe, expect, it } from 'vitest';
import { parseModule } from '../analysis/code/parse-module.js';
import { applyEdits } from './edit.js';
import { addImports, editsOf, type Wanted } from './imports.js';

const tokenStore: Wanted = { name: 'tokenStore', from: './tokenStore' };

function added(text: string, wanted: readonly Wanted[] = [tokenStore], filename = '/app/a.ts') {
  const module = parseModule(filename, text)!;
  const found = addImports(module, wanted);
  return { text: applyEdits(text, editsOf(found)), locals: wanted.map((each) => found.get(each)!.local) };
}

describe('addImports', () => {
  it.each([
    ["import a from 'a';\na();\n", "import a from 'a';\nimport { tokenStore } from './tokenStore';\na();\n"],
    ['import a from "a"\na()\n', 'import a from "a"\nimport { tokenStore } from "./tokenStore"\na()\n'],
    [
      "import a from 'a'; // why\r\na();\r\n",
      "import a from 'a'; // why\r\nimport { tokenStore } from './tokenStore';\r\na();\r\n",
    ],
    [
      "const a = require('a');\na();\n",
      "const a = require('a');\nconst { tokenStore } = require('./tokenStore');\na();\n",
    ],
    ["'use client';\nf();\n", "'use client';\n\nimport { tokenStore } from './tokenStore';\nf();\n"],
    ['// why\nf();\n', "// why\nimport { tokenStore } from './tokenStore';\n\nf();\n"],
    ['', "import { tokenStore } from './tokenStore';\n"],
    ["import { storage } from './tokenStore';\n", "import { storage, tokenStore } from './tokenStore';\n"],
    ["import store from './tokenStore';\n", "import store, { tokenStore } from './tokenStore';\n"],
    [
      "import type { Store } from './tokenStore';\n",
      "import type { Store } from './tokenStore';\nimport { tokenStore } from './tokenStore';\n",
    ],
    [
      "import * as all from './tokenStore';\n",
      "import * as all from './tokenStore';\nimport { tokenStore } from './tokenStore';\n",
    ],
    ["import './tokenStore';\n", "import './tokenStore';\nimport { tokenStore } from './tokenStore';\n"],
  ])('%j', (before, after) => {
    expect(added(before).text).toBe(after);
  });

  it('uses what is imported, under the name that it has', () => {
    const text = "import { tokenStore as keychain } from './tokenStore';\n";
    expect(added(text)).toEqual({ text, locals: ['keychain'] });
  });

  it('takes another name where its own is taken anywhere in the file', () => {
    const text = "import a from 'a';\nfunction f(tokenStore) { return a.tokenStore; }\n";
    expect(added(text).locals).toEqual(['appTokenStore']);
    expect(added(text).text).toContain("import { tokenStore as appTokenStore } from './tokenStore';");
  });

  it('is not misled by members and keys of that name', () => {
    expect(added('f({ tokenStore: a.tokenStore });\n').locals).toEqual(['tokenStore']);
  });

  it('adds several names of several modules', () => {
    const { text } = added("import a from 'a';\n", [
      { name: 'x', from: 'm' },
      { name: 'y', from: 'n' },
      { name: 'z', from: 'm' },
    ]);
    expect(text).toBe("import a from 'a';\nimport { x, z } from 'm';\nimport { y } from 'n';\n");
  });

  it('stands within the script of a component', () => {
    const text = '<template><p /></template>\n<script>\n  import a from "a";\n  a();\n</script>\n';
    expect(added(text, [tokenStore], '/app/a.vue').text).toBe(
      '<template><p /></template>\n<script>\n  import a from "a";\n  import { tokenStore } from "./tokenStore";\n  a();\n</script>\n',
    );
  });
});
