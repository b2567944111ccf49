/** What the keychains of a phone have in common: when an entry can be read. */
export interface Protection {
  /**
   * When iOS lets an entry be read. Neither kind ever leaves the device by a backup or iCloud.
   *
   * - `afterFirstUnlock` (default): from the first unlock after a start on, so that a refresh in the background works.
   * - `whenUnlocked`: only while the device is unlocked. In the background every read is `locked`.
   */
  readonly accessible?: 'afterFirstUnlock' | 'whenUnlocked';
  /**
   * Demands biometrics for each read, and on Android for each write. Not for an app that refreshes in the background:
   * there nobody can be asked. When the enrolled biometrics change, entries can never be read again.
   */
  readonly biometric?: {
    /** What the user is told that it is for. */
    readonly prompt: string;
  };
  /** The access group that an app shares with its extensions on iOS. */
  readonly accessGroup?: string;
}

/** Ways of protecting an entry. Each is a place of its own. */
export type Mode = 'afterFirstUnlock' | 'whenUnlocked' | 'biometric';

const MODES: readonly Mode[] = ['afterFirstUnlock', 'whenUnlocked', 'biometric'];

export function modeOf({ accessible = 'afterFirstUnlock', biometric }: Protection): Mode {
  return biometric ? 'biometric' : accessible;
}

/** Where an app may have kept its entries before its options were changed. */
export function otherModes(mode: Mode): readonly Mode[] {
  return MODES.filter((other) => other !== mode);
}
