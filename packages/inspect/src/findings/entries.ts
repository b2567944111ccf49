/** A value in the claims, however deep it lies. */
export interface Entry {
  /** The member that holds it; for an element of a list, the member that holds the list. */
  name: string;
  /** From the top, as in `user.address.city`; untrusted text. */
  path: string;
  value: unknown;
}

const DEEPEST = 8;
const MOST = 5_000;

/** The members of the claims and of the objects in them, to a depth and number that no honest token exceeds. */
export function entriesOf(claims: Record<string, unknown>): Entry[] {
  const entries: Entry[] = [];
  let level: Entry[] = [{ name: '', path: '', value: claims }];
  for (let depth = 0; depth < DEEPEST; depth++) {
    const next: Entry[] = [];
    for (const entry of level) {
      if (entries.length + next.length >= MOST) break;
      for (const child of childrenOf(entry)) next.push(child);
    }
    entries.push(...next);
    level = next;
  }
  return entries.slice(0, MOST);
}

function childrenOf({ name, path, value }: Entry): Entry[] {
  if (typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value)) {
    return value.slice(0, MOST).map((element: unknown) => ({ name, path, value: element }));
  }
  const members = Object.entries(value).slice(0, MOST) as [string, unknown][];
  return members.map(([key, inner]) => ({
    name: key,
    path: path === '' ? key : `${path}.${key}`,
    value: inner,
  }));
}
