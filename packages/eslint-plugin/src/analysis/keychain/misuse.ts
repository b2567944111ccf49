import type { Node } from '../code/expression.js';

/** A use of a keychain that loses or exposes what it should keep: where, what, and the facts for the message. */
export interface Misuse {
  readonly node: Node;
  readonly problem: MisuseName;
  readonly data: Readonly<Record<string, string>>;
  /** The other place that the message names. */
  readonly at?: Node;
}

export type MisuseName =
  | 'sharedService'
  | 'sharedByCallers'
  | 'defaultService'
  | 'emptyCredential'
  | 'alwaysAccessible'
  | 'cloudSync'
  | 'cloudSyncFalse'
  | 'uncheckedResult'
  | 'notOnDefault'
  | 'textForOptions'
  | 'invalidKey'
  | 'invalidKeyOfCaller'
  | 'valueNotString'
  | 'otherService';
