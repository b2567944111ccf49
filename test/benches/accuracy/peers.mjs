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

/** Rules about which key and which algorithm a verification takes. Those that demand claims, or a maximum age, speak of something else. */
const KEYS_AND_ALGORITHMS = {
  'no-algorithm-confusion': ['VERIFY'],
  'no-algorithm-none': ['VERIFY'],
  'require-algorithm-whitelist': ['VERIFY'],
  'no-weak-secret': ['VERIFY', 'HARDCODED'],
  'no-hardcoded-secret': ['VERIFY', 'HARDCODED'],
};

/** They are no dependencies of this repository: a folder of the user's holds those that are installed. */
const ON_REQUEST = [
  {
    package: 'eslint-plugin-jwt-security',
    topics: KEYS_AND_ALGORITHMS,
    mentions: String.raw`verify|sign|jwt|jose`,
  },
  {
    package: 'eslint-plugin-sonarjs',
    topics: {
      'insecure-jwt-token': ['VERIFY'],
      'hardcoded-secret-signatures': ['VERIFY', 'HARDCODED'],
      'no-hardcoded-secrets': ['HARDCODED'],
    },
    mentions: String.raw`jsonwebtoken|jose|jwt|secret|token|crypto|cookie|session|auth|credential|api[_.-]?key`,
  },
  {
    package: 'eslint-plugin-secure-coding',
    // None of its rules looks at a verification; a literal key is a credential to it.
    topics: {
      'no-hardcoded-credentials': ['VERIFY', 'HARDCODED'],
      'no-hardcoded-session-tokens': ['HARDCODED'],
    },
    mentions: String.raw`jwt|secret|token|auth|password|key|credential|session|eyJ`,
  },
];

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
