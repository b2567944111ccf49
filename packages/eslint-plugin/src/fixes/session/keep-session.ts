import type { Module } from '../../analysis/code/module.js';
import type { Run } from '../../analysis/code/run.js';
import type { Loss } from '../../analysis/refresh/losses.js';
import type { TextEdit } from '../edit.js';
import { clearIfRefused } from './clear-if-refused.js';
import { keepRotated } from './keep-rotated.js';
import { newHeader } from './new-header.js';

/** Lets a refresh keep the session that it would throw away. Undefined where it is not certain how. */
export function keepSession(loss: Loss, module: Module, run: Run): TextEdit[] | undefined {
  switch (loss.kind) {
    case 'cleared':
      return clearIfRefused(loss, module, run);
    case 'dropped':
      return keepRotated(loss, module, run);
    case 'stale':
      return newHeader(loss, module);
  }
}
