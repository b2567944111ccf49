import { extname } from 'node:path';

const LANGUAGE =
  /<script\b[^>]*?\b(?:lang|type)\s*=\s*["']?(?:(?:text|application)\/)?(coffee|coffeescript|ls|livescript|civet)\b/i;

/** The language of a component's script if it is one that no parser here reads, such as CoffeeScript. */
export function foreignScriptLanguage(filePath: string, text: string): string | undefined {
  return ['.vue', '.svelte'].includes(extname(filePath)) ? LANGUAGE.exec(text)?.[1] : undefined;
}
