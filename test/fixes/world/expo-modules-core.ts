// Stands for expo-modules-core, expo and expo-asset in the fixtures.
import { natives } from './natives.js';

export function requireNativeModule<T>(name: string): T {
  const module = natives.expo[name] as T | undefined;
  if (!module) throw new Error(`Cannot find native module '${name}'`);
  return module;
}

export const requireOptionalNativeModule = <T>(name: string): T | null =>
  (natives.expo[name] as T | undefined) ?? null;

export const registerRootComponent = (_component: unknown) => undefined;

export const Asset = {};

export interface EventSubscription {
  remove(): void;
}

export class UnavailabilityError extends Error {}

// eslint-disable-next-line @typescript-eslint/no-extraneous-class -- it is extended, and nothing of it is used
export class NativeModule {}
