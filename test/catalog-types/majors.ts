/** The forms of `versions` in the catalogue: `3`, `>=3`, `<4`, `1 - 2`, and those joined by `||`. */
const FORM = /^(?:(?<from>\d+) - (?<to>\d+)|(?<sign>>=|>|<=|<|\^|~)?(?<one>\d+)(?:\.[\dx.]+)?)$/;

/** Whether a row holds for a major version; true where it names none. Throws where the range cannot be read. */
export function within(versions: string | undefined, major: number): boolean {
  return versions === undefined || parts(versions).some(({ from, to }) => from <= major && major <= to);
}

/** The majors at the ends of a range and between them, as far as the range itself says: `1 - 3` is 1, 2 and 3. */
export function majorsNamed(versions: string): number[] {
  return parts(versions).flatMap(({ from, to }) => {
    if (to === Infinity) return [from];
    return from === 0 ? [to] : Array.from({ length: to - from + 1 }, (_, at) => from + at);
  });
}

function parts(versions: string): { from: number; to: number }[] {
  return versions.split('||').flatMap((part) => {
    // `>=2 <4` is one part of two bounds.
    const bounds = / - /.test(part) ? [bound(part.trim())] : part.trim().split(/\s+/).map(bound);
    return {
      from: Math.max(...bounds.map(({ from }) => from)),
      to: Math.min(...bounds.map(({ to }) => to)),
    };
  });
}

function bound(text: string): { from: number; to: number } {
  const { from, to, sign, one } = FORM.exec(text)?.groups ?? {};
  if (from !== undefined && to !== undefined) return { from: Number(from), to: Number(to) };
  if (one === undefined) throw new Error(`\`versions\` cannot be read: ${text}`);
  const major = Number(one);
  switch (sign) {
    case '>=':
      return { from: major, to: Infinity };
    case '>':
      return { from: major + 1, to: Infinity };
    case '<=':
      return { from: 0, to: major };
    case '<':
      return { from: 0, to: major - 1 };
    default:
      return { from: major, to: major };
  }
}
