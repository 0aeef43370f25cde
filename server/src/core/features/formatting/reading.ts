import type { Block, Entry, FieldValue, SourceFile } from '../../model/source.ts';
import { lastUpTo } from '../../text/in-order.ts';
import { type Span, textOf } from '../../text/span.ts';
import { plainBullet } from './bullets.ts';
import { composed } from './composed.ts';

/**
 * All that is read in a file, as one text, so that two readings are compared at once: without places, the order of keys, and
 * what a layout may change of a text (line ends, white space at the ends of lines, how many blank lines, bullets, how accents
 * are encoded).
 */
export function readingOf(file: SourceFile): string {
  return JSON.stringify([
    file.kind,
    file.entries.map(entry => entryReading(file.text, entry)),
    file.declarations.map(({ entry: _, ...said }) => said),
    file.citations.map(({ id, prefix, certain }) => [id, prefix, certain]),
    file.keyReferences.map(({ kind, from, prefix, id }) => [kind, from, prefix, id]).sort(),
    file.faults.map(({ span: _, ...fault }) => fault),
  ]);
}

function entryReading(text: string, { title, depth, block, sections, code, intro, children }: Entry): unknown {
  return [
    composed(title),
    depth,
    block && blockReading(text, block),
    sections.map(section => [
      composed(section.title),
      section.depth,
      section.expectedDepth,
      plainProse(text, section.body),
    ]),
    code.map(({ language, content, span }) => {
      const above = lastUpTo(sections, span.start, ({ titleSpan }) => titleSpan.start) + 1;
      return [language, above, textOf(text, content).replace(/\r\n?/g, '\n')];
    }),
    plainProse(text, intro),
    children.map(child => entryReading(text, child)),
  ];
}

function blockReading(text: string, { fields, fault, content }: Block): unknown {
  // What cannot be read is to stay as it is.
  if (fault) return [fault.reason, textOf(text, content).replace(/\r\n?/g, '\n')];
  return fields
    .toSorted((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
    .map(({ key, value }) => [key, valueReading(text, value)]);
}

function valueReading(text: string, value: FieldValue): unknown {
  switch (value.kind) {
    case 'scalar':
      return [composed(value.text), value.quoted];
    case 'list':
      return value.items.map(item => composed(item.text));
    case 'mapping':
      return textOf(text, value.span).replace(/\s+/g, ' ');
    case 'empty':
      return null;
  }
}

function plainProse(text: string, spans: readonly Span[]): string {
  const lines = spans
    .map(at => textOf(text, at))
    .join('\n\n')
    .split(/\r\n?|\n/);
  const plain = lines.map(line =>
    plainBullet(composed(line)).replace(/(?<![ \t])[ \t]+$/, trail => (trail.length > 1 ? '  ' : '')),
  );
  return plain
    .join('\n')
    .replace(/ *\n(?: *\n)+/g, '\n\n')
    .trim();
}
