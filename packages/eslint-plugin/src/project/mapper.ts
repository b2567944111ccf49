/** Where a specifier may lead: absolute paths, their extension mostly missing, best first; empty where nothing is said. */
export type Mapper = (specifier: string) => readonly string[];

/** One replacement at the beginning of a specifier. */
export interface Alias {
  readonly from: string;
  /** `exact`: the whole specifier. `segment`: it, or it and a slash. `text`: whatever follows. */
  readonly match: 'exact' | 'segment' | 'text';
  /** An absolute path; what follows `from` is appended. */
  readonly to: string;
}

/** Follows each alias that matches, in their order. */
export function mapperOf(aliases: readonly Alias[]): Mapper {
  return (specifier) =>
    aliases.flatMap(({ from, match, to }) => {
      if (specifier === from) return [to];
      if (match === 'exact' || !specifier.startsWith(from)) return [];
      return match === 'text' || specifier[from.length] === '/' ? [to + specifier.slice(from.length)] : [];
    });
}
