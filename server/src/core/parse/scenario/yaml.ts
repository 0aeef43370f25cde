import {
  COLLECTION_STYLE,
  EVENT_ID,
  type Event,
  getScalarValue,
  parseEvents,
  SCALAR_STYLE,
  YAMLException,
} from 'js-yaml';
import type { YamlEntry, YamlValue } from '../../model/yaml.ts';
import { type Span, span, textOf } from '../../text/span.ts';
import { lineFrom } from '../markdown/lines.ts';
import { lineStartOf } from './line-start.ts';

export interface ReadYaml {
  /** The value of the first document; empty where there is none. */
  readonly value: YamlValue;
  /** The lines that YAML cannot read; the rest is read without them. */
  readonly faults: readonly Span[];
  /** The line that begins a second document, of which nothing is read; undefined where none holds anything. */
  readonly further?: Span | undefined;
}

// Beyond this many lines that cannot be read, a file is no YAML.
const FAULT_LIMIT = 20;

/** Reads a YAML text with its places. Never throws: lines that YAML refuses are left out. */
export function readYaml(text: string): ReadYaml {
  const faults: Span[] = [];
  let source = text.charCodeAt(0) === 0xfeff ? ` ${text.slice(1)}` : text;
  for (;;) {
    const attempt = eventsOf(source);
    if (attempt.events) {
      return { value: firstValue(source, attempt.events), faults, further: furtherDocument(source, attempt.events) };
    }
    const mended = faults.length < FAULT_LIMIT ? mend(source, attempt.stuck) : undefined;
    if (mended === undefined) return { value: { kind: 'empty', span: span(0, 0) }, faults };
    faults.push(mended.fault);
    source = mended.source;
  }
}

function furtherDocument(source: string, events: readonly Event[]): Span | undefined {
  const second = events.findIndex(({ type }, at) => at > 0 && type === EVENT_ID.DOCUMENT);
  const held = second < 0 ? [] : events.slice(second).map(startOf);
  const at = held.find(start => start >= 0);
  if (at === undefined) return undefined;
  const head = source.slice(0, at);
  const sign = head.lastIndexOf('\n---');
  const begins = sign < 0 ? at : sign + 1;
  return span(begins, lineFrom(source, begins).end);
}

/** Where an event stands in the text; negative where it stands nowhere. */
function startOf(event: Event): number {
  if ('start' in event) return event.start;
  return 'valueStart' in event ? event.valueStart : -1;
}

type Attempt = { readonly events: readonly Event[] } | { readonly events?: undefined; readonly stuck: number };

function eventsOf(source: string): Attempt {
  try {
    return { events: parseEvents(source, {}) };
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    return { stuck: Math.min(error.mark?.position ?? 0, source.length) };
  }
}

interface Mended {
  readonly source: string;
  readonly fault: Span;
}

// YAML complains where it is stuck; the fault may be there or, for an open bracket, on a line before: blank the one that
// lets it go further.
function mend(source: string, stuck: number): Mended | undefined {
  const here = writtenLine(source, stuck);
  const before = here && writtenLine(source, here.start - 1);
  let best: (Mended & { readonly reach: number }) | undefined;
  for (const line of [here, before]) {
    if (line === undefined) continue;
    const blanked = source.slice(0, line.start) + ' '.repeat(line.end - line.start) + source.slice(line.end);
    const attempt = eventsOf(blanked);
    const reach = attempt.events ? Number.POSITIVE_INFINITY : attempt.stuck;
    const start = line.start + source.slice(line.start, line.end).search(/\S/);
    if (best === undefined || reach > best.reach) best = { source: blanked, fault: span(start, line.end), reach };
  }
  return best;
}

/** The last line at or before an offset that is not blank. */
function writtenLine(source: string, offset: number): Span | undefined {
  for (let at = offset; at >= 0; ) {
    const start = lineStartOf(source, at);
    const { end } = lineFrom(source, start);
    if (source.slice(start, end).trim() !== '') return span(start, end);
    at = start - 1;
  }
  return undefined;
}

interface Reader {
  readonly source: string;
  readonly events: readonly Event[];
  /** The texts and lists that have a name (`&a`), as what stands there again (`*a`). */
  readonly named: Map<string, YamlValue>;
  next: number;
}

function firstValue(source: string, events: readonly Event[]): YamlValue {
  const nothing: YamlValue = { kind: 'empty', span: span(0, 0) };
  return events[0]?.type === EVENT_ID.DOCUMENT ? nextValue({ source, events, named: new Map(), next: 1 }, 0) : nothing;
}

