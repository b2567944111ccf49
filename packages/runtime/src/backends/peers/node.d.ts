// What we use of Node in Electron's main process. With Node's own declarations everything else in this package could
// use Node unnoticed. The tests' program has those, and not these.
declare module 'node:fs/promises' {
  interface FileHandle {
    chmod(mode: number): Promise<void>;
    writeFile(data: Uint8Array): Promise<void>;
    sync(): Promise<void>;
    close(): Promise<void>;
  }
  export function mkdir(
    path: string,
    options: { recursive: true; mode: number },
  ): Promise<string | undefined>;
  export function open(path: string, flags: string, mode?: number): Promise<FileHandle>;
  export function readFile(path: string): Promise<Uint8Array>;
  export function rename(from: string, to: string): Promise<void>;
  export function rm(path: string, options: { force: boolean }): Promise<void>;
}

declare module 'node:path' {
  export function join(...parts: string[]): string;
}

declare module 'node:process' {
  export const platform: string;
}
