import { crc32 } from 'node:zlib';

const WIDTH = 240;
const HEIGHT = 160;

function chunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const framed = Buffer.alloc(8 + body.length);
  framed.writeUInt32BE(data.length, 0);
  body.copy(framed, 4);
  framed.writeUInt32BE(crc32(body), 4 + body.length);
  return framed;
}

/** A picture for a file of evidence: bands of colour that differ from number to number, and nothing of anybody. */
export function pictureOf(number: number, deflate: (bytes: Uint8Array) => Uint8Array): Uint8Array {
  const rows = Buffer.alloc(HEIGHT * (1 + WIDTH * 3));
  for (let y = 0; y < HEIGHT; y += 1) {
    for (let x = 0; x < WIDTH; x += 1) {
      const at = y * (1 + WIDTH * 3) + 1 + x * 3;
      const band = Math.floor(x / 24) + Math.floor(y / 40) + number;
      rows[at] = 90 + ((band * 37 + number) % 120);
      rows[at + 1] = 90 + ((band * 53 + number * 3) % 120);
      rows[at + 2] = 90 + ((band * 71 + number * 7) % 120);
    }
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(WIDTH, 0);
  header.writeUInt32BE(HEIGHT, 4);
  header.set([8, 2, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', deflate(rows)),
    chunk('IEND', new Uint8Array(0)),
  ]);
}
