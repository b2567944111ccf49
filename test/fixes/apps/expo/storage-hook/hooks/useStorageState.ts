import AsyncStorage from '@react-native-async-storage/async-storage';
import { useCallback, useEffect, useState } from 'react';

export function useStorageState(key: string): [string | null, (value: string | null) => void] {
  const [state, setState] = useState<string | null>(null);

  useEffect(() => {
    AsyncStorage.getItem(key).then((value) => setState(value));
  }, [key]);

  const setValue = useCallback(
    (value: string | null) => {
      setState(value);
      if (value === null) AsyncStorage.removeItem(key);
      else AsyncStorage.setItem(key, value);
    },
    [key],
  );

  return [state, setValue];
}
