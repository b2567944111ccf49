/**
 * Fills a folder that is not there yet; what fills it may give it up with `false`. It comes to its place whole, so that
 * what was interrupted is done again.
 */
export function filledOnce(folder: string, fill: (draft: string) => Promise<boolean | void>): Promise<void>;
