import { isDescription } from '../analysis/facts/descriptions.ts';
import { boneOf } from '../analysis/fixes/in-file.ts';
import { placeOfChild } from '../analysis/fixes/insert-child.ts';
import { replacing, wholeLines } from '../analysis/fixes/make.ts';
import type { Workspace } from '../index/workspace.ts';
import { atPlace, isActionId, isBelow, placeOf } from '../model/id.ts';
import type { ActionSource, Referential } from '../model/referential.ts';
import type { SourceFile } from '../model/source.ts';
import { type Bullet, bulletsIn } from '../parse/bullets.ts';
import type { NewEntry } from '../skeletons/action.ts';
import { entrySkeleton } from '../skeletons/action.ts';
import { joined, textOfSkeleton } from '../skeletons/skeleton.ts';
import { type LineIndex, positionAt } from '../text/line-index.ts';
import { type Span, span } from '../text/span.ts';
import { entryOf, hasOwnFile, nextId } from './new-action.ts';
import { proved } from './outcome.ts';
import { type Plan, planned, refused } from './plan.ts';
import { makingRoom } from './reweigh.ts';

/** Makes actions below an action of the items that its description lists: their words become titles, what hangs on them a text. */
export function planExtraction(workspace: Workspace, referential: Referential, id: string): Plan {
  const source = referential.sources.get(id);
  const action = referential.actions.get(id);
  if (source === undefined || action === undefined) return refused('no-action', { id });
  const { file } = source;
  const bullets = listedIn(source);
  if (bullets.length === 0) return refused('no-bullets', { id });
  const first = nextId(workspace, referential, action);
  const ids = bullets.map((_, at) => atPlace(first, placeOf(first) + at));
  const place = placeOfChild(source, first);
  if (place === undefined || place.depth > 5 || hasOwnFile(referential, first) || !ids.every(isActionId)) {
    return refused('too-deep', { id });
  }
  const entries = bullets.map((bullet, at) =>
    entryOfBullet(entryOf(referential, ids[at] ?? '', place.depth), bullet, at),
  );
  const text = textOfSkeleton(
    joined(
      entries.map(entry => entrySkeleton(entry)),
      '\n',
    ),
    place.lineEnd,
  );
  const edit = place.insert(text);
  const removed = removals(file, bullets, edit.span.start).map((part, at, parts) =>
    replacing(file, part, isBetweenTexts(file, parts, at) ? place.lineEnd : ''),
  );
  const edits = [...removed, edit, ...makingRoom(referential, action, ids.length)];
  const isFree = (other: string) => isBelow(other, id);
  return proved(workspace, referential, planned({ edits }), { added: ids, isFree });
}

/** The items that the description of an action lists. */
export function listedIn({ file, declaration: { entry } }: ActionSource): readonly Bullet[] {
  const body = boneOf(file, entry)?.sections.find(isDescription)?.body ?? entry.intro;
  return body.flatMap(part => bulletsIn(file.text, part));
}

/** The weight that is left is that of the first one. */
function entryOfBullet(entry: NewEntry, { text, below }: Bullet, at: number): NewEntry {
  const keys = at === 0 ? entry.keys : entry.keys.map(line => line.replace(/^(points|pourcentage): .*/, '$1: 0'));
  // A title is compared letter by letter, a text is not.
  const title = text.normalize('NFC').replace(/\s*[;,.]$/, '');
  return below.length === 0
    ? { ...entry, keys, title, sections: [] }
    : { ...entry, keys, title, sections: entry.sections.slice(0, 1), text: below.join('\n') };
}

/** What goes with the items: the empty lines between them, and behind the last where there is one above the first. */
function removals({ lines, text }: SourceFile, bullets: readonly Bullet[], before: number): Span[] {
  const isApart = isBelowEmptyLine(lines, bullets[0]?.span.start ?? 0);
  return bullets.map(({ span: { start, end } }, at) => {
    const own = wholeLines({ path: '', text }, span(start, end));
    const rest = /^(?:[ \t]*[\r\n])*/.exec(text.slice(own.end))?.[0].length ?? 0;
    const next = bullets[at + 1]?.span.start;
    const isFollowed = next === own.end + rest;
    const till = isFollowed || isApart ? own.end + rest : own.end;
    return span(own.start, till > before && own.end <= before ? own.end : till);
  });
}

/** True at the end of a list right above a text where it stands right below another one: without it, these are two paragraphs too. */
function isBetweenTexts({ lines, text }: SourceFile, parts: readonly Span[], at: number): boolean {
  const [own, next] = [parts[at], parts[at + 1]];
  if (own === undefined || next?.start === own.end || !/^[ \t]*[^\s#`~]/.test(text.slice(own.end, own.end + 100)))
    return false;
  const first = parts.slice(0, at).reduceRight((top, part) => (part.end === top ? part.start : top), own.start);
  return !isBelowEmptyLine(lines, first) && !isBelowTitle(lines, first);
}

function isBelowEmptyLine(lines: LineIndex, offset: number): boolean {
  return followsLine(lines, offset, /^[ \t]*$/);
}

function isBelowTitle(lines: LineIndex, offset: number): boolean {
  return followsLine(lines, offset, /^#/);
}

function followsLine(lines: LineIndex, offset: number, above: RegExp): boolean {
  const { line, character } = positionAt(lines, offset);
  const [start, end] = [lines.starts[line - 1], lines.ends[line - 1]];
  return start !== undefined && character === 0 && above.test(lines.text.slice(start, end));
}
