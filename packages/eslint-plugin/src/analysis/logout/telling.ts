/**
 * What a step says of the server: `told` that the session ends; `named`, where a call that is not in view is named like
 * it; `unknown`, where it is a request and nobody sees of what; undefined where it is about something else.
 */
export type Telling = 'told' | 'named' | 'unknown' | undefined;
