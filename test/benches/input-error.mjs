/** The command line or a file it names cannot be used; the message says which and why. */
export class InputError extends Error {}
