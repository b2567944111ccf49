/** How long answers of the disk are believed: an editor sees a change soon, a run over a project asks once. */
const EPOCH_MS = 1_000;

let currentEpoch = 0;
let currentDiskEpoch = 0;
let currentConfigurationEpoch = 0;
let epochStart = Number.NEGATIVE_INFINITY;
let currentLayout = 0;

/** Within one epoch the disk is not asked the same thing twice, so that what was made of its answers stays true. */
export function epoch(): number {
  if (performance.now() - epochStart > EPOCH_MS) startEpoch();
  return currentEpoch;
}

/** The same for what the disk alone answers: an unsaved text ends an epoch, and leaves the disk as it was. */
export function diskEpoch(): number {
  epoch();
  return currentDiskEpoch;
}

/** The same for where imports lead and whose a file is: what is written into an ordinary file changes nothing there. */
export function configurationEpoch(): number {
  epoch();
  return currentConfigurationEpoch;
}

/** Ends the epoch, for a caller who knows of a text that is not on the disk; `configures`: others are read by it. */
export function startEpochOfTexts(configures: boolean): void {
  epoch();
  currentEpoch++;
  if (configures) currentConfigurationEpoch++;
}

/** Ends the epoch, for a caller who was told of a change or must not miss one. */
export function startEpoch(): void {
  currentEpoch++;
  currentDiskEpoch++;
  currentConfigurationEpoch++;
  epochStart = performance.now();
}

/**
 * Advances when a file is known to have come, gone or been renamed, or a configuration to have changed: where
 * imports lead may be different now. Only what was asked again in this epoch is known.
 */
export function layout(): number {
  return currentLayout;
}

export function changeLayout(): void {
  currentLayout++;
}
