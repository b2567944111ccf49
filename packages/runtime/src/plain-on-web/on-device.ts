/** What platforms put into the global scope. */
interface Platform {
  readonly navigator?: { readonly product?: string; readonly userAgent?: string };
  readonly Capacitor?: { isNativePlatform?(): boolean };
  readonly process?: { readonly versions?: { readonly electron?: string } };
}

/**
 * Whether this runs where there is a keychain: in React Native, in Capacitor's app and not its web build, in Electron
 * (both its processes).
 */
export function isOnDevice(): boolean {
  const { navigator, Capacitor, process } = globalThis as Platform;
  return (
    navigator?.product === 'ReactNative' ||
    Capacitor?.isNativePlatform?.() === true ||
    process?.versions?.electron !== undefined ||
    / Electron\//.test(navigator?.userAgent ?? '')
  );
}
