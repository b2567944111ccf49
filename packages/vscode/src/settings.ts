import { workspace, type Uri } from 'vscode';
import type { Redaction } from './tokens/redaction.js';

/** The prefix of our settings and commands. */
export const SECTION = 'jwtHygiene';

/** How tokens of one document are shown. */
export interface DisplaySettings {
  readonly hover: boolean;
  readonly maxClaims: number;
  readonly codeLens: boolean;
  readonly redact: Redaction;
  readonly zone: 'local' | 'utc' | 'both';
}

export function displaySettings(resource?: Uri): DisplaySettings {
  const settings = workspace.getConfiguration(SECTION, resource ?? null);
  const isEnabled = settings.get<boolean>('enable', true);
  return {
    hover: isEnabled && settings.get<boolean>('hover.enable', true),
    maxClaims: settings.get('hover.maxClaims', 20),
    codeLens: isEnabled && settings.get<boolean>('codeLens.enable', true),
    redact: settings.get<Redaction>('redact', 'sensitive'),
    zone: settings.get<DisplaySettings['zone']>('time.zone', 'both'),
  };
}
