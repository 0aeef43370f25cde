import fc from 'fast-check';

/** An edit of some document: what takes the place of a few characters. All numbers choose among what there is. */
export interface Edit {
  readonly document: number;
  readonly from: number;
  readonly length: number;
  readonly piece: number;
  /** True where the client sends the whole text. */
  readonly whole: boolean;
}

/** What happens in one round: the documents that are opened, what is typed, where something is asked meanwhile and afterwards. */
export interface Round {
  readonly documents: readonly number[];
  readonly edits: readonly Edit[];
  readonly places: readonly number[];
}

const any = fc.nat(1_000_000);

export const round: fc.Arbitrary<Round> = fc.record({
  documents: fc.array(any, { minLength: 1, maxLength: 3 }),
  edits: fc.array(fc.record({ document: any, from: any, length: fc.nat(12), piece: any, whole: fc.boolean() }), {
    minLength: 1,
    maxLength: 12,
  }),
  places: fc.array(any, { minLength: 2, maxLength: 6 }),
});

/** What is typed: lines of the texts themselves, and what upsets the reading. */
export function piecesOf(texts: readonly string[]): readonly string[] {
  const lines = texts.flatMap(text => text.split('\n')).filter((line, at) => line !== '' && at % 7 === 0);
  return [...lines.map(line => `${line}\n`), ...SMALL, ...SMALL];
}

const SMALL = [
  '',
  '',
  '1',
  '.',
  ' ',
  '\n',
  '\r\n',
  'é',
  '🌍',
  '```\n',
  '```yaml\n',
  '#',
  '# ',
  '- ',
  '<!--',
  '-->',
  ': ',
  '"',
  '(1.1.1)',
  'id: 1.1.1\n',
];

/** A text after an edit. */
export function edited(text: string, { from, length, piece }: Edit, pieces: readonly string[]): string {
  const start = from % (text.length + 1);
  return text.slice(0, start) + chosen(pieces, piece) + text.slice(start + length);
}

/** Where something stands that can be asked about, most of the time: an id, a key, a title, a word of a formula. */
export function placeIn(text: string, place: number): number {
  const spots = [...text.matchAll(/\d+(?:\.\d+)+|^#+ .|^\w[\w-]*(?=\s*:)|\w+\(|\b[a-z]+_\d[\d.]*/gm)];
  const spot = place % 4 === 0 ? undefined : spots[place % Math.max(1, spots.length)];
  return spot === undefined ? place % (text.length + 1) : spot.index + Math.min(2, spot[0].length - 1);
}

/** The one of some things that a number chooses. @throws RangeError where there are none */
export function chosen<Item>(items: readonly Item[], choice: number): Item {
  const item = items[choice % items.length];
  if (item === undefined) throw new RangeError('nothing to choose from');
  return item;
}
