import type { Linter } from 'eslint';
import { nearestName, problemOfSettings } from 'eslint-plugin-jwt-hygiene/engine';
import type { ConfigName, Settings } from '../lint-text.js';
import {
  JsonError,
  parsePlaced,
  rangeAt,
  type PlacedProblem,
  type PlacedValue,
  type TextRange,
} from './json-places.js';
import { fullRuleId, problemOfRule, RULE_NAMES } from './rule-entries.js';

/** What a `.jwt-hygiene.json` says, where it is right. */
export interface ConfigContent {
  readonly config?: ConfigName;
  /** By full rule id. */
  readonly rules: Readonly<Record<string, Linter.RuleEntry>>;
  readonly settings?: Settings;
  /** Patterns as in `.gitignore`, relative to the file's directory. */
  readonly ignore: readonly string[];
}

/** The content of a configuration and what is wrong with it; what is wrong is left out of the content. */
export interface ReadConfig {
  readonly content: ConfigContent;
  readonly problems: readonly PlacedProblem[];
}

/** Longer ones, in UTF-16 code units, are no configuration. */
const LONGEST = 1_000_000;
const KEYS = ['$schema', 'config', 'rules', 'settings', 'ignore'];
const CONFIGS: readonly unknown[] = ['recommended', 'strict'] satisfies ConfigName[];

/** Reads the text of a `.jwt-hygiene.json`. Never throws. */
export function readConfig(text: string): ReadConfig {
  const nothing = (message: string, range: TextRange): ReadConfig => ({
    content: { rules: {}, ignore: [] },
    problems: [{ message, range }],
  });
  if (text.length > LONGEST) return nothing('This is too long for a configuration.', [0, 1]);
  try {
    const json = parsePlaced(text);
    const { value, range } = json;
    return isObject(value) ? check(value, json) : nothing('A configuration is an object.', range);
  } catch (error) {
    if (error instanceof JsonError) return nothing(error.message, error.range);
    throw error;
  }
}

function check(value: Record<string, unknown>, json: PlacedValue): ReadConfig {
  const problems: PlacedProblem[] = [];
  const object: Objection = (message, way, key = false) => {
    problems.push({ message, range: rangeAt(json, way, key) });
  };
  for (const key of Object.keys(value)) {
    if (!KEYS.includes(key)) object(`"${key}" is not known${meant(key, KEYS)}`, [key], true);
  }
  const { config, settings } = value;
  if (config !== undefined && !CONFIGS.includes(config))
    object('"config" must be "recommended" or "strict".', ['config']);
  const problem = settings === undefined ? undefined : problemOfSettings(settings);
  if (problem !== undefined) {
    object(problem.replace(SETTINGS, 'settings'), wayOf(problem), problem.includes(' is not known'));
  }
  return {
    content: {
      ...(CONFIGS.includes(config) && { config: config as ConfigName }),
      rules: rulesOf(value.rules, object),
      ...(settings !== undefined && problem === undefined && { settings: settings as Settings }),
      ignore: patternsOf(value.ignore, object),
    },
    problems,
  };
}

type Objection = (message: string, way: readonly string[], key?: boolean) => void;

function rulesOf(rules: unknown, object: Objection): Record<string, Linter.RuleEntry> {
  if (rules === undefined) return {};
  if (!isObject(rules)) {
    object('"rules" must be an object.', ['rules']);
    return {};
  }
  const right: Record<string, Linter.RuleEntry> = {};
  for (const [name, entry] of Object.entries(rules)) {
    const id = fullRuleId(name);
    if (id === undefined)
      object(`There is no rule "${name}"${meant(name, RULE_NAMES)}`, ['rules', name], true);
    const problem = id && problemOfRule(id, entry);
    if (problem) object(problem, ['rules', name]);
    if (id && !problem) right[id] = entry as Linter.RuleEntry;
  }
  return right;
}

function patternsOf(ignore: unknown, object: Objection): string[] {
  if (ignore === undefined) return [];
  if (!Array.isArray(ignore)) {
    object('"ignore" must be a list of patterns.', ['ignore']);
    return [];
  }
  return ignore.filter((pattern, at): pattern is string => {
    if (typeof pattern === 'string') return true;
    object('A pattern is a text, as in `.gitignore`.', ['ignore', String(at)]);
    return false;
  });
}

/** How problems of settings begin, since ESLint's users know them by that name. */
const SETTINGS = "settings['jwt-hygiene']";

/** The way to what such a sentence is about: `settings['jwt-hygiene'].rows[0].role must be …`. */
function wayOf(problem: string): string[] {
  const way = /^settings\['jwt-hygiene'\]((?:\.[\w$-]+|\[\d+\])*)/.exec(problem)?.[1] ?? '';
  return ['settings', ...way.split(/[.[\]]+/).filter((step) => step !== '')];
}

function meant(wrong: string, known: readonly string[]): string {
  const nearest = nearestName(wrong, known);
  return nearest === undefined ? `; known are ${known.join(', ')}.` : `; did you mean "${nearest}"?`;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
