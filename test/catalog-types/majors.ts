/** The forms of a bound in `versions`: `3`, `>=3`, `<4`, `<1.8`; `1 - 2` and `||` join them. */
const FORM = /^(?<sign>>=|>|<=|<|\^|~)?(?<one>\d+)(?<rest>[.\dx]*)$/;

/** Whether a row holds for a major version; true where it names none. Throws where the range cannot be read. */
export function within(versions: string | undefined, major: number): boolean {
  return versions === undefined || parts(versions).some(({ from, to }) => from <= major && major <= to);
}

/** The majors at the ends of a range, as far as it has ends: `1 - 3` is 1 and 3, `<4` is 3. */
export function majorsNamed(versions: string): number[] {
  const ends = parts(versions).flatMap(({ from, to }) => [from, to]);
  return [...new Set(ends)].filter((major) => major !== 0 && major !== Infinity);
}

function parts(versions: string): { from: number; to: number }[] {
  return versions.split('||').map((part) => {
    const [, low, high] = /^\s*(\S+) - (\S+)\s*$/.exec(part) ?? [];
    if (low !== undefined && high !== undefined) return { from: bound(low).from, to: bound(high).to };
    // `>=2 <4` is one part of two bounds.
    const bounds = part.trim().split(/\s+/).map(bound);
    return {
      from: Math.max(...bounds.map(({ from }) => from)),
      to: Math.min(...bounds.map(({ to }) => to)),
    };
  });
}

function bound(text: string): { from: number; to: number } {
  const { sign, one, rest = '' } = FORM.exec(text)?.groups ?? {};
  if (one === undefined) throw new Error(`\`versions\` cannot be read: ${text}`);
  const major = Number(one);
  switch (sign) {
    case '>=':
    case '>':
      return { from: sign === '>' && rest === '' ? major + 1 : major, to: Infinity };
    case '<=':
    case '<':
      // `<1.8` is most of 1.
      return { from: 0, to: sign === '<' && /^[.0x]*$/.test(rest) ? major - 1 : major };
    default:
      return { from: major, to: major };
  }
}
