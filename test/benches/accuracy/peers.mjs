import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { peerName, peerStorageRules } from '../peer.mjs';

/**
 * A plugin that looks for some of what ours looks for.
 *
 * @typedef {object} Peer
 * @property {string} name with its version
 * @property {string} entry what to import
 * @property {Readonly<Record<string, readonly string[]>>} topics the labels' topics that each of its rules answers
 * @property {string} mentions a regular expression: its rules match on these words, so that a file without them cannot yield a report
 */

/**
 * Plugins that look at verification, by the rules that ask for its key or its algorithm; those that demand claims or a
 * maximum age speak of something else. They are no dependencies of this repository: a folder of the user's holds
 * those that are installed.
 */
const ON_REQUEST = [
  {
    package: 'eslint-plugin-jwt-security',
    rules: [
      'no-algorithm-confusion',
      'no-algorithm-none',
      'require-algorithm-whitelist',
      'no-weak-secret',
      'no-hardcoded-secret',
    ],
  },
  { package: 'eslint-plugin-sonarjs', rules: ['insecure-jwt-token', 'hardcoded-secret-signatures'] },
  // None of its rules looks at a verification; a key in the code is a credential to this one.
  { package: 'eslint-plugin-secure-coding', rules: ['no-hardcoded-credentials'] },
].map(({ package: name, rules }) => ({
  package: name,
  topics: Object.fromEntries(rules.map((rule) => [rule, ['VERIFY']])),
  // Elsewhere their reports are no answer to the question.
  mentions: 'jsonwebtoken|jwt|jws|jose|jsrsasign|hmac',
}));

/**
 * The peers that answer one of the topics: the one for storage, and those installed in a folder.
 *
 * @param {string | undefined} folder
 * @param {{ topic: string }[]} topics
 * @returns {Peer[]}
 */
export function peersFor(folder, topics) {
  const storage = {
    name: peerName,
    entry: 'eslint-plugin-browser-security',
    topics: Object.fromEntries(peerStorageRules.map((rule) => [rule, ['STORAGE']])),
    mentions: 'localStorage|sessionStorage|cookie',
  };
  const found = folder === undefined ? [] : ON_REQUEST.flatMap((peer) => installedIn(folder, peer) ?? []);
  const isAsked = (peer) =>
    Object.values(peer.topics).some((answered) => topics.some(({ topic }) => answered.includes(topic)));
  return [storage, ...found].filter(isAsked);
}

function installedIn(folder, { package: name, ...peer }) {
  const manifest = join(folder, 'node_modules', name, 'package.json');
  if (!existsSync(manifest)) return undefined;
  const { version } = JSON.parse(readFileSync(manifest, 'utf8'));
  const entry = createRequire(join(folder, 'package.json')).resolve(name);
  return { ...peer, name: `${name} ${version}`, entry: pathToFileURL(entry).href };
}
