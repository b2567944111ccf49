/** The command line makes no sense. The message is one line for the user. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** The first sentence of a message of Node's: it goes on with advice about quoting that helps nobody here. */
function firstSentence(message: string): string {
  return `${message.split(/\.?(?:\n|$)|\. /, 1).join('')}.`;
}

/**
 * What Node reads off a command line.
 *
 * @throws UsageError where it cannot
 */
export function orUsageError<Read>(read: () => Read): Read {
  try {
    return read();
  } catch (error) {
    throw new UsageError(firstSentence((error as Error).message));
  }
}
