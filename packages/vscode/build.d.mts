/** Bundles the panel's page: `page.js` and `page.css`. `tsc -b packages` comes first. */
export function bundlePage(outdir: string): Promise<unknown>;
