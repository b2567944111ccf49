import { printable } from '@jwt-hygiene/inspect';
import type { Surroundings } from './surroundings.js';

/** One line on stderr, in the name of the program. */
export function complain(message: string, { stderr }: Pick<Surroundings, 'stderr'>): void {
  stderr.write(`jwt-hygiene: ${printable(message)}\n`);
}
