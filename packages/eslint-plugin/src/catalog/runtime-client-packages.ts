import type { ImportRow } from './runtime-import-row.js';
import { wordList } from './word-list.js';

/** What runs on the user's machine. */
export const CLIENTS: readonly ImportRow[] = [
  // What React leaves out of its build for server components: https://react.dev/reference/rsc/use-client
  {
    runs: 'client',
    weight: 'strong',
    names: wordList(`
      useState useReducer useEffect useLayoutEffect useInsertionEffect useRef useContext useTransition
      useDeferredValue useSyncExternalStore useImperativeHandle useActionState useOptimistic createContext Component
      PureComponent startTransition`),
    packages: ['react', 'preact', 'preact/hooks', 'preact/compat'],
  },
  { runs: 'client', weight: 'strong', packages: ['react-dom/client'] },
  {
    runs: 'client',
    weight: 'strong',
    names: wordList('default * render hydrate createPortal createRoot hydrateRoot flushSync'),
    packages: ['react-dom'],
  },
  {
    runs: 'client',
    weight: 'strong',
    packages: wordList(`
      react-router-dom react-redux react-native react-native-* @react-native/* @react-native-* @react-navigation/*
      expo expo-* @expo/vector-icons nativescript-* @nativescript/* @capacitor/* @capacitor-community/* @ionic/*
      @ionic-native/* @awesome-cordova-plugins/* @tauri-apps/* vue vue-router vuex pinia @vueuse/* @angular/* svelte
      solid-js lit jquery @stripe/stripe-js @stripe/react-stripe-js @wxt-dev/*
      webextension-polyfill wxt/client wxt/browser wxt/sandbox wxt/utils`),
  },
  {
    runs: 'neutral',
    weight: 'weak',
    packages: ['@angular/compiler-cli', 'solid-js/web', 'vue/compiler-sfc'],
  },
  { runs: 'client', weight: 'strong', packages: ['workbox-*', 'web-vitals', 'socket.io-client', 'vscode'] },
  {
    runs: 'client',
    weight: 'strong',
    packages: ['@auth0/auth0-react', '@azure/msal-react', '@clerk/clerk-react'],
  },
];

/** https://www.electronjs.org/docs/latest/tutorial/process-model: all kinds of process are on the user's machine. */
export const ELECTRON: readonly ImportRow[] = [
  {
    runs: 'client',
    weight: 'strong',
    what: 'Electron main process',
    names: wordList(`
      app BrowserWindow BaseWindow ipcMain Menu Tray dialog safeStorage session protocol autoUpdater globalShortcut
      powerMonitor nativeTheme screen net utilityProcess systemPreferences WebContentsView`),
    packages: ['electron', 'electron/main'],
  },
  {
    runs: 'client',
    weight: 'strong',
    what: 'Electron preload script',
    names: ['contextBridge', 'webFrame', 'webUtils'],
    packages: ['electron', 'electron/renderer'],
  },
  {
    runs: 'client',
    weight: 'strong',
    what: 'Electron renderer',
    names: ['ipcRenderer', 'remote'],
    packages: ['electron'],
  },
  {
    runs: 'client',
    weight: 'strong',
    packages: ['electron', 'electron-store', 'electron-log', 'electron-updater'],
  },
  { runs: 'client', weight: 'strong', packages: ['@electron/remote', '@electron-toolkit/*'] },
];
