/** The forms of a bound in `versions`: `3`, `2.0`, `>=3`, `<4`, `<1.8`; `1 - 2` and `||` join them. */
const FORM = /^(?<sign>>=|>|<=|<)?(?<one>\d+)(?:\.(?<two>\d+))?(?:\.(?<three>\d+))?$/;

/** Parts of a version as one number, so that versions compare. */
const MAJOR = 1e8;
const MINOR = 1e4;

/** Whether a row holds for a version; true where it names none. Throws where the range cannot be read. */
export function within(versions: string | undefined, version: string): boolean {
  if (versions === undefined) return true;
  const { from } = bound(version.replace(/-.*$/, ''));
  return parts(versions).some((part) => part.from <= from && from <= part.to);
}

/** The majors at the ends of a range, as far as it has ends: `1 - 3` is 1 and 3, `<4` is 3. */
export function majorsNamed(versions: string): number[] {
  const ends = parts(versions).flatMap(({ from, to }) => [from, to]);
  const majors = ends.filter(Number.isFinite).map((end) => Math.floor(end / MAJOR));
  return [...new Set(majors)].filter((major) => major !== 0);
}

interface Part {
  /** Both inclusive. */
  readonly from: number;
  readonly to: number;
}

function parts(versions: string): Part[] {
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

function bound(text: string): Part {
  const { sign, one, two, three } = FORM.exec(text)?.groups ?? {};
  if (one === undefined) throw new Error(`\`versions\` cannot be read: ${text}`);
  const first = Number(one) * MAJOR + Number(two ?? 0) * MINOR + Number(three ?? 0);
  const last = first + (two === undefined ? MAJOR : three === undefined ? MINOR : 1) - 1;
  switch (sign) {
    case '>=':
      return { from: first, to: Infinity };
    case '>':
      return { from: last + 1, to: Infinity };
    case '<=':
      return { from: 0, to: last };
    case '<':
      return { from: 0, to: first - 1 };
    default:
      return { from: first, to: last };
  }
}
