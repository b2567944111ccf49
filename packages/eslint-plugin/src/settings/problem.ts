import { nearestName } from './nearest-name.js';
import type { Schema } from './schema.js';

/**
 * What is wrong with a value, in one sentence that begins with its name; undefined where it is right. The first
 * problem is told: one mistake often makes others.
 */
export function problemOf(value: unknown, schema: Schema, name: string): string | undefined {
  if (schema.oneOf) return problemOfOne(value, schema.oneOf, name);
  if (!isOfType(value, schema)) return `${name} must be ${wordsFor(schema)}${hint(value, schema)}`;
  if (Array.isArray(value)) {
    return firstOf(value, (each, at) => schema.items && problemOf(each, schema.items, `${name}[${at}]`));
  }
  return isObject(value) ? problemOfObject(value, schema, name) : undefined;
}

function problemOfObject(
  value: Record<string, unknown>,
  { properties = {}, required = [], additionalProperties: ofAny = false }: Schema,
  name: string,
): string | undefined {
  if (ofAny) return firstOf(Object.entries(value), ([key, each]) => problemOf(each, ofAny, `${name}.${key}`));
  const known = Object.keys(properties);
  const unknown = Object.keys(value).find((key) => !known.includes(key));
  if (unknown !== undefined) {
    const nearest = nearestName(unknown, known);
    const help = nearest === undefined ? `; known are ${list(known)}.` : `; did you mean ${nearest}?`;
    return `${name}.${unknown} is not known${help}`;
  }
  const missing = required.find((key) => value[key] === undefined);
  if (missing !== undefined) return `${name} lacks "${missing}".`;
  return firstOf(Object.entries(properties), ([key, schema]) =>
    value[key] === undefined ? undefined : problemOf(value[key], schema, `${name}.${key}`),
  );
}

/** Of the alternatives, the one that the value was meant to be: by its type, its `kind` or `role`, its properties. */
function problemOfOne(value: unknown, schemas: readonly Schema[], name: string): string | undefined {
  if (schemas.some((schema) => problemOf(value, schema, name) === undefined)) return undefined;
  const objects = schemas.filter((schema) => schema.type === 'object');
  const tag = tagOf(objects);
  const tags = objects.flatMap((schema) => (tag && schema.properties?.[tag]?.const) ?? []);
  if (!isObject(value) || objects.length === 0) {
    const words = tag === undefined ? schemas.map(wordsFor) : [`an object with a "${tag}" of ${texts(tags)}`];
    return `${name} must be ${list([...new Set(words)], 'or')}.`;
  }
  if (tag === undefined) return problemOf(value, mostLike(value, objects), name);
  const named = objects.find((schema) => schema.properties?.[tag]?.const === value[tag]);
  if (named) return problemOf(value, named, name);
  if (value[tag] === undefined) return `${name} lacks "${tag}".`;
  return problemOf(value[tag], { type: 'string', enum: tags }, `${name}.${tag}`);
}

/** The property by which alternatives are told apart: `kind`, `role`. */
function tagOf([first]: readonly Schema[]): string | undefined {
  const properties = Object.entries(first?.properties ?? {});
  return properties.find(([, schema]) => schema.const !== undefined)?.[0];
}

function mostLike(value: Record<string, unknown>, schemas: readonly Schema[]): Schema {
  const shared = ({ properties = {} }: Schema) =>
    Object.keys(value).filter((key) => key in properties).length;
  const [best = {}] = [...schemas].sort((one, other) => shared(other) - shared(one));
  return best;
}

function isOfType(value: unknown, schema: Schema): boolean {
  if (schema.const !== undefined) return value === schema.const;
  if (schema.enum) return typeof value === 'string' && schema.enum.includes(value);
  switch (schema.type) {
    case 'array':
      return Array.isArray(value);
    case 'object':
      return isObject(value);
    case 'integer':
      return Number.isInteger(value) && Number(value) >= 0;
    default:
      return typeof value === schema.type;
  }
}

function wordsFor(schema: Schema): string {
  if (schema.const !== undefined) return `"${schema.const}"`;
  if (schema.enum) return texts(schema.enum);
  switch (schema.type) {
    case 'array':
      return schema.items?.type === 'string' ? 'a list of texts' : 'a list';
    case 'object':
      return schema.required?.length ? `an object with ${list(schema.required)}` : 'an object';
    case 'integer':
      return 'a position (0, 1, …)';
    case 'boolean':
      return 'true or false';
    default:
      return 'a text';
  }
}

function texts(words: readonly string[]): string {
  return list(
    words.map((word) => `"${word}"`),
    'or',
  );
}

function hint(value: unknown, { enum: known = [] }: Schema): string {
  const nearest = typeof value === 'string' ? nearestName(value, known) : undefined;
  return nearest === undefined ? '.' : `; did you mean "${nearest}"?`;
}

function list(words: readonly string[], joint: 'and' | 'or' = 'and'): string {
  return words.length < 2
    ? words.join('')
    : `${words.slice(0, -1).join(', ')} ${joint} ${words[words.length - 1]}`;
}

function firstOf<Item>(
  items: readonly Item[],
  ask: (item: Item, at: number) => string | undefined,
): string | undefined {
  for (const [at, item] of items.entries()) {
    const problem = ask(item, at);
    if (problem !== undefined) return problem;
  }
  return undefined;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
