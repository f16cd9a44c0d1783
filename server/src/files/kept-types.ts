/** What may be kept as evidence, by content and not by name: how much of it, whether a page may show it, the ending of a download. */
interface KeptType {
  readonly ending: string;
  readonly kind: 'document' | 'picture' | 'audio' | 'video';
  /** A browser shows it by itself. Office documents are opened by their own program. */
  readonly inline: boolean;
}

const document = (ending: string, inline: boolean): KeptType => ({ ending, kind: 'document', inline });
const shown = (ending: string, kind: KeptType['kind']): KeptType => ({ ending, kind, inline: true });

const KEPT_TYPES: Readonly<Record<string, KeptType>> = {
  'application/pdf': document('pdf', true),
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': document('docx', false),
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': document('xlsx', false),
  'image/png': shown('png', 'picture'),
  'image/jpeg': shown('jpg', 'picture'),
  'image/webp': shown('webp', 'picture'),
  'video/mp4': shown('mp4', 'video'),
  'video/quicktime': shown('mov', 'video'),
  'video/webm': shown('webm', 'video'),
  'audio/mpeg': shown('mp3', 'audio'),
  'audio/mp4': shown('m4a', 'audio'),
  'audio/wav': shown('wav', 'audio'),
  'audio/ogg': shown('ogg', 'audio'),
};

/** Other names of the same thing. */
const SAME_AS: Readonly<Record<string, string>> = {
  'audio/x-m4a': 'audio/mp4',
  'audio/vnd.wave': 'audio/wav',
  'audio/x-wav': 'audio/wav',
  'audio/opus': 'audio/ogg',
  'video/x-m4v': 'video/mp4',
};

/** `audio/ogg; codecs=opus` and `audio/x-m4a` by the one name that is kept. */
export function plainMediaType(found: string): string {
  const bare = found.split(';')[0]?.trim() ?? '';
  return SAME_AS[bare] ?? bare;
}

export function keptType(mediaType: string): KeptType | undefined {
  return Object.hasOwn(KEPT_TYPES, mediaType) ? KEPT_TYPES[mediaType] : undefined;
}

/** Pictures of telephones that this program cannot decode, and a browser cannot show. */
export const isHeic = (mediaType: string): boolean => /^image\/(heic|heif|avif)(-sequence)?$/.test(mediaType);
