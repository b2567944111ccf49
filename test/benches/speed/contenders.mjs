import peer from 'eslint-plugin-browser-security';
import recommended from 'eslint-plugin-jwt-hygiene/standalone';
import { peerName, peerStorageRules } from '../peer.mjs';

/** The same files, parsers and scope analysis with other rules. */
function withRules(plugins, rules) {
  return recommended.map((config) => ({ ...config, plugins, rules }));
}

/** Name → configuration; the first is what the others are compared with. */
export const contenders = {
  'no rules': withRules({}, {}),
  'jwt-hygiene, recommended': recommended,
  'jwt-hygiene, each file by itself': recommended.map((config) => ({
    ...config,
    settings: { 'jwt-hygiene': { followImports: false } },
  })),
  [`${peerName}, storage`]: withRules(
    { 'browser-security': peer },
    Object.fromEntries(peerStorageRules.map((rule) => [`browser-security/${rule}`, 'error'])),
  ),
};
