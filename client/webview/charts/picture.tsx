/** A chart that leaves the view: as SVG or PNG, with its title and legend, and all its colours in it. */
import { render } from 'preact';
import { type PartName, parts } from '../bars/parts.ts';
import { Patterns } from '../bars/patterns.tsx';
import type { View } from '../base/context.ts';
import { ChartRows, PITCH } from './chart-rows.tsx';
import { widthOf } from './fit-text.ts';
import { inlined } from './inline-styles.ts';
import type { ChartItem } from './items.ts';

export interface Picture {
  readonly view: View;
  readonly title: string;
  /** Of the file, without its ending. */
  readonly name: string;
  readonly items: readonly ChartItem[];
  /** The name of what is compared with; null without. */
  readonly baseline: string | null;
}

const WIDTH = 560;
const MARGIN = 20;
const HEAD = 32;
const FOOT = 30;
/** Pixels of a PNG for one of the drawing, so that it stays sharp in a text. */
const DENSITY = 2;

/** Puts a chart on the clipboard. False where it could not, and was given to the extension to be saved instead. */
export async function copyPicture(picture: Picture, format: 'svg' | 'png'): Promise<boolean> {
  try {
    const svg = svgOf(picture);
    if (format === 'svg') await navigator.clipboard.writeText(svg);
    else await navigator.clipboard.write([new ClipboardItem({ 'image/png': pngOf(svg) })]);
    return true;
  } catch (error) {
    console.warn(`Référentiel: not copied: ${String(error)}`);
    await savePicture(picture, format);
    return false;
  }
}

/** Gives a chart to the extension, to be saved as a file. */
export async function savePicture(picture: Picture, format: 'svg' | 'png'): Promise<void> {
  const svg = svgOf(picture);
  const content = format === 'svg' ? svg : await base64(await pngOf(svg));
  picture.view.post({ type: 'saveDrawn', format, name: picture.name, content });
}

/** The drawing as a document of its own. It stands in the page for a moment, out of sight, to get its colours. */
function svgOf({ view, title, items, baseline }: Picture): string {
  const inner = WIDTH - 2 * MARGIN;
  const height = MARGIN + HEAD + items.length * PITCH + FOOT;
  const stage = document.createElement('div');
  stage.className = 'stage';
  document.body.append(stage);
  render(
    <>
      <Patterns />
      <svg class="chart picture" width={WIDTH} height={height} viewBox={`0 0 ${WIDTH} ${height}`}>
        <title>{title}</title>
        <rect class="paper" width={WIDTH} height={height} />
        <text class="picture-title" x={MARGIN} y={MARGIN + 14}>
          {title}
        </text>
        <g transform={`translate(${MARGIN} ${MARGIN + HEAD})`}>
          <ChartRows view={view} items={items} width={inner} onPick={null} />
        </g>
        <g transform={`translate(${MARGIN} ${height - FOOT + 4})`}>
          {legendOf(view, items, baseline).map(({ name, label, at }) => (
            <g key={name} class="swatch" transform={`translate(${at} 0)`}>
              {name === 'mark' ? (
                <line class="mark-line" x1="5" x2="5" y1="-1" y2="11" />
              ) : (
                <rect class={`part ${name}`} width="10" height="10" />
              )}
              <text class="item-amount" x="15" y="9.5">
                {label}
              </text>
            </g>
          ))}
        </g>
      </svg>
    </>,
    stage,
  );
  try {
    return inlined(stage.querySelector('svg.picture'), stage.querySelector('defs'));
  } finally {
    render(null, stage);
    stage.remove();
  }
}

interface Entry {
  /** A part, or the mark of the baseline. */
  readonly name: PartName | 'mark';
  readonly label: string;
  /** Where it begins, in pixels. */
  readonly at: number;
}

function legendOf({ say }: View, items: readonly ChartItem[], baseline: string | null): readonly Entry[] {
  const shown = parts.filter(part => part.name !== 'capped' || items.some(item => item.score.capped > 0.005));
  const entries: Omit<Entry, 'at'>[] = shown.map(({ name, label }) => ({ name, label: say(label) }));
  if (baseline !== null) entries.push({ name: 'mark', label: baseline });
  let next = 0;
  return entries.map(entry => {
    const at = next;
    next += 15 + widthOf(entry.label) + 16;
    return { ...entry, at };
  });
}

async function pngOf(svg: string): Promise<Blob> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
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
