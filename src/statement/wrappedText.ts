/**
 * Text that a format cut into pieces of `width` characters. A piece that is full goes straight on, so that a number broken over
 * two pieces is whole again; behind a shorter one a space was cut off or a new part begins.
 */
export function unwrapped(pieces: readonly string[], width: number): string {
  let text = '';
  let isFull = true;
  for (const piece of pieces) {
    text += isFull || text === '' ? piece : ` ${piece}`;
    isFull = piece.length >= width;
  }
  return text.replace(/ {2,}/g, ' ').trim();
}
