import { wordList } from './word-list.js';

/** Calls whose first argument is a function that they ask for nothing, or for no more than a function to clean up. */
export const IGNORING_CALLS: ReadonlySet<string> = new Set(
  wordList('useEffect useLayoutEffect setTimeout setImmediate requestAnimationFrame queueMicrotask'),
);

/** Attributes of components whose function is called for what it does, not for what it gives. */
export const IGNORING_ATTRIBUTES: ReadonlySet<string> = new Set(
  wordList(
    'onPress onPressIn onPressOut onLongPress onClick onIonChange onRefresh onEndReached onSubmitEditing onEndEditing',
  ),
);

/** Calls that keep what their first argument gave, or the argument itself, from the first rendering on, where they depend on nothing. */
export const KEEPING_HOOKS: ReadonlySet<string> = new Set(
  wordList('useEffect useLayoutEffect useCallback useMemo'),
);

/** Names of what ends a session: what is read after it is gone. */
export const ENDING_NAMES =
  /log_?out|sign_?out|log_?off|revoke|unauth|(?:set|save|store|put|persist|update|remove|clear|delete|reset)\w*(?:token|session|auth|credential|storage)/i;
