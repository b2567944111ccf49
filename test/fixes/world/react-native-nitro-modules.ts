// Stands for react-native-nitro-modules in the fixtures.
import { natives } from './natives.js';

export const NitroModules = { createHybridObject: (name: string): unknown => natives.hybrid[name] };

// eslint-disable-next-line @typescript-eslint/no-empty-object-type, @typescript-eslint/no-unused-vars -- as the package declares it
export interface HybridObject<_Platforms extends object = object> {}
