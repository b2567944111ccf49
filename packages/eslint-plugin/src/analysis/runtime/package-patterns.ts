/**
 * The patterns that may stand for an import's specifier, longest first: `@nestjs/core/x`, `@nestjs/core`,
 * `@nestjs/*`. `wildcards` are the known patterns that end in `*`.
 */
export function patternsFor(specifier: string, wildcards: Iterable<string>): string[] {
  const patterns = [...wildcards].filter((pattern) => specifier.startsWith(pattern.slice(0, -1)));
  for (let end = specifier.length; end > 0; end = specifier.lastIndexOf('/', end - 1)) {
    patterns.push(specifier.slice(0, end));
  }
  return patterns.sort((one, other) => other.length - one.length);
}
