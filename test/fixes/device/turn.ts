/** Has native work done a little later, as everything is that crosses the bridge. */
export type Turn = <T>(work: () => T) => Promise<T>;
