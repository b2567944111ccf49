import { traceOf, type LintMessage, type TraceStep } from '@jwt-hygiene/audit';
import type { Colors } from './colors.js';

/** A finding as the report has it: the file, its text, the message. */
interface Traced {
  filePath: string;
  source: string;
  message: LintMessage;
}

/** Lines that the code frame shows before the finding. */
const FRAMED = 2;

/**
 * The way of a token through the code, a line a step; nothing where the code frame shows it all.
 *
 * @param shown how a path is written in the report
 */
export function traceLines(
  { filePath, source, message }: Traced,
  shown: (path: string) => string,
  colors: Colors,
): string[] {
  const steps = traceOf(source, filePath, message);
  const isFramed = ({ file, line }: TraceStep) =>
    file === filePath && line >= message.line - FRAMED && line <= message.line;
  if (steps.every(isFramed)) return [];
  const places = steps.map(({ file, line, column }) => `${shown(file)}:${line}:${column}`);
  const width = Math.max(...places.map((place) => place.length));
  return [
    '',
    ...steps.map(({ does }, at) => `  ${(places[at] ?? '').padEnd(width)}  ${colors.dim(does)}`),
    '',
  ];
}
