import { type Span, span } from '../../text/span.ts';
import { lineStart } from './draft.ts';

/** How somebody came to ask: by asking, by typing a sign that the client tells of, or by typing on in what was proposed. */
export type Asked = 'asked' | 'sign' | 'typing-on';

/** What was begun of a citation in prose. */
export interface CitationPlace {
  /** Up to the cursor. */
  readonly span: Span;
  readonly typed: string;
  /** True where words that announce an action, or the beginning of its id, stand before the cursor. */
  readonly isAnnounced: boolean;
}

const SPACE = String.raw`[ \t\u00a0\u202f]`;

/**
 * What announces an action: `voir`, `évalué dans la`, or a noun (the only group), `mesure` …; behind it may come the beginning of an id,
 * or words of a title.
 */
const ANNOUNCES = new RegExp(
  String.raw`(?<![\p{L}\p{N}_])(?:(?:voir(?:${SPACE}+aussi)?|[ée]valu[ée]e?s?${SPACE}+dans|cf\.?)(?:${SPACE}+(?:la|les|le))?|((?:sous-)?actions?|mesures?|orientations?|axes?|t[âa]ches?|domaines?))(?:${SPACE}+n°)?${SPACE}+`,
  'giu',
);

/** The beginning of an id, its slug before it or not; never within an address, a number or a word. */
const ID_BEGUN =
  /(?<![\p{L}\p{N}_./@#-])(?:[a-z][a-z0-9]*_(?:\d[\d.]*[a-z.\d]*)?|\d[\d.]*(?:(?<=\d)a(?:l(?:t(?:er?)?)?)?|(?<=\d)alter[a-z]*[\d.]*|(?<=\.)[a-z])?)$/u;

/** A few words of a title, the last one perhaps begun. */
const WORDS = new RegExp(String.raw`^(?:[\p{L}\p{N}'’-]+${SPACE}+){0,4}[\p{L}\p{N}'’-]*$`, 'u');

/** Where something else stands than prose: code, a tag, an address, the target of a link. */
const NO_PROSE = /^[^`]*`(?:[^`]*`[^`]*`)*[^`]*$|<[a-zA-Z/!][^<>]*$|(?:https?:\/\/|www\.)\S*$|\]\([^()\s]*$/;

/** What was begun at an offset of prose; undefined where nobody asked, and nothing announces an action. */
export function citationPlaceAt(text: string, offset: number, asked: Asked): CitationPlace | undefined {
  const line = text.slice(Math.max(lineStart(text, offset), offset - FARTHEST), offset);
  if (NO_PROSE.test(line)) return undefined;
  const place = (typed: string, isAnnounced: boolean): CitationPlace => {
    return { span: span(offset - typed.length, offset), typed, isAnnounced };
  };
  const [begun] = ID_BEGUN.exec(line) ?? [];
  if (begun !== undefined && (asked !== 'sign' || isLikely(line.slice(0, -begun.length), begun)))
    return place(begun, true);
  const announced = behindAnnouncement(line);
  // A sentence goes on with words behind a noun that nothing says to look at, and with words behind a number, for who does not ask.
  if (announced?.isLoose && asked === 'sign') return undefined;
  if (announced !== undefined && (asked === 'asked' || !/^\d/.test(announced.typed)))
    return place(announced.typed, true);
  if (asked === 'sign' || begun !== undefined) return undefined;
  const word = /[\p{L}\p{N}'’-]*$/u.exec(line)?.[0] ?? '';
  return asked === 'asked' || word !== '' ? place(word, false) : undefined;
}

// Nobody writes more of a title to find it.
const FARTHEST = 200;

/** What was typed behind the last announcement; `isLoose` where that is a noun alone, and words were typed. */
interface Announced {
  readonly typed: string;
  readonly isLoose: boolean;
}

function behindAnnouncement(line: string): Announced | undefined {
  const [last, before] = [...line.matchAll(ANNOUNCES)].reverse();
  const typed = last && line.slice(last.index + last[0].length);
  if (typed === undefined || !WORDS.test(typed)) return undefined;
  const isLed = before !== undefined && /^(?:l['’])?$/.test(line.slice(before.index + before[0].length, last?.index));
  return { typed, isLoose: last?.[1] !== undefined && !isLed && typed !== '' };
}

/** True where a number is no decimal, nor the end of a sentence: it has a slug or a second dot, or is awaited. */
function isLikely(before: string, begun: string): boolean {
  if (/_|\.\d+\./.test(begun)) return true;
  return /(?:^[ \t]*[-*+][ \t]+|\($|\d\.\d[\d.]*[ \t]*(?:,|et|ou|à)[ \t]+)$/.test(before) || endsAnnounced(before);
}

function endsAnnounced(before: string): boolean {
  return behindAnnouncement(before)?.typed === '';
}
