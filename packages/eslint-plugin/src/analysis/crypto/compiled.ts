import type { Module } from '../code/module.js';

/** What compilers leave at the top of a module: TypeScript's and Babel's marks of a translated `import`. */
const MARKS =
  /Object\.defineProperty\(exports, ?["']__esModule["']|__importDefault\(require\(|_interopRequireDefault\(require\(/;

/** Is the file what a compiler made of another? That one is the place to report, and to mend. */
export function isCompiled({ text }: Module): boolean {
  return MARKS.test(text);
}
