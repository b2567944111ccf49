import type { Form } from '../form.js';

const SECURE = "import * as SecureStore from 'expo-secure-store';";

/** States that a library keeps, of which state, options and store stand in different files. */
export const persisted: readonly Form[] = [
  {
    form: 'a slice, its root reducer and their configuration',
    over: ({ imported, write }) => ({
      'slices/auth.ts': `
        import { createSlice } from '@reduxjs/toolkit';
        const auth = createSlice({ name: 'auth', initialState: { accessToken: null }, reducers: {} });
        export default auth.reducer;
      `,
      'reducers/index.ts': `
        import { combineReducers } from '@reduxjs/toolkit';
        import auth from '../slices/auth';
        export const rootReducer = combineReducers({ auth });
      `,
      'engine.ts': `
        ${imported}
        export const engine = { setItem: (key: string, value: string) => ${write('key', 'value')} }; // lands
      `,
      'config.ts': `
        import { engine } from './engine';
        export const persistConfig = { key: 'root', storage: engine, whitelist: ['auth'] };
      `,
      'store.ts': `
        import { persistReducer } from 'redux-persist';
        import { persistConfig } from './config';
        import { rootReducer } from './reducers';
        export const reducer = persistReducer(persistConfig, rootReducer); // reported
      `,
    }),
  },
  {
    form: 'a factory of stores around a library',
    rule: 'no-plaintext-token-storage',
    plain: {
      'createStore.ts': `
        import { create, type StateCreator } from 'zustand';
        import { createJSONStorage, persist } from 'zustand/middleware';
        import { immer } from 'zustand/middleware/immer';
        import AsyncStorage from '@react-native-async-storage/async-storage';
        export function createKeptStore<T>({ creator, name }: { creator: StateCreator<T>; name: string }) {
          return create<T>()(persist(immer(creator), { name, storage: createJSONStorage(() => AsyncStorage) })); // lands
        }
      `,
      'session.ts': `
        import { createKeptStore } from './createStore';
        export const useSession = createKeptStore({ // reported
          creator: (set) => ({ userToken: undefined, login: (userToken: string) => set({ userToken }) }),
          name: 'session',
        });
      `,
    },
    secure: {
      'createStore.ts': `
        import { create } from 'zustand';
        import { createJSONStorage, persist } from 'zustand/middleware';
        ${SECURE}
        const vault = { getItem: SecureStore.getItemAsync, setItem: SecureStore.setItemAsync };
        export const createKeptStore = ({ creator, name }) =>
          create(persist(creator, { name, storage: createJSONStorage(() => vault) }));
      `,
      'session.ts': `
        import { createKeptStore } from './createStore';
        export const useSession = createKeptStore({
          creator: (set) => ({ userToken: undefined, login: (userToken: string) => set({ userToken }) }),
          name: 'session',
        });
      `,
    },
  },
  {
    form: 'a state whose type stands in another file',
    rule: 'no-token-in-web-storage',
    plain: {
      'types.ts': `
        export interface Server { url: string; accessToken: string }
        export interface State { servers: Record<string, Server> }
      `,
      'store.ts': `
        import { create } from 'zustand';
        import { persist } from 'zustand/middleware';
        import type { State } from './types';
        export const useServers = create<State>()(
          persist(() => ({ servers: {} }), { name: 'servers' }), // reported
        );
      `,
    },
    secure: {
      'types.ts': `
        export interface Server { url: string; accessToken: string }
        export interface State { servers: Record<string, Server>; theme: string }
      `,
      'store.ts': `
        import { create } from 'zustand';
        import { persist } from 'zustand/middleware';
        import type { State } from './types';
        export const useServers = create<State>()(
          persist(() => ({ servers: {}, theme: '' }), { name: 'servers', partialize: ({ theme }) => ({ theme }) }),
        );
      `,
    },
  },
  {
    form: 'reducers that a library gets elsewhere',
    rule: 'no-plaintext-token-storage',
    plain: {
      'reducers.js': `
        import { combineReducers } from 'redux';
        const user = (state = { oAuthToken: null }, action) => state;
        export default combineReducers({ user });
      `,
      'offline.js': `
        import { createOffline } from '@redux-offline/redux-offline';
        import defaults from '@redux-offline/redux-offline/lib/defaults';
        const config = () => ({ ...defaults, persistOptions: { blacklist: ['setup'] } });
        export default () => createOffline(config()); // reported
      `,
    },
    secure: {
      'reducers.js': `
        import { combineReducers } from 'redux';
        const user = (state = { oAuthToken: null }, action) => state;
        export default combineReducers({ user });
      `,
      'offline.js': `
        import { createOffline } from '@redux-offline/redux-offline';
        import defaults from '@redux-offline/redux-offline/lib/defaults';
        const config = () => ({ ...defaults, persistOptions: { blacklist: ['user'] } });
        export default () => createOffline(config());
      `,
    },
  },
  {
    form: 'the store of an SDK',
    over: ({ imported, write }) => ({
      'engine.ts': `
        ${imported}
        export class Engine {
          async setItem(key: string, value: string) {
            await ${write('key', 'value')}; // lands
          }
        }
        export const engine = new Engine();
      `,
      'client.ts': `
        import { createClient } from '@supabase/supabase-js';
        import { engine } from './engine';
        export const client = createClient('https://example.org', 'key', {
          auth: {
            storage: engine, // reported
            persistSession: true,
          },
        });
      `,
    }),
  },
];
