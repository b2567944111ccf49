import { legacy_createStore as createStore } from 'redux';
import { persistReducer, persistStore } from 'redux-persist';
import storage from './storage';

const signedOut = { accessToken: null, refreshToken: null, drafts: [] };

function session(state = signedOut, action) {
  if (action.type === 'signIn') return { ...state, accessToken: action.accessToken, refreshToken: action.refreshToken };
  if (action.type === 'draft') return { ...state, drafts: [action.text] };
  if (action.type === 'signOut') return { ...signedOut, drafts: state.drafts };
  return state;
}

const persistConfig = { key: 'session', storage };

export const store = createStore(persistReducer(persistConfig, session));
export const persistor = persistStore(store);
