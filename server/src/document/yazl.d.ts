/** The part of yazl that we use; it brings no types of its own. */
declare module 'yazl' {
  import type { EventEmitter } from 'node:events';

  export interface EntryOptions {
    readonly mtime?: Date;
    readonly compress?: boolean;
  }
  export class ZipFile extends EventEmitter {
    readonly outputStream: NodeJS.ReadableStream;
    /** `open` is called when the entry's turn has come. */
    addReadStreamLazy(
      path: string,
      options: EntryOptions,
      open: (opened: (error: Error | null, stream?: NodeJS.ReadableStream) => void) => void,
    ): void;
    end(): void;
  }
}
