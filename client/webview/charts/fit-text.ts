/** Text in drawings does not wrap: it is measured and cut. */

/** The size of the text of charts, in pixels; the style sheet says the same. */
const FONT_SIZE = 12;

let context: CanvasRenderingContext2D | null = null;
/** Null until it is read: whoever asks for it makes the styles be computed. */
let family: string | null = null;
/** By font and text: a drawing has the texts of the one before. */
const widths = new Map<string, number>();
const MOST_WIDTHS = 5000;

export type FontWeight = 'normal' | 'bold';

/** How wide a text is in a chart, in pixels. The style sheet writes 600 for what is bold. */
export function widthOf(text: string, weight: FontWeight = 'normal'): number {
  context ??= document.createElement('canvas').getContext('2d');
  if (context === null) return text.length * FONT_SIZE * 0.6;
  const font = `${weight === 'bold' ? 600 : 400} ${FONT_SIZE}px ${familyNow()}`;
  const key = `${font}\n${text}`;
  const known = widths.get(key);
  if (known !== undefined) return known;
  context.font = font;
  const { width } = context.measureText(text);
  if (widths.size >= MOST_WIDTHS) widths.clear();
  widths.set(key, width);
  return width;
}

function familyNow(): string {
  family ??= getComputedStyle(document.body).fontFamily;
  followTheme();
  return family;
}

let follows = false;

/** VS Code writes another theme, and another font, on the element of the document. */
function followTheme(): void {
  if (follows) return;
  follows = true;
  new MutationObserver(() => {
    family = null;
  }).observe(document.documentElement, { attributes: true });
}

/** A text that is no wider than `room` pixels, with an ellipsis where it was cut. */
export function fitText(text: string, room: number, weight: FontWeight = 'normal'): string {
  if (widthOf(text, weight) <= room) return text;
  let fits = 0;
  let tooLong = text.length;
  while (tooLong - fits > 1) {
    const middle = Math.floor((fits + tooLong) / 2);
    if (widthOf(`${text.slice(0, middle)}…`, weight) <= room) fits = middle;
    else tooLong = middle;
  }
  return `${withoutHalf(text.slice(0, fits)).trimEnd()}…`;
}

/** Without the half of a character at its end: one beyond the first plane is two units long. */
function withoutHalf(text: string): string {
  return text.replace(/[\uD800-\uDBFF]$/, '');
}

/**
 * A text on lines no wider than `room` pixels, `most` of them, with an ellipsis where it was cut: between words, so that what is
 * read of it can be spoken. Where not even its first word fits, that is cut, or nothing is left of it.
 */
export function wrapText(
  text: string,
  room: number,
  most: number,
  cutsWords: 'cuts words' | 'whole words',
): readonly string[] {
  const lines: string[] = [];
  let rest = text.trim();
  while (rest !== '' && lines.length < most) {
    const line = wordsIn(rest, room, '');
    const isCut = line === '' || (lines.length === most - 1 && line.length < rest.length);
    if (isCut) {
      // The ellipsis stands behind the last word that leaves it room: on this line, else on one before.
      let left = rest;
      for (;;) {
        const cut = wordsIn(left, room, '…');
        if (cut !== '') return [...lines, cut];
        const last = lines.pop();
        if (last === undefined) return cutsWords === 'cuts words' ? [fitText(left, room)] : [];
        left = `${last} ${left}`;
      }
    }
    lines.push(line);
    rest = rest.slice(line.length).trimStart();
  }
  return lines;
}

/** A text that fits, or as many of its words as do with a mark behind them; empty where none does. */
function wordsIn(text: string, room: number, mark: string): string {
  if (widthOf(text) <= room) return text;
  const ends = [...text.matchAll(/\s+/g)].map(({ index }) => index);
  const end = ends.findLast(at => widthOf(`${text.slice(0, at)}${mark}`) <= room);
  return end === undefined ? '' : `${text.slice(0, end)}${mark}`;
}
