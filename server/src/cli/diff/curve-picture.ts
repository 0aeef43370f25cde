import { say } from '../../../../l10n/say.ts';
import { element, type Html } from '../../words/html.ts';
import { showNumber, showPercent } from '../../words/numbers.ts';
import type { ReportedCurve, ReportedPoint } from './reported-sensitivity.ts';

/** In units of the picture. */
const WIDTH = 640;
const HEIGHT = 240;
const MARGIN = { left: 64, right: 16, top: 16, bottom: 32 };

/** Both versions as lines over the values, where these are numbers; undefined for choices, which a table tells better. */
export function curvePicture({ points }: ReportedCurve, title: string): Html | undefined {
  const values = points.flatMap(({ value }) => (typeof value === 'number' ? value : []));
  if (values.length < points.length || values.length < 2) return undefined;
  const shares = points.flatMap(({ before, after }) => [before ?? [], after ?? []].flat());
  const across = scale(values, MARGIN.left, WIDTH - MARGIN.right);
  const up = scale(shares, HEIGHT - MARGIN.bottom, MARGIN.top);
  const line = (side: 'before' | 'after') => {
    const places = points.flatMap(point => placeOf(point, side, across.at, up.at));
    return element('polyline', { class: side, points: places.join(' ') });
  };
  const label = (text: string, x: number, y: number, anchor: string) =>
    element('text', { x: String(x), y: String(y), 'text-anchor': anchor }, text);
  return element(
    'svg',
    { class: 'curve', viewBox: `0 0 ${WIDTH} ${HEIGHT}`, role: 'img', 'aria-label': title },
    line('before'),
    line('after'),
    label(showPercent(up.low * 100), MARGIN.left - 8, HEIGHT - MARGIN.bottom, 'end'),
    label(showPercent(up.high * 100), MARGIN.left - 8, MARGIN.top + 8, 'end'),
    label(showNumber(across.low, 3), MARGIN.left, HEIGHT - 10, 'start'),
    label(showNumber(across.high, 3), WIDTH - MARGIN.right, HEIGHT - 10, 'end'),
    label(say('dashed: before; full: after'), (MARGIN.left + WIDTH) / 2, HEIGHT - 10, 'middle'),
  );
}

interface Scale {
  readonly low: number;
  readonly high: number;
  readonly at: (value: number) => number;
}

function scale(values: readonly number[], from: number, to: number): Scale {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const range = high - low || 1;
  return { low, high, at: value => Math.round((from + ((value - low) / range) * (to - from)) * 10) / 10 };
}

function placeOf(
  { value, ...shares }: ReportedPoint,
  side: 'before' | 'after',
  across: Scale['at'],
  up: Scale['at'],
): readonly string[] {
  const share = shares[side];
  return typeof value === 'number' && share !== null ? [`${across(value)},${up(share)}`] : [];
}
