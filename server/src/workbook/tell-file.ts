export type WorkbookProblem =
  | 'empty'
  | 'too-large'
  | 'zip-bomb'
  | 'too-many-rows'
  | 'corrupt'
  | 'encrypted'
  | 'legacy-xls'
  | 'wps-et'
  | 'binary-workbook'
  | 'opendocument'
  | 'word-document'
  | 'presentation'
  | 'csv'
  | 'html-table'
  | 'xml-2003'
  | 'not-a-workbook';

const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const ZIP = [0x50, 0x4b];
const ENTRY_SIZE = 128;

/** What a file is by its content, whatever its name says: a zip archive, or why it is no workbook that can be read. */
export function tellFile(bytes: Uint8Array): 'zip' | WorkbookProblem {
  if (bytes.length === 0) return 'empty';
  if (startsWith(bytes, ZIP)) return 'zip';
  return startsWith(bytes, OLE) ? tellCompound(bytes) : tellText(bytes);
}

function startsWith(bytes: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((byte, index) => bytes[index] === byte);
}

/** Excel 97, WPS, Word 97 and every encrypted document share one container; the names of its streams tell them apart. */
function tellCompound(bytes: Uint8Array): WorkbookProblem {
  const streams = streamNames(bytes);
  if (streams.has('EncryptedPackage')) return 'encrypted';
  if (streams.has('WordDocument')) return 'word-document';
  if (streams.has('PowerPoint Document')) return 'presentation';
  if (streams.has('ETExtData')) return 'wps-et';
  return streams.has('Workbook') || streams.has('Book') ? 'legacy-xls' : 'not-a-workbook';
}

/** Directory entries lie on 128-byte boundaries: a name of at most 32 UTF-16 characters, its length in bytes at 64, the kind at 66. */
function streamNames(bytes: Uint8Array): Set<string> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const names = new Set<string>();
  const utf16 = new TextDecoder('utf-16le');
  for (let at = 512; at + ENTRY_SIZE <= bytes.length; at += ENTRY_SIZE) {
    const length = view.getUint16(at + 64, true);
    const kind = bytes[at + 66];
    if (length >= 4 && length <= 64 && length % 2 === 0 && kind === 2) names.add(utf16.decode(bytes.subarray(at, at + length - 2)));
  }
  return names;
}

const LOOKED_AT = 8_192;

function tellText(bytes: Uint8Array): WorkbookProblem {
  const text = decodeText(bytes.subarray(0, LOOKED_AT));
  if (text === undefined) return 'not-a-workbook';
  if (/urn:schemas-microsoft-com:office:spreadsheet/.test(text)) return 'xml-2003';
  if (/<office:document[\s>]/.test(text)) return 'opendocument';
  if (/<(html|table|!doctype html)/i.test(text)) return 'html-table';
  return /[,\t;，]/.test(text) && !text.startsWith('%PDF') && !text.startsWith('{') ? 'csv' : 'not-a-workbook';
}

/** UTF-8, UTF-16 or GB 18030, whichever fits; undefined for anything that is no text. */
function decodeText(bytes: Uint8Array): string | undefined {
  const utf16 = bytes[0] === 0xff && bytes[1] === 0xfe;
  if (!utf16 && bytes.some((byte) => byte < 9)) return undefined;
  for (const encoding of utf16 ? ['utf-16le'] : ['utf-8', 'gb18030']) {
    // A cut last character is no fault of the text; `stream` keeps it back.
    const decoder = new TextDecoder(encoding, { fatal: true });
    try {
      return decoder.decode(bytes, { stream: true });
    } catch (error) {
      if (!(error instanceof TypeError)) throw error;
    }
  }
  return undefined;
}
