import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export function newFolder(): string {
  return realpathSync(mkdtempSync(join(tmpdir(), 'jwt-hygiene-vsix-')));
}

export function removed(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
}
