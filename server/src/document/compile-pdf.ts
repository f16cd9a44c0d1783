import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';

export interface PdfTask {
  /** A prepared document as JSON. */
  readonly document: string;
  /** Pictures by their digest. */
  readonly pictures: ReadonlyMap<string, Uint8Array>;
  /** Seconds since 1970: the time written into the file, so that the same document gives the same bytes. */
  readonly madeAt: number;
}

export type PdfAnswer =
  | { readonly ok: true; readonly pdf: Uint8Array; readonly pages: number }
  /** No font has these: nothing is made, since the paper would show empty boxes. */
  | { readonly ok: false; readonly missing: readonly string[] };

const FONTS = fileURLToPath(new URL('../../fonts/', import.meta.url));
const TEMPLATE = readFileSync(new URL('./document.typ', import.meta.url), 'utf8');
/** PDF/A-2u: kept for decades, every character with its code; and its check names what no font can show. */
const STANDARD = 'a-2u';
// As the compiler writes it, its quotation marks escaped or not.
const UNSHOWN = /the text `\\?"(.*?)\\?"` could not be displayed/g;
const KEPT_COMPILATIONS = 10;

/** A compiler with the product's fonts and those of a folder of the operator. Half a hundred megabytes; meant for a process of its own. */
export function openCompiler(operatorFonts: string | undefined): (task: PdfTask) => PdfAnswer {
  const fontPaths = operatorFonts === undefined ? [FONTS] : [operatorFonts, FONTS];
  const compiler = NodeCompiler.create({ workspace: FONTS, fontArgs: [{ fontPaths }] });
  return (task) => {
    try {
      return compile(compiler, task);
    } finally {
      compiler.resetShadow();
      compiler.evictCache(KEPT_COMPILATIONS);
    }
  };
}

function compile(compiler: NodeCompiler, { document, pictures, madeAt }: PdfTask): PdfAnswer {
  for (const [digest, bytes] of pictures) compiler.mapShadow(`${FONTS}pictures/${digest}`, Buffer.from(bytes));
  const compiled = compiler.compile({ mainFileContent: TEMPLATE, inputs: { document } });
  if (compiled.result === null) throw new Error(JSON.stringify(compiled.takeError()?.shortDiagnostics ?? 'no diagnostics'));
  try {
    const pdf = compiler.pdf(compiled.result, { creationTimestamp: madeAt, pdfStandard: STANDARD });
    return { ok: true, pdf, pages: compiled.result.numOfPages };
  } catch (error) {
    const missing = unshownTexts(error);
    if (missing.length === 0) throw new Error(faultText(error), { cause: error });
    return { ok: false, missing };
  }
}

// The compiler writes what went wrong into `code`; the message may repeat it.
function faultText(error: unknown): string {
  const { code, message } = error as { code?: unknown; message?: unknown };
  return `${String(code ?? '')} ${String(message ?? '')}`;
}

function unshownTexts(error: unknown): string[] {
  return [...new Set([...faultText(error).matchAll(UNSHOWN)].map(([, text]) => text ?? ''))];
}
