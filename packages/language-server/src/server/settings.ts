import { SECTION, type RuleSetting, type ServerSettings } from '../protocol.js';

export const DEFAULT_SETTINGS: ServerSettings = {
  enable: true,
  lint: { run: 'auto', config: 'recommended', rules: {} },
  hover: { enable: true, masked: false },
  codeLens: { enable: true },
};

/** What a client answers for a resource, with the default for whatever is missing or makes no sense. */
export function toSettings(given: unknown): ServerSettings {
  const { enable, lint, hover, codeLens } = objectOf(given);
  const { enable: isShown, masked } = objectOf(hover);
  const { run, config, rules } = objectOf(lint);
  const { enable: isEnabled, lint: linting, ...otherwise } = DEFAULT_SETTINGS;
  return {
    enable: asBoolean(enable, isEnabled),
    lint: {
      run: oneOf(run, ['auto', 'on', 'off'], linting.run),
      config: oneOf(config, ['recommended', 'strict'], linting.config),
      rules: rulesOf(rules),
    },
    hover: {
      enable: asBoolean(isShown, otherwise.hover.enable),
      masked: asBoolean(masked, otherwise.hover.masked),
    },
    codeLens: { enable: asBoolean(objectOf(codeLens).enable, otherwise.codeLens.enable) },
  };
}

const SEVERITIES: readonly RuleSetting[] = ['off', 'info', 'warn', 'error'];

function rulesOf(given: unknown): Record<string, RuleSetting> {
  const entries = Object.entries(objectOf(given)).flatMap(([name, value]) => {
    const setting = SEVERITIES.find((each) => each === value);
    return setting ? [[name, setting] as const] : [];
  });
  return Object.fromEntries(entries);
}

function oneOf<Value extends string>(given: unknown, known: readonly Value[], otherwise: Value): Value {
  return known.find((each) => each === given) ?? otherwise;
}

function asBoolean(given: unknown, otherwise: boolean): boolean {
  return typeof given === 'boolean' ? given : otherwise;
}

function objectOf(given: unknown): Record<string, unknown> {
  return typeof given === 'object' && given !== null ? (given as Record<string, unknown>) : {};
}

/** Asks the client for the settings of one resource: what `workspace/configuration` answers for {@link SECTION}. */
type Ask = (item: { scopeUri: string; section: string }) => Promise<unknown>;

/** The settings of each resource, asked for once until they change. */
export class SettingsByResource {
  readonly #ask: Ask | undefined;
  readonly #known = new Map<string, Promise<ServerSettings>>();
  /** What a client that cannot be asked said at the start, or says when it changes. */
  #pushed: unknown;

  /** @param ask undefined where the client does not answer */
  constructor(ask: Ask | undefined, pushed: unknown) {
    this.#ask = ask;
    this.#pushed = pushed;
  }

  of(uri: string): Promise<ServerSettings> {
    const known = this.#known.get(uri);
    if (known) return known;
    const asked = this.#ask?.({ scopeUri: uri, section: SECTION }) ?? Promise.resolve(this.#pushed);
    const settings = asked.then(toSettings, () => DEFAULT_SETTINGS);
    this.#known.set(uri, settings);
    return settings;
  }

  /** @param pushed what came with `workspace/didChangeConfiguration` */
  change(pushed: unknown): void {
    const section = objectOf(pushed)[SECTION];
    if (section !== undefined) this.#pushed = section;
    this.#known.clear();
  }

  forget(uri: string): void {
    this.#known.delete(uri);
  }
}
