import AsyncStorage from '@react-native-async-storage/async-storage';
import { combineReducers, configureStore } from '@reduxjs/toolkit';
import { createTransform, persistReducer, persistStore, type PersistConfig } from 'redux-persist';
import { notes, session, type Session } from './slices';

const dates = createTransform<Session, unknown>(
  (state) => [state.credentials, state.seenAt?.getTime()],
  ([credentials, seenAt]: any) => ({ credentials, seenAt: seenAt ? new Date(seenAt) : null }),
  { whitelist: ['session'] },
);

const reducer = combineReducers({ session: session.reducer, notes: notes.reducer });

const config: PersistConfig<ReturnType<typeof reducer>> = {
  key: 'primary', storage: AsyncStorage, transforms: [dates], debug: false };

export const store = configureStore({
  reducer: persistReducer(config, reducer),
  middleware: (defaults) => defaults({ serializableCheck: false }),
});
export const persistor = persistStore(store);
