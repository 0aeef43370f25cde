import { readableWith } from '../analysis/facts/readable.ts';
import type { Edit } from '../analysis/fix.ts';
import { removingItem } from '../analysis/fixes/list-items.ts';
import { replacing, wholeLines } from '../analysis/fixes/make.ts';
import { sumOf } from '../index/sum.ts';
import { grouped } from '../memory/grouped.ts';
import { writtenNumber } from '../model/decimals.ts';
import type { QualifiedId } from '../model/id.ts';
import type { Referential } from '../model/referential.ts';
import type { Declaration, Field, SourceFile } from '../model/source.ts';
import { fieldOf } from '../parse/fields.ts';
import { type Origin, originsOf } from '../parse/origins.ts';
import { type Span, textOf } from '../text/span.ts';
import type { NewIds } from './new-ids.ts';
import type { Written } from './written.ts';

/** True for an id, at a place of a file, that means an action of the référentiel. */
type IsMeant = (mention: QualifiedId & { readonly span: Span }) => boolean;

/** What becomes of lines of `origine` that would name one action twice. */
export interface OriginsJoined extends Written {
  /** The starts of the ids in these lines: nothing else is to be done to them. */
  readonly done: ReadonlySet<number>;
}

/**
 * Makes one line of those that name actions which become one: the platform refuses an origin that is named twice. Its weight is
 * the mean of theirs by the points of the actions, so that what the origins of the citing action weigh together (points times
 * weights, platform-2026, section 6) is what it was: of two that counted whole the one counts whole. What cannot be read as a line
 * and a weight, or has a comment, is not written.
 */
export function originsJoined(
  referential: Referential,
  ids: NewIds,
  file: SourceFile,
  isMeant: IsMeant,
): OriginsJoined {
  const joined = readableWith(file, 'origine').flatMap(declaration =>
    groupsIn(declaration, ids, isMeant).map(group => ({
      group,
      edits: joining(referential, ids, file, declaration, group),
    })),
  );
  return {
    edits: joined.flatMap(({ edits = [] }) => edits),
    unwritten: joined.flatMap(({ group: [first], edits }) =>
      edits === undefined && first ? [{ file: file.path, span: first.idSpan }] : [],
    ),
    done: new Set(joined.flatMap(({ group }) => group.map(({ idSpan }) => idSpan.start))),
  };
}

/** The origins of an action that become one, in the order of the text. */
function groupsIn({ entry }: Declaration, ids: NewIds, isMeant: IsMeant): readonly (readonly Origin[])[] {
  const meant = originsOf(entry).filter(({ target, idSpan }) => target && isMeant({ ...target, span: idSpan }));
  const groups = grouped(meant, ({ target }) => nowOf(ids, target));
  return [...groups.values()].filter(group => new Set(group.map(({ target }) => target?.id)).size > 1);
}

function nowOf(ids: NewIds, target: QualifiedId | undefined): string {
  return target === undefined ? '' : (ids.get(target.id) ?? target.id);
}

/** The edits that make one line of some; undefined where one of them cannot be written anew, or taken away, without a loss. */
function joining(
  referential: Referential,
  ids: NewIds,
  file: SourceFile,
  { entry }: Declaration,
  group: readonly Origin[],
): readonly Edit[] | undefined {
  const [first, ...others] = group;
  const field = fieldOf(entry, 'origine');
  const weight = weightOfAll(referential, group);
  if (first === undefined || field === undefined || weight === undefined) return undefined;
  if (!group.every(origin => isLineOf(file, field, origin))) return undefined;
  const prefix = first.written.slice(0, first.written.indexOf('_'));
  const line = `${prefix}_${nowOf(ids, first.target)} (${writtenNumber(weight)})`;
  const removed = others.map(({ item }) => removingItem(file, field, item));
  return removed.every(edit => edit !== undefined) ? [replacing(file, first.item.span, line), ...removed] : undefined;
}

/** True for an item of a list that is written as it is read, with no comment behind it. */
function isLineOf(file: SourceFile, { value }: Field, { item, lost }: Origin): boolean {
  const isItem = value.kind === 'list' && value.items.includes(item) && lost === undefined;
  return isItem && !textOf(file.text, wholeLines(file, item.span)).includes('#');
}

/** Undefined where one of the weights is no number. A weight of 0 counts as 1, as on the platform. */
function weightOfAll({ points }: Referential, group: readonly Origin[]): number | undefined {
  const named = [...new Set(group.map(({ target }) => target?.id ?? ''))];
  const worthOf = (id: string) => points.get(id)?.points ?? 0;
  const isAnyWorth = named.some(id => worthOf(id) > 0);
  const amount = (id: string) => (isAnyWorth ? worthOf(id) : 1);
  const weighed = group.flatMap(({ target, weight }) =>
    weight === undefined ? [] : [(weight || 1) * amount(target?.id ?? '')],
  );
  return weighed.length === group.length ? sumOf(weighed) / sumOf(named.map(amount)) : undefined;
}
