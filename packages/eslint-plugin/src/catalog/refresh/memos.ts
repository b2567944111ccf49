import type { ApiRow } from '../types.js';

const SEND =
  'export async function send(url) { const answer = await fetch(url); if (answer.status !== 401) return answer; await refresh(); return fetch(url); }';

/** A refresh behind a memo of this name, and behind a function of the project's that has the name and does nothing. */
function memo(name: string, from: string, id = from): ApiRow {
  const use = `const refresh = ${name}(() => fetch('/auth/refresh', { method: 'POST' })); ${SEND}`;
  return {
    id,
    origin: { package: from },
    path: '()',
    role: 'guard',
    guards: 'flight',
    example: `import ${name} from '${from}'; ${use}`,
    counterExample: `const ${name} = (run) => run; ${use}`,
  };
}

/** Memos of functions: while the promise is remembered, everyone gets it. mem was renamed memoize with version 10. */
export const rows: readonly ApiRow[] = [
  memo('mem', 'mem'),
  memo('memoize', 'memoize'),
  memo('pMemoize', 'p-memoize'),
];
