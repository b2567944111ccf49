/** What the instances of react-native-mmkv 2, 3 and 4 have in common, as far as it is used here. */
export interface MmkvShape {
  /** Takes numbers, booleans and buffers as well. */
  set(key: string, value: string): void;
  getString(key: string): string | undefined;
  getNumber(key: string): number | undefined;
  getBoolean(key: string): boolean | undefined;
  getBuffer(key: string): ArrayBufferLike | Uint8Array | undefined;
  contains(key: string): boolean;
  getAllKeys(): string[];
  clearAll(): void;
  addOnValueChangedListener(listener: (key: string) => void): { remove: () => void };
  /** Before version 4. */
  delete?(key: string): void;
  /** From version 4 on. */
  remove?(key: string): boolean;
  /** From version 3 on. */
  trim?(): void;
}

/** Removes a key with what the version at hand has for it. */
export function removeFrom(mmkv: MmkvShape, key: string): void {
  if (typeof mmkv.remove === 'function') mmkv.remove(key);
  else mmkv.delete?.(key);
}

/** A member of an instance, bound to it: native ones accept no other `this`. */
export function memberOf(mmkv: object, name: PropertyKey): unknown {
  const member: unknown = Reflect.get(mmkv, name);
  return typeof member === 'function' ? (member.bind(mmkv) as unknown) : member;
}

/** Calls a method that only some versions have, or that takes more than the shape says. */
export function callMember(mmkv: object, name: string, args: readonly unknown[]): unknown {
  return Reflect.apply(Reflect.get(mmkv, name) as (...args: unknown[]) => unknown, mmkv, args);
}
