/** Bundles the built server into a folder, where it is `server.mjs` and files beside it. */
export function bundleServer(folder: string): Promise<{ warnings: { text: string }[]; bytes: number }>;
