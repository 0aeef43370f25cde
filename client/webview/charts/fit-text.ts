/** Text in drawings does not wrap: it is measured and cut. */

/** The size of the text of charts, in pixels; the style sheet says the same. */
const FONT_SIZE = 12;

let context: CanvasRenderingContext2D | null = null;

/** How wide a text is in a chart, in pixels. */
export function widthOf(text: string): number {
  context ??= document.createElement('canvas').getContext('2d');
  if (context === null) return text.length * FONT_SIZE * 0.6;
  context.font = `${FONT_SIZE}px ${getComputedStyle(document.body).fontFamily}`;
  return context.measureText(text).width;
}

/** A text that is no wider than `room` pixels, with an ellipsis where it was cut. */
export function fitText(text: string, room: number): string {
  if (widthOf(text) <= room) return text;
  let fits = 0;
  let tooLong = text.length;
  while (tooLong - fits > 1) {
    const middle = Math.floor((fits + tooLong) / 2);
    if (widthOf(`${text.slice(0, middle)}…`) <= room) fits = middle;
    else tooLong = middle;
  }
  return `${text.slice(0, fits).trimEnd()}…`;
}
