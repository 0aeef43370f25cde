import { type Mismatch, totalOf } from '../analysis/facts/sums.ts';
import { type Reference, referencesIn } from '../index/references.ts';
import { scenarioReferencesIn } from '../index/scenario-references.ts';
import { actionWithId } from '../index/tree.ts';
import { referentialOfFile, type Workspace } from '../index/workspace.ts';
import type { Referential } from '../model/referential.ts';
import type { Scenario } from '../model/scenario.ts';
import type { Declaration, SourceFile } from '../model/source.ts';
import { idSpanOf, valueSpanOf } from '../parse/places.ts';
import { lineAt } from '../text/line-index.ts';
import { overlaps, type Span, touches } from '../text/span.ts';
import { lacksTitle } from './bare-citation.ts';

/** What is shown behind a word of a text without being a part of it. */
export type InlayHint = PointHint | SumHint | TitleHint;

/** Behind a share: what it is worth, in points. */
export interface PointHint {
  readonly kind: 'points';
  readonly at: number;
  readonly points: number;
}

/** Behind the weight of an action, or its id where it has none: what its children's weights add up to. */
export interface SumHint {
  readonly kind: 'sum';
  readonly at: number;
  readonly total: Mismatch;
}

/** Behind an id that names an action without its title: that title. */
export interface TitleHint {
  readonly kind: 'title';
  readonly at: number;
  readonly title: string;
}

/** The hints of a file, as far as they stand in a part of it, in no order. */
export function inlayHintsIn(workspace: Workspace, file: SourceFile, within: Span): readonly InlayHint[] {
  const referential = referentialOfFile(workspace, file.path);
  const declared = file.declarations.filter(({ entry: { block } }) => block && overlaps(within, block.span));
  const weights = referential ? declared.flatMap(one => weightHints(referential, file, one)) : [];
  const titles = referencesIn(workspace, file, { within }).flatMap(reference => titleHint(file, reference) ?? []);
  return [...weights, ...titles].filter(({ at }) => touches(within, at));
}

/** The titles of the actions that the keys of a scenario name, in a part of it: behind their status, where each has its own line. */
export function scenarioHintsIn(workspace: Workspace, scenario: Scenario, within: Span): readonly TitleHint[] {
  const keys = scenarioReferencesIn(workspace, scenario).filter(
    ({ mention: { kind, span } }) => kind === 'key' && overlaps(within, span),
  );
  const ends = keys.map(({ mention: { span } }) => lineAt(scenario.lines, span.start).end);
  return keys.flatMap(({ target, mention: { span } }, at): readonly TitleHint[] => {
    const end = ends[at] ?? span.end;
    const isAlone = ends[at - 1] !== end && ends[at + 1] !== end;
    return target && isTitled(target) ? [{ kind: 'title', at: isAlone ? end : span.end, title: target.title }] : [];
  });
}

function weightHints(referential: Referential, file: SourceFile, { id, entry }: Declaration): readonly InlayHint[] {
  const source = id === undefined ? undefined : referential.sources.get(id);
  const weighed = id === undefined ? undefined : actionWithId(referential.weighed, id);
  // What a file only repeats of another weighs nothing.
  if (weighed === undefined || source?.file !== file || source.declaration.entry !== entry) return [];
  const { action, own } = weighed;
  const share = own.origin === 'percent' ? (action.written.percent ?? action.written.points) : undefined;
  const place = valueSpanOf(entry, 'pourcentage', 'points') ?? idSpanOf(entry);
  const hasWrittenBelow = action.children.some(({ written: { points, percent } }) => (points ?? percent) !== undefined);
  const total = hasWrittenBelow ? totalOf(weighed, referential) : undefined;
  return [
    ...(share !== undefined && own.points !== undefined && own.points !== share
      ? [{ kind: 'points', at: place.end, points: own.points } as const]
      : []),
    ...(total ? [{ kind: 'sum', at: place.end, total } as const] : []),
  ];
}

function titleHint(file: SourceFile, reference: Reference): TitleHint | undefined {
  const { kind, span, target } = reference;
  if (target === undefined || !isTitled(target)) return undefined;
  if (kind === 'prose' && !lacksTitle(file, reference)) return undefined;
  return { kind: 'title', at: span.end, title: target.title };
}

/** Blanks of any kind show nothing. */
function isTitled({ title }: { readonly title: string }): boolean {
  return title.trim() !== '';
}
