import AsyncStorage from '@react-native-async-storage/async-storage'
import { legacy_createStore as createStore } from 'redux'
import { createMigrate, persistReducer, persistStore } from 'redux-persist'
import autoMergeLevel2 from 'redux-persist/lib/stateReconciler/autoMergeLevel2'
import reducers from './reducers'

const migrations = {
  1: (state) => ({ ...state, setting: { ...state.setting, theme: state.setting?.theme ?? 'light' } }),
}

const persistConfig = {
  key: 'root',
  version: 1,
  storage: AsyncStorage,
  stateReconciler: autoMergeLevel2,
  migrate: createMigrate(migrations, { debug: false }),
  throttle: 20,
}

export const store = createStore(persistReducer(persistConfig, reducers))
export const persistor = persistStore(store)
