import { createRuleTester } from '../../../../test/support/rule-tester.js';
import rule from './require-claim-checks.js';

const missing = (name: string, ...options: string[]) => [
  {
    messageId: 'missing' as const,
    data: { name, missing: options.map((each) => `\`${each}\``).join(' and no ') },
  },
];

createRuleTester().run('require-claim-checks', rule, {
  valid: [
    `import jwt from 'jsonwebtoken'; jwt.verify(token, key, { issuer: ISSUER, audience: AUDIENCE })`,
    `import jwt from 'jsonwebtoken'; const options = { algorithms: ['RS256'], issuer, audience }; jwt.verify(token, key, options)`,
    `import { jwtVerify } from 'jose'; const base = { issuer }; jwtVerify(token, key, { ...base, audience })`,
    `import { createVerifier } from 'fast-jwt'; createVerifier({ key, allowedIss: 'https://id.example', allowedAud: 'api' })`,
    `import { KJUR } from 'jsrsasign'; KJUR.jws.JWS.verifyJWT(token, key, { alg: ['RS256'], iss: [a], aud: [b] })`,
    // options that are not in view
    `import jwt from 'jsonwebtoken'; jwt.verify(token, key, options)`,
    `import jwt from 'jsonwebtoken'; jwt.verify(token, key, { ...defaults, algorithms: ['RS256'] })`,
    `import jwt from 'jsonwebtoken'; jwt.verify(...args)`,
    `import jwt from 'jsonwebtoken'; jwt.verify(token, key, optionsFor(tenant))`,
    // looked at by hand
    `import { jwtVerify } from 'jose'; async function check(t) { const { payload } = await jwtVerify(t, key); if (payload.iss !== ISSUER || payload.aud !== API) throw new Error() }`,
    // no verification
    `import jwt from 'jsonwebtoken'; jwt.decode(token); jwt.sign({ id }, key)`,
    // reported by the other rules
    `import { useEffect } from 'react'; import jwt from 'jsonwebtoken'; jwt.verify(token, 'hush')`,
    `import jwt from 'jsonwebtoken'; jwt.verify(token, key, { algorithms: ['none'] })`,
  ],
  invalid: [
    {
      code: `import jwt from 'jsonwebtoken'; jwt.verify(token, process.env.JWT_SECRET)`,
      errors: missing('jsonwebtoken', 'issuer', 'audience'),
    },
    {
      code: `import jwt from 'jsonwebtoken'; jwt.verify(token, key, (error, claims) => next(error))`,
      errors: missing('jsonwebtoken', 'issuer', 'audience'),
    },
    {
      code: `import { jwtVerify } from 'jose'; await jwtVerify(token, keys, { issuer })`,
      errors: missing('jose', 'audience'),
    },
    {
      code: `import { createVerifier } from 'fast-jwt'; createVerifier({ key, allowedAud: 'api' })`,
      errors: missing('fast-jwt', 'allowedIss'),
    },
    {
      code: `import { KJUR } from 'jsrsasign'; KJUR.jws.JWS.verifyJWT(token, key, { alg: ['RS256'] })`,
      errors: missing('jsrsasign', 'iss', 'aud'),
    },
  ],
});
