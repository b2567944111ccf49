/** Where a token stands. What commands are told: never the token itself, which links and logs would keep. */
export interface Place {
  readonly uri: string;
  readonly line: number;
  readonly character: number;
}

/** Whether something that came from outside is a place. */
export function isPlace(argument: unknown): argument is Place {
  const { uri, line, character } = (argument ?? {}) as Partial<Record<keyof Place, unknown>>;
  return typeof uri === 'string' && isCount(line) && isCount(character);
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0;
}
