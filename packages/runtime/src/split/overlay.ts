type Methods = Record<PropertyKey, (...args: never[]) => unknown>;

/**
 * A storage with some of its methods replaced; everything else of it is reached as it is, with the storage for `this`.
 * Of the replacements only those count whose names are methods of the storage: it looks no larger than it is.
 *
 * @param storage Not asked for before the first use.
 */
export function overlay<Storage extends object>(storage: () => Storage, methods: Methods): Storage {
  const bound = new WeakMap<object, unknown>();

  function get(own: object, name: PropertyKey): unknown {
    const target = storage();
    const member: unknown = Reflect.get(target, name);
    if (typeof member !== 'function') return member;
    if (Object.prototype.hasOwnProperty.call(own, name)) return Reflect.get(own, name);
    // Called on the proxy, it would not get at its private fields.
    if (!bound.has(member)) bound.set(member, member.bind(target));
    return bound.get(member);
  }

  return new Proxy<object>(methods, {
    get,
    has: (_, name) => Reflect.has(storage(), name),
    ownKeys: () => Reflect.ownKeys(storage()),
    getOwnPropertyDescriptor(own, name) {
      const described = Reflect.getOwnPropertyDescriptor(storage(), name);
      const { enumerable = false } = described ?? {};
      return described && { value: get(own, name), enumerable, configurable: true, writable: true };
    },
    getPrototypeOf: () => Reflect.getPrototypeOf(storage()),
  }) as Storage;
}
