import { persistor } from './store';

/** Resolves when the state is there: until then the splash screen stays. */
export const ready = () =>
  new Promise<void>((resolve) => {
    const check = () => persistor.getState().bootstrapped && resolve();
    persistor.subscribe(check);
    check();
  });
