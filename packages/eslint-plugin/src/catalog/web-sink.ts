import type { Layout, SinkRow } from './types.js';

/** `set(key, value)` */
export const PAIR: Layout = { kind: 'pair', key: 0, value: 1 };

/** `const [value, setValue] = useStored(key)`, `setValue(value)` */
export const HOOK: Layout = { kind: 'pair', key: { factory: 0 }, value: 0 };

/** What distinguishes one write to a place that every script of a page can read from another. */
type WebSink = Omit<SinkRow, 'role' | 'place' | 'protection' | 'layout'> & Partial<Pick<SinkRow, 'layout'>>;

/** A row for a write to web storage, a cookie or a browser's database, in plain text; a pair where it says nothing else. */
export function webSink(row: WebSink): SinkRow {
  return { role: 'sink', place: 'web', protection: 'plain', layout: PAIR, ...row };
}
