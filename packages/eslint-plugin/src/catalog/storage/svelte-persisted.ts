import type { ApiRow, SinkRow } from '../types.js';
import { HOOK, webSink } from '../web-sink.js';

const packages = ['svelte-persisted-store', 'svelte-local-storage-store'] as const;

function store(factory: 'persisted' | 'writable', method: 'set' | 'update'): SinkRow {
  const next = method === 'set' ? 'next' : '() => next';
  const setUp = `import { ${factory} } from 'svelte-persisted-store';`;
  return webSink({
    id: `svelte-persisted-store.${factory}.${method}`,
    origin: { package: packages },
    path: `${factory}().${method}()`,
    store: 'web storage',
    layout: HOOK,
    example: `${setUp} const session = ${factory}('accessToken', ''); session.${method}(${next})`,
    counterExample: `${setUp} const theme = ${factory}('theme', ''); theme.${method}(${next})`,
  });
}

/** `$session = next`, which only a Svelte component can write; elsewhere `$session` is any name. */
function assigned(factory: 'persisted' | 'writable'): SinkRow {
  const setUp = `import { ${factory} } from 'svelte-persisted-store';`;
  return webSink({
    id: `svelte-persisted-store.${factory}.assigned`,
    origin: { package: packages },
    path: `${factory}()=`,
    store: 'web storage',
    layout: { kind: 'ref', key: { factory: 0 } },
    example: `${setUp} let $session = ${factory}('accessToken', ''); $session = next`,
    counterExample: `${setUp} let session = ${factory}('accessToken', ''); session = next`,
  });
}

/** Svelte stores and state that are written through to web storage. */
export const rows: readonly ApiRow[] = [
  store('persisted', 'set'),
  store('persisted', 'update'),
  store('writable', 'set'),
  store('writable', 'update'),
  assigned('persisted'),
  assigned('writable'),
  webSink({
    id: 'runed.PersistedState.current',
    origin: { package: 'runed' },
    path: 'new PersistedState().current=',
    store: 'web storage',
    layout: { kind: 'ref', key: { factory: 0 } },
    example:
      "import { PersistedState } from 'runed'; const session = new PersistedState('accessToken', ''); session.current = next",
    counterExample:
      "import { PersistedState } from 'runed'; const theme = new PersistedState('theme', ''); theme.current = next",
  }),
];
