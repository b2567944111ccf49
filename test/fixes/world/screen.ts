import { createElement, Fragment, type ComponentType, type ReactNode } from 'react';
import { create } from 'react-test-renderer';

/** A hook on a screen that stays: what it returned last. */
export interface OnScreen<T> {
  readonly current: T;
}

/** Renders a hook, below a provider where it needs one. For scenarios: `import { onScreen } from 'screen'`. */
export function onScreen<T>(
  useHook: () => T,
  Provider: ComponentType<{ children: ReactNode }> = Fragment,
): OnScreen<T> {
  const screen: { current?: T } = {};
  const Probe = () => {
    screen.current = useHook();
    return null;
  };
  create(createElement(Provider, null, createElement(Probe)));
  return screen as OnScreen<T>;
}

/** Resolves when the app has nothing under way: what a user sees who waits. */
export const { settled: atRest } = globalThis as unknown as { settled: () => Promise<void> };
