import { extname } from 'node:path';
import type { SourceCode } from 'eslint';

/** A script inside a component: from after its opening tag to before its closing one. In offsets. */
export type ScriptRange = readonly [start: number, end: number];

interface Tag {
  readonly range: ScriptRange;
}
interface Element {
  readonly type: string;
  readonly name?: unknown;
  readonly range: ScriptRange;
  readonly startTag?: Tag;
  readonly endTag?: Tag | null;
}
interface VueServices {
  getDocumentFragment?: () => { readonly children: readonly Element[] } | null;
}

/** The scripts of a component in order, or the whole text where it is nothing but script. */
export function scriptRangesOf({ ast, parserServices, text }: SourceCode, filePath: string): ScriptRange[] {
  const extension = extname(filePath);
  if (extension === '.vue') {
    const document = (parserServices as VueServices).getDocumentFragment?.();
    return (document?.children ?? []).filter(({ name }) => name === 'script').flatMap(contentOf);
  }
  if (extension === '.svelte') {
    const elements = ast.body as unknown as readonly Element[];
    return elements.filter(({ type }) => type === 'SvelteScriptElement').flatMap(contentOf);
  }
  return [[/^#![^\n\r]*(?:\r\n?|\n)?/.exec(text)?.[0].length ?? 0, text.length]];
}

function contentOf({ range, startTag, endTag }: Element): ScriptRange[] {
  return startTag ? [[startTag.range[1], endTag?.range[0] ?? range[1]]] : [];
}
