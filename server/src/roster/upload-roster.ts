import { createHash } from 'node:crypto';
import path from 'node:path';
import type { FastifyRequest } from 'fastify';
import { HttpFailure, wrongField } from '../http/failure.ts';
import { workbookRefusal } from '../workbook/refusal-text.ts';
import type { WorkbookProblem } from '../workbook/tell-file.ts';

export interface Upload {
  readonly bytes: Buffer;
  readonly fileName: string;
  readonly digest: string;
}

const LONGEST_NAME = 120;

/** A file that cannot be read is refused in words, in both languages. */
export function wrongWorkbook(problem: WorkbookProblem): HttpFailure {
  return new HttpFailure(422, {
    error: 'workbook',
    problem,
    text: { zh: workbookRefusal(problem, 'zh'), en: workbookRefusal(problem, 'en') },
  });
}

export async function readUpload(request: FastifyRequest): Promise<Upload> {
  const part = request.isMultipart() ? await request.file() : undefined;
  if (part === undefined) throw wrongField('file', 'required');
  const bytes = await part.toBuffer().catch((error: unknown) => {
    throw (error as { code?: string }).code === 'FST_REQ_FILE_TOO_LARGE' ? wrongWorkbook('too-large') : error;
  });
  return { bytes, fileName: nameOf(part.filename), digest: createHash('sha256').update(bytes).digest('hex') };
}

/** The file's own name without folders and control characters. */
function nameOf(given: string | undefined): string {
  const name = path.win32
    .basename(given ?? '')
    .replace(/[\u0000-\u001f\u007f]/g, '')
    .trim();
  return [...name].slice(-LONGEST_NAME).join('') || '花名册.xlsx';
}

/** `花名册.xlsx` → `花名册-问题.xlsx`. */
export function markedName(fileName: string): string {
  return `${fileName.replace(/\.[A-Za-z]{2,4}$/, '')}-问题.xlsx`;
}
