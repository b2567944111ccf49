import { useCallback, useState } from 'react';
import { storage } from './storage';

/** A state that outlives the app. */
export default function useRemembered(name: string, initial: string) {
  const [value, setValue] = useState(() => storage.getString(name) ?? initial);
  const remember = useCallback(
    (next: string) => {
      storage.set(name, next);
      setValue(next);
    },
    [name],
  );
  return [value, remember] as const;
}
