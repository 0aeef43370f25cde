import { EVENT_ID, type Event, getScalarValue, SCALAR_STYLE } from 'js-yaml';
import { trimmed } from '../memory/trimmed.ts';
import type { Block, BlockFault, Field, FieldValue, ScalarItem } from '../model/source.ts';
import { type Span, span, trimSpan } from '../text/span.ts';
import type { Fence } from './markdown/block.ts';
import { linesOf } from './markdown/lines.ts';
import { readYaml } from './yaml-events.ts';

type ScalarEvent = Extract<Event, { type: typeof EVENT_ID.SCALAR }>;

/** Reads a fenced block of metadata. Never throws: what YAML refuses is read line by line. */
export function readBlock(text: string, fence: Fence): Block {
  const { span: whole, content } = fence;
  const source = text.slice(content.start, content.end);
  if (!fence.closed) return brokenBlock(text, fence, { reason: 'unclosed', span: openingLine(text, whole) });
  const plain = plainFields(source, content.start);
  if (plain) return { span: whole, content, fields: trimmed(plain), fault: undefined };
  const reading = readYaml(source);
  switch (reading.kind) {
    case 'empty':
      return { span: whole, content, fields: [], fault: undefined };
    case 'mapping': {
      const reader = { source, at: content.start, events: reading.events, next: 2 };
      return { span: whole, content, fields: trimmed(fieldsOf(reader)), fault: undefined };
    }
    case 'other':
      return brokenBlock(text, fence, { reason: 'not-a-mapping', span: trimSpan(text, content) });
    case 'refused':
      return brokenBlock(text, fence, { reason: 'syntax', span: faultySpan(text, content, reading.at) });
  }
}

/** A line of which YAML makes a key and a plain value, whatever stands around it: most blocks have no other. */
const PLAIN_FIELD = /([A-Za-z][\w-]{0,60}): ([A-Za-z\dÀ-ÿ](?:[\w .,%/()+À-ÿ-]*[\w.,%/()+À-ÿ-])?)\n/y;

/** What YAML gives of a block that has plain fields alone, at a tenth of the cost; undefined for any other. */
function plainFields(source: string, at: number): Field[] | undefined {
  const fields: Field[] = [];
  PLAIN_FIELD.lastIndex = 0;
  for (let start = 0; start < source.length; start = PLAIN_FIELD.lastIndex) {
    const [, key, text] = PLAIN_FIELD.exec(source) ?? [];
    if (key === undefined || text === undefined) return undefined;
    const keySpan = span(at + start, at + start + key.length);
    const valueStart = keySpan.end + ': '.length;
    fields.push({
      key,
      keySpan,
      value: { kind: 'scalar', text, quoted: false, span: span(valueStart, valueStart + text.length) },
    });
  }
  return fields.length === 0 ? undefined : fields;
}

function brokenBlock(text: string, { span, content }: Fence, fault: BlockFault): Block {
  return { span, content, fields: linewise(text, content), fault };
}

interface Reader {
  readonly source: string;
  /** The offset of the source in the file. */
  readonly at: number;
  readonly events: readonly Event[];
  next: number;
}

function fieldsOf(reader: Reader): Field[] {
  const fields: Field[] = [];
  for (
    let event = reader.events[reader.next];
    event && event.type !== EVENT_ID.POP;
    event = reader.events[reader.next]
  ) {
    const key = readValue(reader, reader.at);
    const value = readValue(reader, key.span.end);
    if (key.kind === 'scalar') fields.push({ key: key.text, keySpan: key.span, value });
  }
  return fields;
}

/** The value whose event comes next; `after` is where an absent value would stand. */
function readValue(reader: Reader, after: number): FieldValue {
  const event = reader.events[reader.next++];
  switch (event?.type) {
    case EVENT_ID.SCALAR:
      return scalarOf(reader, event, after);
    case EVENT_ID.SEQUENCE: {
      const start = reader.at + event.start;
      const items: ScalarItem[] = [];
      let end = start;
      while (reader.events[reader.next] && reader.events[reader.next]?.type !== EVENT_ID.POP) {
        const item = readValue(reader, end);
        if (item.kind === 'scalar') items.push({ text: item.text, span: item.span });
        end = Math.max(end, item.span.end);
      }
      reader.next++;
      return { kind: 'list', items: trimmed(items), span: span(start, end) };
    }
    case EVENT_ID.MAPPING: {
      const start = reader.at + event.start;
      const inner = fieldsOf(reader);
      reader.next++;
      return { kind: 'mapping', span: span(start, inner.at(-1)?.value.span.end ?? start) };
    }
    default:
      return { kind: 'empty', span: span(after, after) };
  }
}

