import type { ApiRow } from '../types.js';

function header(path: string, form: string): ApiRow {
  const imports = `import jwt from 'jsonwebtoken'; import ${form} from 'jwt-decode';`;
  const read = 'jwtDecode(token, { header: true })';
  return {
    id: `jwt-decode.${path === '()' ? 'default' : 'jwtDecode'}`,
    origin: { package: 'jwt-decode' },
    path,
    versions: path === '()' ? '<4' : '>=4',
    role: 'crypto',
    does: 'header',
    name: 'jwt-decode',
    example: `${imports} jwt.verify(token, key, { algorithms: [${read}.alg], issuer, audience })`,
    counterExample: `${imports} jwt.verify(token, keys[${read}.kid], { algorithms: ['RS256'], issuer, audience })`,
  };
}

/** jwt-decode 3 (default export) and 4 (named): it reads, and never verifies. */
export const rows: readonly ApiRow[] = [header('()', 'jwtDecode'), header('jwtDecode()', '{ jwtDecode }')];
