// Stands for @capacitor/core in tests, as read in 8.5.2: `Capacitor.getPlatform()` is `ios`, `android` or `web`, and
// `isNativePlatform()` is whether it is not `web`. Native rejections are errors with `message` and `code`.

/** The device under test. */
export const device = {
  platform: 'ios' as 'ios' | 'android' | 'web',
  lock: 'none' as 'none' | 'screen' | 'beforeFirstUnlock',
  faults: [] as unknown[],
  /** What the next writes come to: on iOS when the old entry is deleted already. */
  writeFaults: [] as unknown[],
  /** Of the keys in the keystore: they do not survive a backup that is restored elsewhere. */
  generation: 0,
  keystoreBroken: false,
  entries: new Map<string, { value: string; access: number; generation: number }>(),
  reset(platform: 'ios' | 'android' | 'web' = 'ios') {
    Object.assign(device, { platform, lock: 'none', faults: [], writeFaults: [], generation: 0 });
    device.keystoreBroken = false;
    device.entries.clear();
  },
};

export const Capacitor = {
  getPlatform: () => device.platform,
  isNativePlatform: () => device.platform !== 'web',
};

export function nativeError(message: string, code?: string): Error {
  return Object.assign(new Error(message), { code });
}

export function throwFault(faults: unknown[]): void {
  if (faults.length > 0) throw faults.shift() as Error;
}

/** Whether iOS would open an entry of this access: 1 when unlocked, 3 after the first unlock. */
export function opens(access: number): boolean {
  return device.lock === 'none' || (device.lock === 'screen' && access === 3);
}
