import plugin from 'eslint-plugin-jwt-hygiene';
import { InputError } from '../input-error.mjs';

/**
 * What the labels call a topic, and the rules that answer it. `reach`: how many lines beside a report a label may
 * stand and still be covered by it; a refresh or a logout is a whole function, a storage write is one line.
 */
const TOPICS = [
  { topic: 'STORAGE', reach: 1, rules: ['no-plaintext-token-storage', 'no-token-in-web-storage'] },
  { topic: 'VERIFY', reach: 1, rules: ['no-client-hmac'] },
  { topic: 'REFRESH', reach: 5, rules: ['single-flight-refresh'] },
  {
    topic: 'CLAIMS',
    reach: 3,
    rules: ['no-unverified-decode', 'valid-token-expiry', 'require-expiry-margin'],
  },
  { topic: 'LOGOUT', reach: 5, rules: ['complete-logout'] },
  { topic: 'HARDCODED', reach: 1, rules: ['no-hardcoded-token'] },
];

/** A longer report (a whole component) counts as this many lines. */
export const LONGEST_REPORT = 30;

const topicByRule = new Map(
  TOPICS.flatMap(({ topic, rules }) => rules.map((rule) => [`jwt-hygiene/${rule}`, topic])),
);

/** @param {string} ruleId with its prefix; a rule of no topic is not scored */
export function topicOf(ruleId) {
  return topicByRule.get(ruleId);
}

/**
 * The topics to score, and those that cannot be: labelled, but none of their rules exists.
 *
 * @param {string | undefined} only
 * @param {{ topic: string }[]} rows
 */
export function chooseTopics(only, rows) {
  if (only && !TOPICS.some(({ topic }) => topic === only)) {
    throw new InputError(
      `There is no topic ${only}; there are ${TOPICS.map(({ topic }) => topic).join(', ')}.`,
    );
  }
  const wanted = TOPICS.filter(({ topic }) =>
    only ? topic === only : rows.some((row) => row.topic === topic),
  );
  const exists = ({ rules }) => rules.some((rule) => rule in plugin.rules);
  return { scored: wanted.filter(exists), withoutRules: wanted.filter((topic) => !exists(topic)) };
}
