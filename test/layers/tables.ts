/** What a part may import of ours, and why nothing else. */
export interface Layer {
  /** Names of other parts; `part/subpath` allows that entry only. */
  readonly mayImport: readonly string[];
  readonly because: string;
}

type Layers = Readonly<Record<string, Layer>>;

/** By folder in `packages/`. Arrows point one way: from what people use down to what a token says. */
export const PACKAGES: Layers = {
  inspect: {
    mayImport: [],
    because:
      'inspect says what a token is wherever it is shown; it must run without us, without Node and a DOM',
  },
  'eslint-plugin': {
    mayImport: ['inspect'],
    because: 'the plugin is what ESLint loads; who runs the rules, and where, is none of their business',
  },
  audit: {
    mayImport: ['inspect', 'eslint-plugin'],
    because: 'the audit serves the command line and the language server alike, so it knows neither',
  },
  cli: {
    mayImport: ['inspect', 'audit'],
    because: 'the command line shows what the audit found; asking the rules itself would be a second audit',
  },
  'language-server': {
    mayImport: ['inspect', 'audit'],
    because:
      'the server shows what the audit found and works in any editor, so it knows neither rules nor editor',
  },
  vscode: {
    mayImport: ['inspect', 'language-server/protocol'],
    because:
      'the extension shows; the thinking is bundled as the server, and only its protocol is known here',
  },
  runtime: {
    mayImport: [],
    because: 'the runtime ships inside apps, to devices: nothing that reads code belongs there',
  },
};

const BEHIND_ANALYSIS = ['catalog', 'project', 'settings', 'analysis'];

/** By folder or file in the plugin's `src`. A rule's life in one direction: what exists, what is done, what is wrong. */
export const PLUGIN: Layers = {
  catalog: {
    mayImport: [],
    because: 'a row is data, to be checked against its library; it must not depend on how we look for it',
  },
  project: {
    mayImport: [],
    because: 'which files there are and what an import means is true whatever the rules look for',
  },
  settings: {
    mayImport: ['catalog'],
    because: 'settings are what users write: rows and words, known before any analysis',
  },
  analysis: {
    mayImport: ['catalog', 'project', 'settings'],
    because:
      'facts are shared by all rules and hosts; an analysis that knew who asks would bend to the answer',
  },
  finding: {
    mayImport: BEHIND_ANALYSIS,
    because: 'a finding is what the facts amount to, before anybody judges or mends it',
  },
  fixes: {
    mayImport: [...BEHIND_ANALYSIS, 'finding'],
    because: 'a remedy follows from the finding alone, so that every rule with that finding can offer it',
  },
  'create-rule': {
    mayImport: [],
    because: 'every rule is built with it',
  },
  rules: {
    mayImport: [...BEHIND_ANALYSIS, 'finding', 'fixes', 'create-rule'],
    because: 'a rule that read the plugin or a configuration would be a circle',
  },
  index: {
    mayImport: ['rules', 'create-rule', 'settings'],
    because: 'the plugin is its rules and configurations; whoever needs the analysis goes through `engine`',
  },
  standalone: {
    mayImport: ['index'],
    because: 'it adds globs and parsers to the plugin, nothing else',
  },
  engine: {
    mayImport: [...BEHIND_ANALYSIS, 'finding', 'fixes'],
    because: 'it offers what the rules stand on to hosts that run them, without the rules',
  },
};
