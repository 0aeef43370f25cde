import type { Heard, Rule } from '../heard.ts';
import { valueAt } from '../heard.ts';
import { pathIn } from '../session.ts';

interface Found {
  readonly uri: string;
  readonly range: unknown;
}

/** Every place that a server names stands in the text that the client has, counted as was agreed. */
export const placesStandInTheirTexts: Rule = heard => {
  const sizeOf = SIZES[heard.initialized.capabilities.positionEncoding ?? 'utf-16'];
  if (sizeOf === undefined) return 'an encoding that nobody knows';
  for (const { texts, method, sent, uri } of sentBy(heard)) {
    for (const found of rangesIn(sent, uri)) {
      const text = texts.get(pathIn(found.uri));
      const fault = text === undefined ? undefined : faultIn(found.range, text.split(/\r\n|\n|\r/), sizeOf);
      if (fault !== undefined) return `${method} ${found.uri} ${JSON.stringify(found.range)}: ${fault}`;
    }
  }
  return undefined;
};

function sentBy({ answers, shown }: Heard) {
  return [
    ...shown.map(({ texts, method, params }) => ({ texts, method, sent: params, uri: '' })),
    ...answers.map(({ texts, method, params, result }) => {
      const item = valueAt(params, 'item.uri');
      return { texts, method, sent: result, uri: String(item ?? valueAt(params, 'textDocument.uri')) };
    }),
  ];
}

/** All ranges within something that was sent, each with the document in which it stands. */
function* rangesIn(sent: unknown, uri: string): Generator<Found> {
  if (typeof sent !== 'object' || sent === null) return;
  const own = [valueAt(sent, 'uri'), valueAt(sent, 'textDocument.uri')].find(one => typeof one === 'string');
  const here = typeof own === 'string' ? own : uri;
  const from = valueAt(sent, 'from.uri');
  const target = valueAt(sent, 'targetUri');
  for (const [name, value] of Object.entries(sent)) {
    if (UNREAD.includes(name)) continue;
    if (isRange(value)) yield { uri: name.startsWith('target') ? String(target) : here, range: value };
    else if (name === 'position') yield { uri: here, range: { start: value, end: value } };
    else if (name === 'changes') for (const [at, edits] of Object.entries(Object(value))) yield* rangesIn(edits, at);
    else yield* rangesIn(value, name === 'fromRanges' && typeof from === 'string' ? from : here);
  }
}

function isRange(value: unknown): boolean {
  return valueAt(value, 'start.line') !== undefined && valueAt(value, 'end.line') !== undefined;
}

function faultIn(range: unknown, lines: readonly string[], sizeOf: (sign: string) => number): string | undefined {
  const [start, end] = [valueAt(range, 'start'), valueAt(range, 'end')];
  const order = (place: unknown) => Number(valueAt(place, 'line')) * 1e6 + Number(valueAt(place, 'character'));
  if (order(start) > order(end)) return 'ends before it begins';
  for (const place of [start, end]) {
    const line = lines[Number(valueAt(place, 'line'))];
    if (line === undefined) return 'stands in no line';
    if (!bordersOf(line, sizeOf).has(Number(valueAt(place, 'character')))) return `stands in no place of « ${line} »`;
  }
  return undefined;
}

/** Between which characters of a line something may stand. */
function bordersOf(line: string, sizeOf: (sign: string) => number): ReadonlySet<number> {
  let at = 0;
  return new Set([0, ...Array.from(line, sign => (at += sizeOf(sign)))]);
}

const SIZES: Readonly<Record<string, (sign: string) => number>> = {
  'utf-8': sign => Buffer.byteLength(sign),
  'utf-16': sign => sign.length,
  'utf-32': () => 1,
};

/** What is only given back, or given to a command. */
const UNREAD: readonly string[] = ['data', 'arguments'];
