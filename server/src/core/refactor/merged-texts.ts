import { isDescription } from '../analysis/facts/descriptions.ts';
import { type Bone, type BoneSection, opensChildren } from '../analysis/facts/skeleton.ts';
import type { Edit } from '../analysis/fix.ts';
import { boneOf } from '../analysis/fixes/in-file.ts';
import { inserting, lineEnd, wholeLines, withLineEnd } from '../analysis/fixes/make.ts';
import { extentOf } from '../analysis/fixes/places.ts';
import type { ActionSource } from '../model/referential.ts';
import type { SourceFile } from '../model/source.ts';
import { DESCRIPTION_SECTION, sectionKey } from '../model/words.ts';
import { type Span, span, textOf, trimSpan } from '../text/span.ts';
import { editedText } from './relocate.ts';

/** The texts of an action behind those of another, section by section; its title begins its description. */
export function textsMerged(edits: readonly Edit[], into: ActionSource, own: ActionSource): readonly Edit[] {
  const [to, from] = [into, own].map(({ file, declaration }) => boneOf(file, declaration.entry));
  if (to === undefined || from === undefined) return [];
  const eol = lineEnd(into.file);
  const body = (part: Span) => indentOf(own.file, part) + withLineEnd(editedText(edits, own.file, part), eol);
  const name = editedText(edits, own.file, own.declaration.entry.titleSpan);
  const title = name === '' ? '' : `**${name}**`;
  const intro = own.declaration.entry.intro.map(body).filter(text => text !== '');
  const texts = from.sections
    .filter(section => !opensChildren(section))
    .map(section => ({ title: section.title, text: body(below(own, section)) }));
  const described = texts.find(one => sectionKey(one.title) === sectionKey(DESCRIPTION_SECTION));
  const description = [title, ...intro, ...(described ? [described.text] : [])]
    .filter(text => text !== '')
    .join(eol + eol);
  const others = texts.filter(one => one !== described && one.text !== '');
  const about = description === '' ? [] : [{ title: DESCRIPTION_SECTION, text: description }];
  const added = [
    ...about.map(section => behindIntro(into, to, section.text, eol) ?? appended(into, to, section, eol)),
    ...others.map(section => appended(into, to, section, eol)),
  ];
  const isLast = (edit: Edit, at: number) => !added.some((one, after) => after > at && isSamePlace(one, edit));
  return added.map((edit, at) => (isLast(edit, at) ? apart(edit, into.file, own) : edit));
}

/** The spaces before the first letter of a part: a line that is set in is code, or hangs on a list. */
function indentOf({ text }: SourceFile, part: Span): string {
  const { start } = trimSpan(text, part);
  return /(?<![ \t])[ \t]*$/.exec(text.slice(part.start, start))?.[0] ?? '';
}

function isSamePlace(a: Edit, b: Edit): boolean {
  return a.span.start === b.span.start;
}

/** What is inserted, with an empty line behind it where the next title would follow at once; the other's text goes. */
function apart(edit: Edit, { path, text }: SourceFile, { file, declaration: { entry } }: ActionSource): Edit {
  const behind = /^[ \t]*(?:\r\n|\n|\r)(?=[ \t]*\S)/.exec(text.slice(edit.span.end))?.[0];
  if (behind === undefined) return edit;
  const next = edit.span.end + behind.length;
  const isAll = file.path === path && entry.span.start === next && entry.span.end >= text.length;
  return isAll ? edit : { ...edit, text: edit.text + lineEnd({ text }) };
}

/** A text behind what describes an action without a title above it, as in 2021; undefined where that is not so. */
function behindIntro(
  { file, declaration: { entry } }: ActionSource,
  bone: Bone,
  text: string,
  eol: string,
): Edit | undefined {
  const last = entry.intro.findLast(part => textOf(file.text, part).trim() !== '');
  if (last === undefined || bone.sections.some(isDescription)) return undefined;
  return inserting(file, trimSpan(file.text, last).end, `${eol}${eol}${text}`);
}

/** What stands below the title of a section. */
function below({ file }: ActionSource, section: BoneSection): Span {
  return span(wholeLines(file, section.titleSpan).end, extentOf(file, section).end);
}

function appended(
  { file, declaration: { entry } }: ActionSource,
  bone: Bone,
  { title, text }: { readonly title: string; readonly text: string },
  eol: string,
): Edit {
  const same = bone.sections.find(section => sectionKey(section.title) === sectionKey(title));
  const list = bone.sections.find(opensChildren);
  if (same) {
    const at = trimSpan(file.text, extentOf(file, same)).end;
    return inserting(file, at, `${eol}${eol}${text}`);
  }
  const heading = `${'#'.repeat(bone.expectedDepth + 1)} ${title}`;
  const before = list ? wholeLines(file, list.titleSpan).start : (entry.children[0]?.span.start ?? entry.span.end);
  const at = trimSpan(file.text, span(entry.span.start, before)).end;
  return inserting(file, at, `${eol}${eol}${heading}${eol}${text}`);
}
