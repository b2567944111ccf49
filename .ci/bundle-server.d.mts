/** Bundles the built server into the folder of `outfile` (`server.mjs`). */
export function bundleServer(outfile: string): Promise<{ warnings: { text: string }[]; bytes: number }>;
