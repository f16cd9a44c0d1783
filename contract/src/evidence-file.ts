/** What a picture says about itself. */
export interface EvidenceFacts {
  readonly width?: number;
  readonly height?: number;
  /** As the camera wrote it: nobody has checked its clock. */
  readonly takenAt?: string;
  readonly latitude?: number;
  readonly longitude?: number;
  readonly device?: string;
  readonly unreadable?: true;
}

/** The answer to an upload, and what is on record about a file. */
export interface EvidenceFile {
  readonly digest: string;
  readonly size: number;
  readonly mediaType: string;
  readonly facts: EvidenceFacts;
}

export const filesPath = '/api/files';
export const filePath = (digest: string): string => `${filesPath}/${digest}`;
/** In the page; without it the file is handed over to be saved. */
export const inlinePath = (digest: string): string => `${filePath(digest)}?inline=1`;
export const thumbnailPath = (digest: string): string => `${filePath(digest)}/thumbnail`;

export type EvidenceKind = 'picture' | 'audio' | 'video' | 'pdf' | 'document';

export function evidenceKind(mediaType: string): EvidenceKind {
  if (mediaType.startsWith('image/')) return 'picture';
  if (mediaType.startsWith('audio/')) return 'audio';
  if (mediaType.startsWith('video/')) return 'video';
  return mediaType === 'application/pdf' ? 'pdf' : 'document';
}
