import type { LintMessage, TraceStep } from '@jwt-hygiene/audit';
import type { Colors } from './colors.js';

/** Lines that the code frame shows before the finding. */
const FRAMED = 2;

/**
 * The way of a token through the code, a line a step; nothing where the code frame shows it all.
 *
 * @param shown how a path is written in the report
 */
export function traceLines(
  filePath: string,
  { line: reported, trace = [] }: Pick<LintMessage, 'line' | 'trace'>,
  shown: (path: string) => string,
  colors: Colors,
): string[] {
  const isFramed = ({ file, line }: TraceStep) =>
    file === filePath && line >= reported - FRAMED && line <= reported;
  if (trace.every(isFramed)) return [];
  const places = trace.map(({ file, line, column }) => `${shown(file)}:${line}:${column}`);
  const width = Math.max(...places.map((place) => place.length));
  return [
    '',
    ...trace.map(({ does }, at) => `  ${(places[at] ?? '').padEnd(width)}  ${colors.dim(does)}`),
    '',
  ];
}
