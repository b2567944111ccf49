import AsyncStorage from '@react-native-async-storage/async-storage'
import { combineReducers, configureStore, createSlice } from '@reduxjs/toolkit'
import type { PayloadAction } from '@reduxjs/toolkit'
import { FLUSH, PAUSE, PERSIST, persistReducer, persistStore, PURGE, REGISTER, REHYDRATE } from 'redux-persist'

const user = createSlice({
  name: 'user',
  initialState: { token: '', name: '', darkMode: false },
  reducers: {
    setUser(state, { payload }: PayloadAction<{ token: string; name: string }>) {
      state.token = payload.token
      state.name = payload.name
    },
    toggleDarkMode(state) {
      state.darkMode = !state.darkMode
    },
    forget(state) {
      state.token = ''
    },
  },
})

export const { setUser, toggleDarkMode, forget } = user.actions

const reducer = persistReducer(
  { key: 'root', version: 1, storage: AsyncStorage },
  combineReducers({ user: user.reducer }),
)

export const store = configureStore({
  reducer,
  middleware: (getDefaultMiddleware) =>
    getDefaultMiddleware({
      serializableCheck: { ignoredActions: [FLUSH, REHYDRATE, PAUSE, PERSIST, PURGE, REGISTER] },
    }),
})

persistStore(store)