/** What YAML takes for no value, where it stands without quotes. */
const NULL = /^(?:~|null|Null|NULL)$/;

/** The value whose event comes next; `after` is where an absent value would stand. */
function nextValue(reader: Reader, after: number): YamlValue {
  const event = reader.events[reader.next];
  const value = valueHere(reader, after);
  const isNamed = event?.type === EVENT_ID.SCALAR || event?.type === EVENT_ID.SEQUENCE;
  if (isNamed && event.anchorStart >= 0)
    reader.named.set(reader.source.slice(event.anchorStart, event.anchorEnd), value);
  return value;
}

function valueHere(reader: Reader, after: number): YamlValue {
  const { source } = reader;
  const event = reader.events[reader.next++];
  switch (event?.type) {
    case EVENT_ID.SCALAR: {
      if (event.valueStart < 0) return { kind: 'empty', span: span(after, after) };
      const quoted = event.style === SCALAR_STYLE.SINGLE_QUOTED || event.style === SCALAR_STYLE.DOUBLE_QUOTED;
      const isBlock = event.style === SCALAR_STYLE.LITERAL_BLOCK || event.style === SCALAR_STYLE.FOLDED_BLOCK;
      const quote = quoted ? 1 : 0;
      const at = isBlock
        ? blockSpan(source, after, event.valueEnd)
        : span(event.valueStart - quote, event.valueEnd + quote);
      const text = getScalarValue(source, event);
      if (event.style === SCALAR_STYLE.PLAIN && NULL.test(text)) return { kind: 'empty', span: at };
      return { kind: 'scalar', text, quoted, span: at };
    }
    case EVENT_ID.SEQUENCE: {
      const items: YamlValue[] = [];
      let end = event.start + 1;
      while (!isClosed(reader)) {
        const item = nextValue(reader, end);
        items.push(item);
        end = item.span.end;
      }
      reader.next++;
      return { kind: 'list', items, span: span(event.start, closing(source, event.style, end, ']')) };
    }
    case EVENT_ID.MAPPING: {
      const entries = entriesOf(reader);
      const end = entries.at(-1)?.value.span.end ?? event.start + 1;
      const flow = event.style === COLLECTION_STYLE.FLOW;
      return { kind: 'mapping', entries, flow, span: span(event.start, closing(source, event.style, end, '}')) };
    }
    case EVENT_ID.ALIAS: {
      const at = span(event.anchorStart - 1, event.anchorEnd);
      const meant = reader.named.get(source.slice(event.anchorStart, event.anchorEnd));
      return meant ? { ...meant, span: at } : { kind: 'scalar', text: textOf(source, at), quoted: false, span: at };
    }
    default:
      return { kind: 'empty', span: span(after, after) };
  }
}

function entriesOf(reader: Reader): YamlEntry[] {
  const entries: YamlEntry[] = [];
  let end = 0;
  while (!isClosed(reader)) {
    const key = nextValue(reader, end);
    const value = nextValue(reader, behindColon(reader.source, key.span.end));
    end = value.span.end;
    if (key.kind !== 'scalar') continue;
    const quote = key.quoted ? 1 : 0;
    entries.push({ key: key.text, keySpan: span(key.span.start + quote, key.span.end - quote), value });
  }
  reader.next++;
  return entries;
}

function isClosed({ events, next }: Reader): boolean {
  const event = events[next];
  return event === undefined || event.type === EVENT_ID.POP;
}

function behindColon(source: string, after: number): number {
  const colon = /^\s*:/.exec(source.slice(after, after + 200));
  return colon ? after + colon[0].length : after;
}

// The parser tells the lines of a block scalar alone: its sign stands behind the colon, and its last line break is not its own.
function blockSpan(source: string, after: number, end: number): Span {
  const sign = /[|>]/.exec(source.slice(after, end))?.index ?? 0;
  return span(after + sign, after + source.slice(after, end).trimEnd().length);
}

// The parser does not say where a bracket is closed: behind the last item come only commas, white space and comments.
function closing(source: string, style: number, end: number, bracket: string): number {
  if (style !== COLLECTION_STYLE.FLOW) return end;
  const rest = /^(?:[\s,]|#[^\r\n]*)*/.exec(source.slice(end))?.[0].length ?? 0;
  return source[end + rest] === bracket ? end + rest + 1 : end;
}
