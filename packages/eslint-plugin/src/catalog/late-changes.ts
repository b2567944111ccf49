import { wordList } from './word-list.js';

/** Methods that change a list, a set or a map. */
export const CHANGING_METHODS: ReadonlySet<string> = new Set(
  wordList('add set push unshift splice pop shift delete clear'),
);

/** Members by which a function asks such a one before it goes on. */
export const ASKING_MEMBERS: ReadonlySet<string> = new Set(
  wordList('get has includes size length find findIndex indexOf some every at'),
);

/** Calls that call the function that they are handed before they are done. */
export const CALLING_AT_ONCE: ReadonlySet<string> = new Set(
  wordList('forEach map filter some every reduce Promise startTransition batch unstable_batchedUpdates'),
);

/** Attributes by which an element takes no second press. */
export const KEEPING_AWAY = /^(?:is)?(?:disabled|enabled|loading|busy|pending|submitting|editable)$/i;
