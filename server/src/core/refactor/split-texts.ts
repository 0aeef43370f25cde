import type { Edit } from '../analysis/fix.ts';
import { idKeyOf } from '../analysis/fixes/ids.ts';
import { placeBefore } from '../analysis/fixes/insert-child.ts';
import { inserting, lineEnd } from '../analysis/fixes/make.ts';
import type { Action, Referential } from '../model/referential.ts';
import { childrenTitle, entrySkeleton, keyLine } from '../skeletons/action.ts';
import { textOfSkeleton } from '../skeletons/skeleton.ts';
import { type Span, span } from '../text/span.ts';
import { habitsOf } from './habits.ts';
import type { Rewritten } from './rearrange.ts';
import { editedText, withoutText } from './relocate.ts';

/** The file of the part that goes, where the whole has one of its own. */
export function pathOfPart(folder: string, id: string): string {
  return `${folder}/${id}.md`;
}

/** An action that is split. */
interface Split {
  readonly whole: Action;
  /** The children that go. */
  readonly rest: readonly Action[];
  /** What both parts stand below. */
  readonly above: Action;
  /** The id of the part that they go to. */
  readonly now: string;
  /** The line of its weight, where it has one. */
  readonly line: readonly string[];
}

/** The texts once what is behind the place stands below an action of its own; undefined where there is no place for that. */
export function splitTexts(
  referential: Referential,
  edits: readonly Edit[],
  { whole, rest, above, now, line }: Split,
): Rewritten | undefined {
  const { sources } = referential;
  const source = sources.get(whole.id);
  const home = sources.get(above.id);
  if (source === undefined) return undefined;
  const { file, declaration } = source;
  const inText = rest.flatMap(child => (child.beginsFile ? [] : (sources.get(child.id) ?? [])));
  if (inText.some(({ file: other }) => other !== file)) return undefined;
  const eol = lineEnd(file);
  const { depth } = declaration.entry;
  const { keys } = habitsOf(referential, now);
  const head = entrySkeleton({ depth, keys: [keyLine(idKeyOf(referential), now), ...line, ...keys], sections: [] });
  const texts = inText.map(({ declaration: { entry } }) => editedText(edits, file, entry.span));
  const list = texts.length === 0 ? '' : `${eol}${childrenTitle(depth)}${eol}${texts.join(eol + eol)}${eol}`;
  const text = `${textOfSkeleton(head, eol)}${list}`;
  const spans = joinedSpans(inText.map(({ declaration: { entry } }) => entry.span));
  const left = spans.reduce((all, part) => withoutText(all, file, part), edits);
  if (whole.beginsFile) return { edits: left, creates: [{ path: pathOfPart(referential.folder, now), text }] };
  const at = declaration.entry.span.end;
  // What goes ends there, and leaves the end of a line.
  if (inText.length > 0) {
    const isLast = at >= file.text.length;
    return { edits: [...left, inserting(file, at, isLast ? `${eol}${text}` : `${text}${eol}`)] };
  }
  const next = home?.file === file ? above.children[above.children.indexOf(whole) + 1] : undefined;
  const place = home && placeBefore(home, next && sources.get(next.id)?.declaration.entry);
  return place?.depth === depth ? { edits: [...left, place.insert(text)] } : undefined;
}

/** Spans in the order of the text, those that touch as one. */
function joinedSpans(spans: readonly Span[]): readonly Span[] {
  const joined: Span[] = [];
  for (const { start, end } of spans.toSorted((a, b) => a.start - b.start)) {
    const last = joined.at(-1);
    if (last?.end === start) joined.splice(-1, 1, span(last.start, end));
    else joined.push(span(start, end));
  }
  return joined;
}
