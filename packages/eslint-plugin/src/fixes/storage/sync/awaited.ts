import { enclosingFunction, type Node } from '../../../analysis/code/expression.js';
import { replace, type TextEdit } from '../../edit.js';
import { waitsAt } from './callers.js';
import { isRendering } from './constants.js';
import { readLater, type NameOf } from './read-once.js';
import { reliedOnAtOnce } from './unawaited.js';
import { hasStandIn, makesWait, standsAlone } from './waiting.js';
import type { Waits } from './waits.js';

type Reason = { readonly reason: string };

/**
 * What stands for a value that was there at once and now has to be waited for, and what makes its function wait: the
 * function around it, who calls that, or who uses the constant that it is.
 *
 * @param node the expression that is replaced
 * @param read the call that gives a promise of the text, or of `null`
 * @param orElse what an empty store gave instead of `null`
 * @param waits where it is kept what has to wait in other places; without, only the function around it may
 * @param nameOf what something that is imported for it is called in the file
 */
export function awaited(
  node: Node,
  read: string,
  orElse: string | undefined,
  waits: Waits | undefined,
  nameOf: NameOf,
): readonly TextEdit[] | Reason {
  const fn = enclosingFunction(node);
  const value = orElse === undefined || hasStandIn(node) ? `await ${read}` : `(await ${read}) ?? ${orElse}`;
  const here = replace(node, standsAlone(node) ? value : `(${value})`);
  const simple = fn && makesWait(fn, node);
  const relied = simple && waits && reliedOnAtOnce(fn, node.range[1], waits);
  if (relied !== undefined) return { reason: relied };
  if (simple) {
    if (!waits) return [...simple, here];
    waits.note(simple.map((edit) => ({ at: node, edit })));
    return [here];
  }
  const line = node.loc.start.line;
  const atOnce = `it is read at once in line ${line}, and the keychain is not`;
  if (!waits) return { reason: atOnce };
  const later = readLater(node, read, orElse, waits, nameOf);
  if (later && !('reason' in later)) {
    waits.note(later.placed);
    return later.own;
  }
  const outcome = fn && waitsAt({ fn, node }, waits);
  if (outcome && !('reason' in outcome)) {
    waits.note(outcome);
    return [here];
  }
  const isShown = fn !== undefined && isRendering(fn);
  const why = isShown || !outcome ? (later ?? outcome)?.reason : outcome.reason;
  return { reason: why === undefined ? atOnce : `${atOnce}: ${why}` };
}
