/**
 * What a parameter without a declared type is, by the name that handlers of every Node server give it: Express and
 * what is built on it, Connect, Fastify, Next.js API routes. The rows of the type name no member that another thing
 * of this name has, so the name decides little by itself.
 */
export const PARAMETER_TYPES: ReadonlyMap<string, string> = new Map([
  ['res', 'http.response'],
  ['response', 'http.response'],
  ['reply', 'http.response'],
]);
