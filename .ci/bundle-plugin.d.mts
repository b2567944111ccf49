/** Bundles the built plugin, where what there is was bundled from another. */
export function bundlePlugin(): Promise<void>;
