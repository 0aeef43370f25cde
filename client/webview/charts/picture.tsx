/** A drawing that leaves the view: as SVG or PNG, on white, with its title, legend and source, and all its colours in it. */
import { type JSX, render } from 'preact';
import { Patterns } from '../bars/patterns.tsx';
import type { View } from '../base/context.ts';
import { widthOf, wrapText } from './fit-text.ts';
import { inlined } from './inline-styles.ts';

export interface Picture {
  readonly title: string;
  /** Of the file, without its ending. */
  readonly name: string;
  /** What the figures are of, and of when. */
  readonly source: string;
  readonly legend: readonly LegendEntry[];
  /** Of the drawing alone, in pixels. */
  readonly width: number;
  readonly height: number;
  /** Drawn as wide and as high as that. */
  readonly drawing: JSX.Element;
}

export interface LegendEntry {
  readonly look: string;
  /** The class of what it shows, inside of an element of the class `look`; `mark` is a line, all else an area. */
  readonly shape: string;
  readonly label: string;
}

const MARGIN = 20;
const HEAD = 32;
const LEGEND_LINE = 20;
const SOURCE_LINE = 16;
/** A source that is longer is cut. */
const SOURCE_LINES = 3;
/** Pixels of a PNG for one of the drawing, so that it stays sharp in a text. */
const DENSITY = 2;

/** Puts a picture on the clipboard. False where it could not, and was given to the extension to be saved instead. */
export async function copyPicture(view: View, picture: Picture, format: 'svg' | 'png'): Promise<boolean> {
  const svg = svgOf(picture);
  if (format === 'svg') {
    // The clipboard of the page may be shut; that of the extension is not.
    view.post({ type: 'copyDrawn', content: svg });
    return true;
  }
  const png = pngOf(svg);
  try {
    // The clipboard may look at it only after it has failed: a fault that nobody would have heard.
    await Promise.all([png, navigator.clipboard.write([new ClipboardItem({ 'image/png': png })])]);
    return true;
  } catch (error) {
    console.warn(`Référentiel: not copied: ${String(error)}`);
    await savePng(view, picture, png);
    return false;
  }
}

/** Gives a picture to the extension, to be saved as a file. */
export async function savePicture(view: View, picture: Picture, format: 'svg' | 'png'): Promise<void> {
  const svg = svgOf(picture);
  if (format === 'png') return savePng(view, picture, pngOf(svg));
  view.post({ type: 'saveDrawn', format, name: picture.name, content: svg });
}

async function savePng(view: View, { name }: Picture, png: Promise<Blob>): Promise<void> {
  view.post({ type: 'saveDrawn', format: 'png', name, content: await base64(await png) });
}

/** The picture as a document of its own, as a text. It stands in the page for a moment, out of sight, to get its colours. */
export function svgOf({ title, source, legend, width: inner, height: drawn, drawing }: Picture): string {
  const width = inner + 2 * MARGIN;
  const entries = placed(legend, inner);
  const legendTop = MARGIN + HEAD + drawn + 14;
  const legendHeight = entries.length === 0 ? 0 : ((entries.at(-1)?.line ?? 0) + 1) * LEGEND_LINE;
  const sources = wrapText(source, inner, SOURCE_LINES, 'cuts words');
  const sourceTop = legendTop + legendHeight + 16;
  const height = sourceTop + sources.length * SOURCE_LINE + 4;
  const stage = document.createElement('div');
  stage.className = 'stage';
  document.body.append(stage);
  render(
    <>
      <Patterns />
      <svg class="chart picture" width={width} height={height} viewBox={`0 0 ${width} ${height}`}>
        <title>{title}</title>
        <rect class="paper" width={width} height={height} />
        <text class="picture-title" x={MARGIN} y={MARGIN + 14}>
          {title}
        </text>
        <g transform={`translate(${MARGIN} ${MARGIN + HEAD})`}>{drawing}</g>
        {entries.map(({ look, shape, label, at, line }) => (
          <g
            key={look}
            class={`swatch ${look}`}
            transform={`translate(${MARGIN + at} ${legendTop + line * LEGEND_LINE})`}
          >
            {shape === 'mark' ? (
              <line class="mark-line" x1="5" x2="5" y1="-1" y2="11" />
            ) : (
              <rect class={shape} width="10" height="10" />
            )}
            <text class="item-amount" x="15" y="9.5">
              {label}
            </text>
          </g>
        ))}
        {sources.map((line, at) => (
          <text key={line} class="picture-source" x={MARGIN} y={sourceTop + at * SOURCE_LINE}>
            {line}
          </text>
        ))}
      </svg>
    </>,
    stage,
  );
  try {
    // The patterns are found by their names, which the page's own have too.
    return inlined(stage.querySelector('svg.picture'), stage.querySelector('defs'));
  } finally {
    render(null, stage);
    stage.remove();
  }
}

interface PlacedEntry extends LegendEntry {
  /** Where it begins, in pixels, and on which line. */
  readonly at: number;
  readonly line: number;
}

/** The entries one after the other, on as many lines as they need. */
function placed(entries: readonly LegendEntry[], width: number): readonly PlacedEntry[] {
  let at = 0;
  let line = 0;
  return entries.map(entry => {
    const needed = 15 + widthOf(entry.label);
    if (at > 0 && at + needed > width) {
      at = 0;
      line += 1;
    }
    const place = { ...entry, at, line };
    at += needed + 16;
    return place;
  });
}

async function pngOf(svg: string): Promise<Blob> {
  const image = new Image();
  // A title may be written with half a character, by an escape, which cannot be encoded.
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg.toWellFormed())}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = image.naturalWidth * DENSITY;
  canvas.height = image.naturalHeight * DENSITY;
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('There is no canvas to draw on');
  context.scale(DENSITY, DENSITY);
  context.drawImage(image, 0, 0);
  return new Promise((resolve, reject) => {
    canvas.toBlob(blob => (blob === null ? reject(new Error('The canvas gave no image')) : resolve(blob)), 'image/png');
  });
}

async function base64(blob: Blob): Promise<string> {
  const bytes = new Uint8Array(await blob.arrayBuffer());
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary);
}
