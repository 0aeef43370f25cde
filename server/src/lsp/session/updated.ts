import { TextDocument } from 'vscode-languageserver-textdocument';
import { isRecord } from '../../protocol/shapes.ts';
import { characterEncoding, unitsOf } from '../proto/character-encoding.ts';

type Position = Parameters<TextDocument['offsetAt']>[0];

export type Changes = Parameters<typeof TextDocument.update>[1];

/** Edits that came, and what they were made in. */
interface Edits {
  readonly version: number;
  readonly changes: Changes;
  readonly before: { readonly version: number; readonly text: string };
}

/** The edits of a document since a version was left out: the one that is missing may still be on its way. */
const sinceGap = new WeakMap<TextDocument, readonly Edits[]>();
/** So many at the most: some clients count in leaps, and nothing is missing. */
const MOST_KEPT = 16;

/**
 * A document after edits of the client, each of the text that the one before has left. Those that others have overtaken on their way,
 * as Helix 25.01 sends them where somebody types fast, are made before these.
 */
export function updated(document: TextDocument, changes: Changes, version: number): TextDocument {
  const kept = sinceGap.get(document) ?? [];
  const at = kept.findIndex(edits => edits.version > version && edits.before.version < version);
  const overtaking = at < 0 ? [] : kept.slice(at);
  const [first] = overtaking;
  let now = first ? TextDocument.update(document, [{ text: first.before.text }], first.before.version) : document;
  const since = kept.slice(0, kept.length - overtaking.length);
  for (const edits of [{ version, changes }, ...overtaking]) {
    const before = { version: now.version, text: now.getText() };
    if (since.length > 0 || edits.version > before.version + 1) since.push({ ...edits, before });
    now = edit(now, edits.changes, edits.version);
  }
  if (since.every(({ version, before }) => version === before.version + 1)) sinceGap.delete(now);
  else sinceGap.set(now, since.slice(-MOST_KEPT));
  return now;
}

function edit(document: TextDocument, changes: Changes, version: number): TextDocument {
  const meant = changes.map(asMeant);
  if (characterEncoding() === 'utf-16') return TextDocument.update(document, meant, version);
  return meant.reduce((now, change) => TextDocument.update(now, [inUnits(now, change)], version), document);
}

/** Without a length, which says nothing that the range does not; some clients write `null` for no range, which is the whole text. */
function asMeant(change: Changes[number]): Changes[number] {
  const { text } = change;
  return 'range' in change && isRecord(change.range) ? { range: change.range, text } : { text };
}

function inUnits(document: TextDocument, change: Changes[number]): Changes[number] {
  if (!('range' in change)) return change;
  const counted = ({ line, character }: Position): Position => {
    const text = document.getText({ start: { line, character: 0 }, end: { line: line + 1, character: 0 } });
    return { line, character: unitsOf(text, character) };
  };
  return { range: { start: counted(change.range.start), end: counted(change.range.end) }, text: change.text };
}
