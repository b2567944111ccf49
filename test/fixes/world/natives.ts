import type { Natives } from '../device/natives.js';

/** What the harness puts into an app's world before it starts. */
export const { natives } = globalThis as unknown as { natives: Natives };
