import plugin from 'eslint-plugin-jwt-hygiene';
import { settingsSchema } from 'eslint-plugin-jwt-hygiene/engine';

type Json = Readonly<Record<string, unknown>>;

const SEVERITY: Json = { enum: ['off', 'warn', 'error'] };

/** The JSON Schema of `.jwt-hygiene.json`, for editors that complete and check it while it is written. */
export function projectConfigSchema(): Json {
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'JWT Hygiene',
    description: 'How a project wants to be audited, by the command line and in the editor.',
    type: 'object',
    additionalProperties: false,
    properties: {
      $schema: { type: 'string' },
      config: {
        enum: ['recommended', 'strict'],
        default: 'recommended',
        description: 'Which rules are on. In `strict` every rule is, as an error.',
      },
      rules: {
        type: 'object',
        additionalProperties: false,
        description: 'Severities by rule, on top of `config`.',
        properties: Object.fromEntries(
          Object.entries(plugin.rules).map(([name, rule]) => [name, ruleOf(rule)]),
        ),
        patternProperties: { '^jwt-hygiene/': { $ref: '#/definitions/entry' } },
      },
      settings: { ...settingsSchema, description: 'What the rules are told about the project.' },
      ignore: {
        type: 'array',
        items: { type: 'string' },
        description:
          "Files that are not looked at: patterns as in `.gitignore`, relative to this file's folder.",
      },
    },
    definitions: {
      entry: { anyOf: [SEVERITY, { type: 'array', items: [SEVERITY], minItems: 1 }] },
    },
  };
}

function ruleOf({ meta }: (typeof plugin.rules)[string]): Json {
  const description = meta?.docs?.description ?? '';
  const options = Array.isArray(meta?.schema) ? (meta.schema as unknown[]) : [];
  const entry = {
    type: 'array',
    items: [SEVERITY, ...options],
    minItems: 1,
    maxItems: options.length + 1,
  };
  return { description, anyOf: [SEVERITY, entry] };
}
