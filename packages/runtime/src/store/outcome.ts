/**
 * Why a store could not do what it was asked, as far as the platform lets us know.
 *
 * - `locked`: the device is locked, was not unlocked since it started, or the user refused the prompt. What is stored
 *   is still there: it is never a reason to delete anything or to sign anybody out.
 * - `invalidated`: what was stored can never be read again (biometrics changed, key lost, backup restored on another
 *   device). The user has to sign in anew.
 * - `corrupt`: something is stored that this code did not write.
 * - `unavailable`: there is no such store here, or it failed without saying why.
 */
export type StoreFailure = 'locked' | 'invalidated' | 'corrupt' | 'unavailable';

/** What reading one key came to. */
export type ReadOutcome = Found | Empty | Failed;

/** What writing or removing one key came to. Removing what is not there is `done`. */
export type WriteOutcome = Done | Failed;

export interface Found {
  readonly status: 'found';
  readonly value: string;
}

export interface Empty {
  readonly status: 'empty';
}

export interface Done {
  readonly status: 'done';
}

export interface Failed {
  readonly status: StoreFailure;
  /** The platform's own code or words, for a log. Never holds what is stored. */
  readonly detail?: string;
}
