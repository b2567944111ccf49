import { findFiles } from '../find-files.js';
import { readSource } from '../read-source.js';

/** How a new module is written. */
export interface ModuleStyle {
  readonly quote: "'" | '"';
  readonly end: ';' | '';
  readonly indent: string;
}

/** Enough to tell how an app is written. */
const FILES_READ = 30;

/** As most imports and indented lines of an app are; single quotes, semicolons and two spaces where it has none. */
export async function commonStyle(directory: string): Promise<ModuleStyle> {
  const { files } = await findFiles([directory], directory, () => undefined);
  const texts = [...files.keys()].slice(0, FILES_READ).flatMap((path) => {
    const source = readSource(path, false);
    return source.kind === 'text' ? [source.text] : [];
  });
  const imports = texts.flatMap((text) => text.match(/^import\b.*(['"])[ \t]*;?[ \t]*\r?$/gm) ?? []);
  const share = (pattern: RegExp) => imports.filter((each) => pattern.test(each)).length / imports.length;
  const indents = texts.flatMap((text) => /^(\t| {2,4})\S/m.exec(text)?.[1] ?? []);
  return {
    quote: share(/"\s*;?\s*$/) > 0.5 ? '"' : "'",
    end: share(/;\s*$/) < 0.5 ? '' : ';',
    indent: mostOf(indents) ?? '  ',
  };
}

function mostOf(all: readonly string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const each of all) counts.set(each, (counts.get(each) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
}
