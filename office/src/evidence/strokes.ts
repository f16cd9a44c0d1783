export interface Point {
  readonly x: number;
  readonly y: number;
}

export type Stroke = readonly Point[];

const INK = '#000000';
const PAPER = '#ffffff';
const WIDTH = 2.5;

/** Everything again, black on white: a signature is put on paper later. Places are in parts of the pad, which may turn with the tablet. */
export function drawStrokes(canvas: HTMLCanvasElement, strokes: readonly Stroke[]): void {
  const { width, height } = canvas;
  const pen = canvas.getContext('2d');
  if (pen === null) return;
  pen.fillStyle = PAPER;
  pen.fillRect(0, 0, width, height);
  pen.strokeStyle = INK;
  pen.lineWidth = WIDTH * (width / Math.max(1, canvas.clientWidth));
  pen.lineCap = 'round';
  pen.lineJoin = 'round';
  for (const stroke of strokes) {
    const [first, ...rest] = stroke;
    if (first === undefined) continue;
    pen.beginPath();
    pen.moveTo(first.x * width, first.y * height);
    for (const { x, y } of rest.length === 0 ? [first] : rest) pen.lineTo(x * width, y * height);
    pen.stroke();
  }
}

export function pngOf(canvas: HTMLCanvasElement, name: string): Promise<File> {
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => {
      if (blob === null) reject(new Error('the pad gave no picture'));
      else resolve(new File([blob], name, { type: 'image/png' }));
    }, 'image/png');
  });
}
