/**
 * Draws the add-in's icon at every size that Office asks for: a sheet whose amount is struck out, and a check mark.
 * Shapes are distances in a square of 16 units, sampled 8 by 8 per pixel; nothing but zlib is needed.
 *
 *   node scripts/icons.mjs          writes src/assets/icon-<size>.png
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { deflateSync } from 'node:zlib';
import { fileURLToPath } from 'node:url';

export const SIZES = [16, 20, 24, 32, 40, 48, 64, 80, 128];
const SAMPLES = 8;

const INK = [0x24, 0x3b, 0x53];
const PAPER = [0xff, 0xff, 0xff];
const STRUCK = [0xc2, 0x41, 0x0c];
const LINE = [0x8a, 0x9b, 0xad];
const CHECK = [0x0b, 0x7a, 0x4b];

/** Distance to a line with round ends, below zero inside. */
const stroke = (x1, y1, x2, y2, width) => (x, y) => {
  const [dx, dy] = [x2 - x1, y2 - y1];
  const t = Math.max(0, Math.min(1, ((x - x1) * dx + (y - y1) * dy) / (dx * dx + dy * dy)));
  return Math.hypot(x - x1 - t * dx, y - y1 - t * dy) - width / 2;
};
const box = (left, top, right, bottom, radius) => (x, y) => {
  const dx = Math.max(left + radius - x, x - (right - radius));
  const dy = Math.max(top + radius - y, y - (bottom - radius));
  return Math.hypot(Math.max(dx, 0), Math.max(dy, 0)) + Math.min(Math.max(dx, dy), 0) - radius;
};
const union =
  (...shapes) =>
  (x, y) =>
    Math.min(...shapes.map((shape) => shape(x, y)));
const grown = (shape, by) => (x, y) => shape(x, y) - by;

/**
 * What lies on what, the last on top; `undefined` as colour cuts a hole. Straight edges lie on whole pixels, so that they stay
 * sharp at every size, and small sizes show fewer rows.
 */
function layers(size) {
  const pixel = 16 / size;
  const snapped = (units) => Math.round(units / pixel) * pixel;
  const row = (left, top, right, height) =>
    box(snapped(left), snapped(top), snapped(right), snapped(top) + height, 0);
  const line = Math.max(1, Math.round(0.8 / pixel)) * pixel;
  const [left, top, right, bottom] = [2, 1, 13, 15].map(snapped);
  const check = union(stroke(7.4, 11, 10, 13.6, 2), stroke(10, 13.6, 14.7, 8.2, 2));

  const struckTop = snapped(size < 24 ? 6 : 6.3);
  const amountMargin = size < 24 ? pixel : snapped(0.7);
  return [
    [INK, box(left, top, right, bottom, size < 32 ? 0 : 0.8)],
    [PAPER, box(left + line, top + line, right - line, bottom - line, 0)],
    [LINE, row(4, 3.4, 8, line)],
    [LINE, box(snapped(4.6), struckTop - amountMargin, snapped(10.4), struckTop + line + amountMargin, 0)],
    [STRUCK, box(snapped(3.8), struckTop, snapped(11.2), struckTop + line, 0)],
    ...(size < 24
      ? []
      : [
          [LINE, row(4, 10, 6.4, line)],
          [LINE, row(4, 12, 6.4, line)],
        ]),
    [undefined, grown(check, size < 24 ? 0.7 : 0.8)],
    [CHECK, check],
  ];
}

/** Pixels as rows of RGBA, edges smoothed by the share of samples inside. */
export function draw(size) {
  const shapes = layers(size);
  const pixels = Buffer.alloc(size * size * 4);
  for (let py = 0; py < size; py++) {
    for (let px = 0; px < size; px++) {
      const sum = [0, 0, 0, 0];
      for (let s = 0; s < SAMPLES * SAMPLES; s++) {
        const x = ((px + ((s % SAMPLES) + 0.5) / SAMPLES) * 16) / size;
        const y = ((py + (Math.floor(s / SAMPLES) + 0.5) / SAMPLES) * 16) / size;
        const top = shapes.findLast(([, shape]) => shape(x, y) < 0)?.[0];
        if (!top) continue;
        sum[3] += 1;
        top.forEach((channel, i) => (sum[i] += channel));
      }
      const inside = sum[3];
      const at = (py * size + px) * 4;
      for (let i = 0; i < 3; i++) pixels[at + i] = inside === 0 ? 0 : Math.round(sum[i] / inside);
      pixels[at + 3] = Math.round((inside * 255) / (SAMPLES * SAMPLES));
    }
  }
  return pixels;
}

const CRC = Uint32Array.from({ length: 256 }, (_, n) => {
  let c = n;
  for (let k = 0; k < 8; k++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
  return c;
});
function crc32(bytes) {
  let c = 0xffffffff;
  for (const byte of bytes) c = CRC[(c ^ byte) & 0xff] ^ (c >>> 8);
  return (c ^ 0xffffffff) >>> 0;
}

/** An 8-bit RGBA PNG of a square picture. */
export function png(size, pixels) {
  const chunk = (type, data) => {
    const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
    const [length, crc] = [Buffer.alloc(4), Buffer.alloc(4)];
    length.writeUInt32BE(data.length);
    crc.writeUInt32BE(crc32(body));
    return Buffer.concat([length, body, crc]);
  };
  const header = Buffer.alloc(13);
  header.writeUInt32BE(size, 0);
  header.writeUInt32BE(size, 4);
  header.set([8, 6, 0, 0, 0], 8);
  const rows = Buffer.concat(
    Array.from({ length: size }, (_, y) =>
      Buffer.concat([Buffer.from([0]), pixels.subarray(y * size * 4, (y + 1) * size * 4)]),
    ),
  );
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const folder = new URL('../src/assets/', import.meta.url);
  mkdirSync(folder, { recursive: true });
  for (const size of SIZES) writeFileSync(new URL(`icon-${size}.png`, folder), png(size, draw(size)));
}
