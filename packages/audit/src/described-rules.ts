import plugin from 'eslint-plugin-jwt-hygiene';

/** What a report says about a rule beside its messages. */
export interface DescribedRule {
  description: string;
  /** The rule's page. */
  url: string;
}

/** Every rule by its full id, such as `jwt-hygiene/no-token-in-web-storage`. */
export function describedRules(): Record<string, DescribedRule> {
  const described: Record<string, DescribedRule> = {};
  for (const [name, { meta }] of Object.entries(plugin.rules)) {
    described[`${plugin.meta.namespace}/${name}`] = {
      description: meta?.docs?.description ?? '',
      url: meta?.docs?.url ?? '',
    };
  }
  return described;
}
