import exifr from 'exifr';
import sharp from 'sharp';

/** What a picture says about itself, as it says it: nobody has checked a camera's clock. */
export interface FileFacts {
  /** In pixels, as it is shown. */
  readonly width?: number;
  readonly height?: number;
  /** `2026-11-20T09:30:00`, with `+08:00` only where the camera wrote its zone. */
  readonly takenAt?: string;
  readonly latitude?: number;
  readonly longitude?: number;
  readonly device?: string;
  /** It carries the mark of a picture and cannot be decoded. */
  readonly unreadable?: true;
}

/** Twice the photograph of a good telephone. Some kinds of picture are decoded whole: this is what it may cost. */
export const MOST_PIXELS = 100_000_000;
const SHOWN_SIDEWAYS = 5;

// A file is named by its content and read once; nothing is gained by keeping it open.
sharp.cache(false);
sharp.concurrency(1);

export async function pictureFacts(place: string): Promise<FileFacts> {
  try {
    const { width, height, orientation, exif } = await sharp(place, { limitInputPixels: MOST_PIXELS }).metadata();
    const sideways = (orientation ?? 1) >= SHOWN_SIDEWAYS;
    const size = sideways ? { width: height, height: width } : { width, height };
    return { ...size, ...(exif === undefined ? {} : await exifFacts(exif)) };
  } catch {
    return { unreadable: true };
  }
}

interface Exif {
  readonly DateTimeOriginal?: unknown;
  readonly OffsetTimeOriginal?: unknown;
  readonly Make?: unknown;
  readonly Model?: unknown;
  readonly latitude?: unknown;
  readonly longitude?: unknown;
}

const HEADER = 'Exif\0\0';

/** What cannot be read of it is left out: many programs write half of it. */
async function exifFacts(exif: Buffer): Promise<FileFacts> {
  const tiff = exif.subarray(0, HEADER.length).toString('latin1') === HEADER ? exif.subarray(HEADER.length) : exif;
  const options = { tiff: true, exif: true, gps: true, reviveValues: false, translateValues: false };
  const found = await (exifr.parse(tiff, options) as Promise<Exif | undefined>).catch(() => undefined);
  if (found === undefined) return {};
  const takenAt = instantOf(found.DateTimeOriginal, found.OffsetTimeOriginal);
  const device = [...new Set([textOf(found.Make), textOf(found.Model)])].filter((part) => part !== '').join(' ');
  return {
    ...(takenAt === undefined ? {} : { takenAt }),
    ...placeOf(found),
    ...(device === '' ? {} : { device }),
  };
}

function placeOf({ latitude, longitude }: Exif): FileFacts {
  if (!isWithin(latitude, 90) || !isWithin(longitude, 180)) return {};
  return { latitude: rounded(latitude), longitude: rounded(longitude) };
}

const isWithin = (value: unknown, most: number): value is number =>
  typeof value === 'number' && Number.isFinite(value) && Math.abs(value) <= most;

/** Six places are a hand's breadth. */
const rounded = (degrees: number): number => Math.round(degrees * 1e6) / 1e6;

const WRITTEN = /^(\d{4}):(\d{2}):(\d{2}) (\d{2}:\d{2}:\d{2})/;
const ZONE = /^[+-]\d{2}:\d{2}$/;

function instantOf(written: unknown, zone: unknown): string | undefined {
  const parts = WRITTEN.exec(textOf(written));
  if (parts === null || parts[1] === '0000') return undefined;
  const offset = textOf(zone);
  return `${parts[1]}-${parts[2]}-${parts[3]}T${parts[4]}${ZONE.test(offset) ? offset : ''}`;
}

const LONGEST_TEXT = 60;

function textOf(value: unknown): string {
  if (typeof value !== 'string') return '';
  return value
    .replace(/[\u0000-\u001f\u007f]/g, '')
    .trim()
    .slice(0, LONGEST_TEXT);
}
