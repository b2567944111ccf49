/** What lies at a path of names, `'user.token'`, within a value; the value itself where the path is empty. */
export function valueAt(value: unknown, path: string): unknown {
  let at = value;
  for (const name of namesOf(path)) {
    if (!has(at, name)) return undefined;
    at = at[name];
  }
  return at;
}

/** The same with another value there, in objects of its own. */
export function withValueAt(value: unknown, path: string, inner: unknown): unknown {
  const [name, ...rest] = namesOf(path);
  if (name === undefined) return inner;
  const own = isObject(value) ? value : {};
  return { ...own, [name]: withValueAt(own[name], rest.join('.'), inner) };
}

/** The same with nothing there. */
export function withoutValueAt(value: unknown, path: string): unknown {
  const [name, ...rest] = namesOf(path);
  if (name === undefined || !has(value, name)) return value;
  const { [name]: inner, ...others } = value;
  return rest.length === 0 ? others : { ...others, [name]: withoutValueAt(inner, rest.join('.')) };
}

function namesOf(path: string): string[] {
  return path === '' ? [] : path.split('.');
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function has(value: unknown, name: string): value is Record<string, unknown> {
  return isObject(value) && Object.prototype.hasOwnProperty.call(value, name);
}
