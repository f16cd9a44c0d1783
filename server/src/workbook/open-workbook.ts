import type { Sheet } from '@zhunsheng/domain/roster/sheet';
import { measureRows } from './measure-rows.ts';
import { openParts, relationshipsOf, relationshipsPath, workbookPath, worksheetsOf, type Parts } from './parts.ts';
import { readSheets } from './read-sheets.ts';
import { tellFile, type WorkbookProblem } from './tell-file.ts';
import { BadZip, inflate, ZipBomb, type ZipEntry } from './zip.ts';

export type OpenedWorkbook = { ok: true; sheets: Sheet[] } | { ok: false; problem: WorkbookProblem };

const MEGABYTE = 1024 * 1024;
export const LARGEST_UPLOAD = 20 * MEGABYTE;
export const MOST_ROWS = 20_000;
/** Titles, headings, sections and notes come on top of the people. */
const MOST_FILLED_ROWS = MOST_ROWS + 200;
const LARGEST_CONTENT = 200 * MEGABYTE;
/** One sheet, or the texts of all: beyond it reading would need more memory than the server may take. */
const LARGEST_PART = 48 * MEGABYTE;
/** Spreadsheets compress 5 to 30 times, with much empty formatting 100 times. */
const HIGHEST_RATIO = 200;

/** A workbook's sheets as they stand, or why the file cannot be read. Throws nothing over a bad file. */
export async function openWorkbook(bytes: Uint8Array): Promise<OpenedWorkbook> {
  if (bytes.length > LARGEST_UPLOAD) return refused('too-large');
  const kind = tellFile(bytes);
  if (kind !== 'zip') return refused(kind);
  try {
    return await openPackage(bytes);
  } catch (error) {
    if (error instanceof ZipBomb) return refused('zip-bomb');
    if (error instanceof BadZip) return refused(error.message === 'too many entries' ? 'zip-bomb' : 'corrupt');
    throw error;
  }
}

async function openPackage(bytes: Uint8Array): Promise<OpenedWorkbook> {
  const parts = openParts(bytes);
  const besideSheets = sizeProblem(entriesOf(parts).filter(({ name }) => !SHEET_PATH.test(name)));
  if (besideSheets) return refused(besideSheets);
  const other = otherKind(parts);
  if (other) return refused(other);
  const worksheets = worksheetsOf(parts);
  if (worksheets.length === 0) return refused('corrupt');
  // Before the sizes: of a file with 200,000 rows the rows are what its owner can do something about.
  const lastRow = await lastFilledRow(
    parts,
    worksheets.map(({ path }) => path),
  );
  if (lastRow === undefined) return refused('too-many-rows');
  const size = sizeProblem(entriesOf(parts));
  if (size) return refused(size);
  const core = neededParts(
    parts,
    worksheets.map(({ path }) => path),
  );
  // Inflating each part once against its declared size and checksum: from here on the library may trust both.
  for (const entry of core) inflate(entry);
  const sheets = await readSheets(
    core,
    worksheets.map(({ name }) => name),
    lastRow,
  );
  return sheets ? { ok: true, sheets } : refused('corrupt');
}

/** Over all sheets; undefined where they hold too many rows. */
async function lastFilledRow(parts: Parts, paths: readonly string[]): Promise<number | undefined> {
  let [filled, last] = [0, 0];
  for (const path of paths) {
    const measure = await measureOf(parts, path, MOST_FILLED_ROWS - filled);
    filled += measure.filled;
    last = Math.max(last, measure.last);
    if (filled > MOST_FILLED_ROWS) return undefined;
  }
  return last;
}

async function measureOf(parts: Parts, path: string, most: number) {
  try {
    return await measureRows(parts.entry(path) as ZipEntry, most, LARGEST_CONTENT);
  } catch (cause) {
    if (cause instanceof ZipBomb) throw cause;
    throw new BadZip(`damaged: ${path}`, { cause });
  }
}

function refused(problem: WorkbookProblem): OpenedWorkbook {
  return { ok: false, problem };
}

function entriesOf(parts: Parts): ZipEntry[] {
  return parts.names().flatMap((name) => parts.entry(name) ?? []);
}

const SHEET_PATH = /(^|[\\/])worksheets[\\/][^\\/]+\.xml$/i;

function sizeProblem(entries: readonly ZipEntry[]): WorkbookProblem | undefined {
  const total = entries.reduce((sum, { size }) => sum + size, 0);
  const bomb = (entry: ZipEntry) => entry.size > MEGABYTE && entry.size > entry.stored.length * HIGHEST_RATIO;
  if (total > LARGEST_CONTENT || entries.some(bomb)) return 'zip-bomb';
  return entries.some(({ name, size }) => /\.(xml|rels|vml)$/i.test(name) && size > LARGEST_PART) ? 'too-large' : undefined;
}

function otherKind(parts: Parts): WorkbookProblem | undefined {
  if (parts.has('mimetype')) return /opendocument\.spreadsheet/.test(parts.text('mimetype')) ? 'opendocument' : 'not-a-workbook';
  if (!parts.has('[Content_Types].xml')) return 'not-a-workbook';
  const main = workbookPath(parts);
  if (/^word\//i.test(main)) return 'word-document';
  if (/^ppt\//i.test(main)) return 'presentation';
  if (/\.bin$/i.test(main)) return 'binary-workbook';
  return parts.has(main) ? undefined : 'corrupt';
}

/** Texts, styles and sheets; drawings, comments, tables, pivots and whatever else may be broken in them stay outside. */
function neededParts(parts: Parts, worksheets: readonly string[]): ZipEntry[] {
  const main = workbookPath(parts);
  const shared = relationshipsOf(parts, main)
    .filter(({ type }) => type === 'sharedStrings' || type === 'styles')
    .map(({ target }) => target);
  const paths = ['[Content_Types].xml', relationshipsPath(''), main, relationshipsPath(main), ...shared, ...worksheets];
  return [...new Set(paths)].flatMap((path) => {
    const entry = parts.entry(path);
    return entry ? [{ ...entry, name: path }] : [];
  });
}
