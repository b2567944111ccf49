// Stands for react-native in the fixtures, as types and as code: what apps and storage packages use of it.
import { createElement, Fragment, type FC, type ReactNode } from 'react';
import { natives } from './natives.js';

type Module = Record<string, (...args: unknown[]) => unknown>;

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- as React Native declares it
export const NativeModules: Record<string, any> = natives.modules;

// eslint-disable-next-line @typescript-eslint/no-empty-object-type -- as React Native declares it
export interface TurboModule {}

export const TurboModuleRegistry = {
  get: <T>(name: string): T | null => (natives.modules[name] as T | undefined) ?? null,
  getEnforcing: <T>(name: string): T => {
    const module = natives.modules[name] as T | undefined;
    if (!module) throw new Error(`TurboModuleRegistry.getEnforcing(...): '${name}' could not be found.`);
    return module;
  },
};

export const Platform = {
  OS: natives.platform as 'ios' | 'android' | 'web',
  Version: 17,
  isVision: false,
  select: <T>(options: { ios?: T; android?: T; native?: T; web?: T; default?: T }): T | undefined =>
    options[natives.platform as 'ios'] ??
    (natives.platform === 'web' ? options.default : (options.native ?? options.default)),
};

export type AppStateStatus = 'active' | 'background' | 'inactive';

export const AppState = {
  currentState: 'active' as AppStateStatus,
  addEventListener: (_type: string, _listener: (state: AppStateStatus) => void) => ({
    remove: () => undefined,
  }),
};

export const Alert = { alert: (_title: string, _message?: string) => undefined };
export const InteractionManager = { runAfterInteractions: (task: () => void) => setTimeout(task, 0) };
export const DeviceEventEmitter = {
  addListener: (_type: string, _listener: (value: unknown) => void) => ({ remove: () => undefined }),
};

interface Props {
  children?: ReactNode;
  [name: string]: unknown;
}
const through: FC<Props> = ({ children }) => createElement(Fragment, null, children);
export const View = through;
export const Text = through;
export const Pressable = through;
export const ActivityIndicator = through;
export const Button: FC<{ title: string; onPress?: () => void }> = () => null;
export const StyleSheet = { create: <T>(styles: T): T => styles };

export default { NativeModules, TurboModuleRegistry, Platform } satisfies Record<string, Module | object>;
