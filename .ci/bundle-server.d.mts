/** Bundles the built server into `outfile` (`.mjs`). */
export function bundleServer(outfile: string): Promise<{ warnings: { text: string }[]; bytes: number }>;
