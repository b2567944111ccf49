/** What platforms put into the global scope. */
interface Platform {
  readonly navigator?: { readonly product?: string };
  readonly Capacitor?: { isNativePlatform?(): boolean };
  readonly process?: { readonly versions?: { readonly electron?: string } };
}

/**
 * Whether this runs where there is a keychain: in React Native, in Capacitor's app and not its web build, in Electron
 * with Node. By what is there: a name in the user agent is also that of a browser that tests open the web build with.
 */
export function isOnDevice(): boolean {
  const { navigator, Capacitor, process } = globalThis as Platform;
  return (
    navigator?.product === 'ReactNative' ||
    Capacitor?.isNativePlatform?.() === true ||
    process?.versions?.electron !== undefined
  );
}
