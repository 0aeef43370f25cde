import { compareIds } from '../../model/id.ts';
import type { ActionSource } from '../../model/referential.ts';
import type { Entry } from '../../model/source.ts';
import { childrenTitle } from '../../skeletons/action.ts';
import { trimSpan } from '../../text/span.ts';
import { opensChildren } from '../facts/skeleton.ts';
import type { Edit } from '../fix.ts';
import { silencedSpan, withSilencing } from '../suppressions.ts';
import { boneOf } from './in-file.ts';
import { inserting, lineEnd } from './make.ts';

/** The place of a new child in the text of its parent. */
export interface ChildPlace {
  /** The number of `#` of its title. */
  readonly depth: number;
  /** Inserts the text of the child, whose lines end as given. */
  readonly insert: (text: string) => Edit;
  readonly lineEnd: string;
}

/**
 * Where a child of an id belongs in the text of its parent: before the first with a later id, else behind all. Undefined where
 * the parent is no action that the file's titles lead to.
 */
export function placeOfChild(source: ActionSource, id: string): ChildPlace | undefined {
  const children = boneOf(source.file, source.declaration.entry)?.children ?? [];
  return placeBefore(source, children.find(child => compareIds(child.id ?? '', id) > 0)?.entry);
}

/** The place in the text of a parent before one of its children, else behind all. */
export function placeBefore({ file, declaration }: ActionSource, next: Entry | undefined): ChildPlace | undefined {
  const bone = boneOf(file, declaration.entry);
  const entry = bone?.entry;
  if (bone === undefined || entry === undefined) return undefined;
  const eol = lineEnd(file);
  const place = { depth: bone.expectedDepth + 2, lineEnd: eol };
  if (next) {
    const start = withSilencing(file, next.span.start);
    return { ...place, insert: text => inserting(file, start, `${text}${eol}`) };
  }
  const list = bone.sections.some(opensChildren) ? '' : `${childrenTitle(bone.expectedDepth)}${eol}`;
  const last = trimSpan(file.text, silencedSpan(file, entry.span)).end;
  const ended = /^[^\S\r\n]*(?:\r\n|\n|\r)/.exec(file.text.slice(last, entry.span.end))?.[0];
  const at = last + (ended?.length ?? 0);
  // Right below the title of the list, else an empty line away from what stands above.
  const isFirst = list === '' && bone.children.length === 0;
  const before = `${ended === undefined ? eol : ''}${isFirst ? '' : eol}${list}`;
  return { ...place, insert: text => inserting(file, at, `${before}${text}`) };
}