function scalarOf(reader: Reader, event: ScalarEvent, after: number): FieldValue {
  if (event.valueStart < 0) return { kind: 'empty', span: span(after, after) };
  const quoted = event.style === SCALAR_STYLE.SINGLE_QUOTED || event.style === SCALAR_STYLE.DOUBLE_QUOTED;
  const text = getScalarValue(reader.source, event);
  const place = span(reader.at + event.valueStart, reader.at + event.valueEnd);
  const lines = event.style === SCALAR_STYLE.LITERAL_BLOCK && { lines: literalLines(reader, event) };
  return { kind: 'scalar', text, quoted, span: place, ...lines };
}

function literalLines({ source, at }: Reader, { valueStart, valueEnd }: ScalarEvent): readonly ScalarItem[] {
  const written = trimSpan(source, span(valueStart, valueEnd));
  return Array.from(linesOf(source, written), line => {
    const { start, end } = trimSpan(source, line);
    return { text: source.slice(start, end), span: span(at + start, at + end) };
  });
}

const FIELD = /^([ \t]*(?:-[ \t]+)?)(['"]?)([\p{L}_][\p{L}\p{N}_-]*)\2[ \t]*:(?:[ \t]+|$|(?!\/\/))/u;
/** An id behind another sign than a colon, or none: its action is known all the same, and what cites it is right. */
const ID_FIELD = /^([ \t]*)()(id|identifiant)[ \t]*(?:[ \t]|[=;：,][ \t]*)(?=["']?\d[\w.]*["']?[ \t]*$)/;

/** `key: value` lines, one by one: what is left to read when YAML refuses the block. */
function linewise(text: string, content: Span): Field[] {
  const fields: Field[] = [];
  for (const line of linesOf(text, content)) {
    const body = text.slice(line.start, line.end);
    const match = FIELD.exec(body) ?? ID_FIELD.exec(body);
    if (!match) continue;
    const [opening, indent = '', quote = '', key = ''] = match;
    const keyStart = line.start + indent.length + quote.length;
    const keySpan = span(keyStart, keyStart + key.length);
    const valueSpan = trimSpan(text, span(line.start + opening.length, line.start + lengthBeforeComment(body)));
    fields.push({ key, keySpan, value: plainValue(text, valueSpan, keySpan.end) });
  }
  return fields;
}

function lengthBeforeComment(line: string): number {
  const comment = line.search(/[ \t]#/);
  return comment < 0 ? line.length : comment;
}

function plainValue(text: string, at: Span, after: number): FieldValue {
  const written = text.slice(at.start, Math.max(at.start, at.end));
  if (written === '') return { kind: 'empty', span: span(after, after) };
  if (written.startsWith('[')) return { kind: 'list', items: plainItems(written, at.start), span: at };
  // The closing quote may be what is wrong.
  const [, , inner] = /^(['"])(.*?)\1?$/.exec(written) ?? [];
  if (inner !== undefined) {
    const start = at.start + 1;
    return { kind: 'scalar', text: inner, quoted: true, span: span(start, start + inner.length) };
  }
  return { kind: 'scalar', text: written, quoted: false, span: at };
}

/** What stands between commas, and quotes, in a list that may not be closed. */
function plainItems(written: string, start: number): ScalarItem[] {
  return [...written.matchAll(/[^\s,[\]"'](?:[^,[\]"']*[^\s,[\]"'])?/g)].map(({ 0: text, index }) => ({
    text,
    span: span(start + index, start + index + text.length),
  }));
}

// From the offset of YAML's complaint to the end of its line; a complaint at the end belongs to the last line.
function faultySpan(text: string, content: Span, at: number): Span {
  const offset = content.start + at;
  const before = trimSpan(text, span(content.start, Math.min(offset, content.end)));
  const rest = trimSpan(text, span(Math.min(offset, content.end), content.end));
  const start = rest.start < rest.end ? rest.start : lineStart(text, content, before.end);
  const end = /[\r\n]/.exec(text.slice(start, content.end));
  return span(start, end ? start + end.index : content.end);
}

function lineStart(text: string, content: Span, offset: number): number {
  const before = text.slice(content.start, offset);
  return content.start + Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\r')) + 1;
}

function openingLine(text: string, { start }: Span): Span {
  const end = text.slice(start).search(/[\r\n]|$/);
  return span(start, start + end);
}
