import { createContext, useContext } from 'react';
import { storage } from './storage';

function recall(name: string) {
  const value = storage.getString(name);
  return value ?? (name.startsWith('ui.') ? 'default' : undefined);
}

const Recall = createContext(recall);

export const useTheme = () => useContext(Recall)('ui.theme');
export const theme = () => recall('ui.theme');
