/** The command line makes no sense. The message is one line for the user. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** The first sentence of a message of Node's: it goes on with advice about quoting that helps nobody here. */
export function firstSentence(message: string): string {
  return `${message.split(/\.?(?:\n|$)|\. /, 1).join('')}.`;
}
