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

/** Hooks whose function runs once a component is shown, in the order of their places. */
export const EFFECTS =
  /^use\w*Effect$|^on(?:Mount|Mounted|BeforeMount|Activated)$|^useIonView(?:Will|Did)Enter$/;

/** Names of what tells a client, or another part of the app, what it works with from then on. */
export const TELLING = /^(?:set|init|initiali[sz]e|configure|connect|restore|update|register)(?:$|[^a-z])/;

/** Names of requests: they tell the server what they are given. */
export const REQUESTING = /^(?:fetch|load|post|put|patch|request)(?:$|[^a-z])|^(?:axios|ky|got)$/;

/** Names of what only asks: nobody else hears of what it is given. */
export const ASKING_CALLS =
  /^(?:get|has|is|use|check|verify|validate|parse|format|find)(?:$|[^a-z])|[dD]ecode|^(?:contains|includes|indexOf|trim|split|slice|replace|replaceAll|startsWith|toString|stringify|atob|then|catch|finally|map|filter|forEach|log|warn|error)$/;

/** Objects of the screen and of the language, storage, and what leads to another screen. */
export const QUIET_OBJECTS =
  /storage|mmkv|navigat|router|history|splash|toast|^(?:console|JSON|Math|Object|Array|Number|String|Date|Promise|Alert|Animated|Linking|Keyboard|StatusBar|Platform)$/i;

/** What changes the state of a store that anybody asks for by `getState`. */
export const STATE_SETTERS: ReadonlySet<string> = new Set(wordList('dispatch setState set'));

/** Objects of the language, which hold nothing of an app. */
export const LANGUAGE_OBJECTS = /^(?:console|JSON|Math|Object|Array|Number|String|Date|Promise|Reflect)$/;

/** Names of what keeps values by keys: of one key, the others say nothing. */
export const KEYED_OBJECTS = /storage|mmkv|cache|prefs|preferences/i;
