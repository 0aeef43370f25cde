import { type QualifiedId, qualifiedId } from '../model/id.ts';
import type { Entry, ScalarItem } from '../model/source.ts';
import { type Span, span } from '../text/span.ts';
import { fieldOf, itemsOfField } from './fields.ts';

/** One line of `origine`: an action that is continued, as far as the line can be read (platform, section 1.3). */
export interface OriginLine {
  /** The line, trimmed. */
  readonly written: string;
  /** The same in lower case, as the platform compares it. */
  readonly text: string;
  /** The action that it names, an id of numbers alone; undefined where the line has no such form. */
  readonly target: QualifiedId | undefined;
  /** The weight, 1 where none is written; undefined for what is no number. */
  readonly weight: number | undefined;
  /** What the platform reads as a weight: what stands behind the first parenthesis. */
  readonly weightText: string;
  /** What it passes over: `weight` a part of the weight, `rest` what stands behind it. */
  readonly lost: 'weight' | 'rest' | undefined;
}

/** A line of the key `origine` of an action. */
export interface Origin extends OriginLine {
  readonly item: ScalarItem;
  /** Of the qualified id, where the line is written plainly; else of the whole value. */
  readonly idSpan: Span;
}

/** True for what says that an action continues none, whatever follows. */
export function isNewAction(text: string): boolean {
  return text.trimStart().toLowerCase().startsWith('nouvelle');
}

/** What an action continues; nothing where it has no such key, or is new. */
export function originsOf(entry: Entry): readonly Origin[] {
  const lines = linesOf(entry);
  if (lines[0] !== undefined && isNewAction(lines[0].text)) return [];
  return lines.map(item => {
    const line = originLine(item.text);
    const id = line.target === undefined ? '' : `${line.target.prefix}_${line.target.id}`;
    const at = item.span.start + item.text.toLowerCase().indexOf(id);
    const isPlain = item.span.end - item.span.start === item.text.length;
    return { ...line, item, idSpan: isPlain && id !== '' ? span(at, at + id.length) : item.span };
  });
}

/** The lines that stand behind « nouvelle »: the platform reads none of them. */
export function linesBehindNew(entry: Entry): readonly ScalarItem[] {
  const [first, ...others] = linesOf(entry);
  return first !== undefined && isNewAction(first.text) ? others.filter(({ text }) => text.trim() !== '') : [];
}

// A text of several lines is a cell as it stands in the sheet. Written as it stands (`origine: |`), each line has its own place; with
// escapes, that of the whole.
function linesOf(entry: Entry): readonly ScalarItem[] {
  const value = fieldOf(entry, 'origine')?.value;
  if (value?.kind === 'scalar' && value.lines) return value.lines;
  return itemsOfField(entry, 'origine').flatMap(item =>
    item.text.includes('\n')
      ? item.text
          .trim()
          .split('\n')
          .map(text => ({ ...item, text }))
      : [item],
  );
}

/** The lines of a text that does not begin with « nouvelle ». */
export function originLines(text: string): readonly OriginLine[] {
  return text.split('\n').map(originLine);
}

/** Reads one line, as the platform does. */
function originLine(line: string): OriginLine {
  const written = line.trim();
  const text = written.toLowerCase();
  const opening = text.indexOf('(');
  const target = targetNamed((opening < 0 ? text : text.slice(0, opening)).trim());
  if (opening < 0) return { written, text, target, weight: 1, weightText: '', lost: undefined };
  const weightText = text.slice(opening + 1);
  const number = Number.parseFloat(weightText.replace(')', '').replace(',', '.'));
  const weight = Number.isNaN(number) ? undefined : number;
  return { written, text, target, weight, weightText, lost: lostIn(weightText) };
}

function targetNamed(name: string): QualifiedId | undefined {
  return /^[a-z]+_\d+(?:\.\d+)*$/.test(name) ? qualifiedId(name) : undefined;
}

function lostIn(text: string): OriginLine['lost'] {
  const closing = text.indexOf(')');
  if (closing >= 0 && text.slice(closing + 1).trim() !== '') return 'rest';
  return /^\s*\d+(?:[.,]\d+)?\s*\)\s*$/.test(text) ? undefined : 'weight';
}
