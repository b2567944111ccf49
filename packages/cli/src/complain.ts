import { printable } from '@jwt-hygiene/inspect';

/** One line on stderr, in the name of the program. */
export function complain(message: string): void {
  process.stderr.write(`jwt-hygiene: ${printable(message)}\n`);
}
