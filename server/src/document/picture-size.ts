export interface PictureSize {
  readonly type: 'png' | 'jpg';
  readonly width: number;
  readonly height: number;
}

const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** Pixels of a PNG or JPEG, by its own header. Throws where it is neither. */
export function pictureSize(bytes: Uint8Array): PictureSize {
  const picture = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (picture.length >= 24 && picture.subarray(0, 8).equals(PNG)) {
    return { type: 'png', width: picture.readUInt32BE(16), height: picture.readUInt32BE(20) };
  }
  if (picture[0] === 0xff && picture[1] === 0xd8) return jpegSize(picture);
  throw new Error('a picture is neither PNG nor JPEG');
}

function jpegSize(picture: Buffer): PictureSize {
  let at = 2;
  while (at + 9 < picture.length && picture[at] === 0xff) {
    const marker = picture[at + 1] ?? 0;
    // Start of frame, of whatever coding; C4, C8 and CC are tables.
    if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)) {
      return { type: 'jpg', height: picture.readUInt16BE(at + 5), width: picture.readUInt16BE(at + 7) };
    }
    at += 2 + picture.readUInt16BE(at + 2);
  }
  throw new Error('a JPEG has no frame');
}
