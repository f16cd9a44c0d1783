import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { type DocumentDescription, picturesOf } from '@zhunsheng/domain/document/description';
import { prepared } from '@zhunsheng/domain/document/prepared';
import type { PdfAnswer, PdfTask } from './compile-pdf.ts';
import { pictureSize } from './picture-size.ts';

const PROGRAM = fileURLToPath(new URL('./pdf-process.ts', import.meta.url));
const LONGEST_MS = 20_000;
const MOST_WAITING = 64;

export interface Pdf {
  readonly bytes: Buffer;
  readonly pages: number;
}

/** Characters or words that no installed font can show: the document was not made. */
export class MissingGlyphs extends Error {
  readonly texts: readonly string[];
  constructor(texts: readonly string[]) {
    super(`no font shows ${texts.length} texts of the document`);
    this.texts = texts;
  }
}

/** Too many documents wait: the caller answers "try again". */
export class PdfQueueFull extends Error {}

export interface PdfOptions {
  /** Pictures that the description names, by digest: PNG or JPEG, upright, no larger than paper needs. */
  readonly pictures?: ReadonlyMap<string, Uint8Array>;
  /** The instant written into the file: the document's own day, not the clock, so that it can be made again byte for byte. */
  readonly madeAt: string;
}

export interface PdfMaker {
  readonly toPdf: (description: DocumentDescription, options: PdfOptions) => Promise<Pdf>;
  /** Starts the process before the first document is asked for. */
  readonly warm: () => void;
  readonly close: () => void;
}

/** Makes PDFs in one process beside, which knows no key, no database and nothing of our environment; it is started again when it dies. */
export function openPdfMaker(settings: { readonly operatorFonts?: string | undefined; readonly longestMs?: number } = {}): PdfMaker {
  let child: ChildProcess | undefined;
  let last: Promise<unknown> = Promise.resolve();
  let waiting = 0;

  const running = (): ChildProcess => {
    if (child?.connected === true) return child;
    const started = start(settings.operatorFonts);
    started.once('exit', () => {
      if (child === started) child = undefined;
    });
    child = started;
    return started;
  };
  const stop = (): void => {
    child?.kill('SIGKILL');
    child = undefined;
  };
  const run = async (task: PdfTask, again = true): Promise<PdfAnswer> => {
    try {
      return await ask(running(), task, settings.longestMs ?? LONGEST_MS);
    } catch (error) {
      if (!(error instanceof ProcessLost || error instanceof TooLong)) throw error;
      stop();
      // It may have died before this document, which is then not to blame: a task has no effect but its answer.
      if (error instanceof ProcessLost && again) return run(task, false);
      throw error;
    }
  };
  const inTurn = async (task: PdfTask): Promise<PdfAnswer> => {
    if (waiting >= MOST_WAITING) throw new PdfQueueFull();
    waiting += 1;
    const mine = last
      .then(async () => run(task))
      .finally(() => {
        waiting -= 1;
      });
    last = mine.catch(() => undefined);
    return mine;
  };

  return {
    toPdf: async (description, options) => {
      const answer = await inTurn(taskOf(description, options));
      if (!answer.ok) throw new MissingGlyphs(answer.missing);
      return { bytes: Buffer.from(answer.pdf), pages: answer.pages };
    },
    warm: () => void running(),
    close: stop,
  };
}

function taskOf(description: DocumentDescription, { pictures = new Map(), madeAt }: PdfOptions): PdfTask {
  const needed = new Map<string, Uint8Array>();
  for (const digest of picturesOf(description)) {
    const bytes = pictures.get(digest);
    if (bytes === undefined || !/^[0-9a-f]{64}$/.test(digest)) throw new Error(`a picture of the document is not given: ${digest}`);
    // Nothing but what the Word file takes too: the compiler would read SVG, which can say more than a picture.
    pictureSize(bytes);
    needed.set(digest, bytes);
  }
  return { document: JSON.stringify(prepared(description)), pictures: needed, madeAt: Math.floor(Date.parse(madeAt) / 1000) };
}

function start(operatorFonts: string | undefined): ChildProcess {
  const child = fork(PROGRAM, operatorFonts === undefined ? [] : [operatorFonts], {
    execArgv: [],
    env: {},
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  // It ends with its parent; nobody waits for it.
  child.unref();
  child.channel?.unref();
  child.on('error', () => undefined);
  return child;
}

class ProcessLost extends Error {}
class TooLong extends Error {}

async function ask(child: ChildProcess, task: PdfTask, longestMs: number): Promise<PdfAnswer> {
  return new Promise<PdfAnswer>((resolve, reject) => {
    const settle = (work: () => void): void => {
      clearTimeout(timer);
      child.off('message', answered).off('exit', ended);
      child.channel?.unref();
      work();
    };
    const answered = (message: unknown): void => {
      const { answer, fault } = message as { answer?: PdfAnswer; fault?: string };
      settle(() => (answer === undefined ? reject(new Error(`a document was not made: ${fault ?? ''}`)) : resolve(answer)));
    };
    const ended = (): void => settle(() => reject(new ProcessLost('the process that makes documents ended')));
    const timer = setTimeout(() => settle(() => reject(new TooLong('a document took too long'))), longestMs);
    child.channel?.ref();
    child.on('message', answered).once('exit', ended);
    child.send(task, (error) => {
      if (error !== null) settle(() => reject(new ProcessLost(error.message)));
    });
  });
}
