import type { Workspace } from '../index/workspace.ts';
import type { Place } from '../model/problem.ts';
import type { SourceFile } from '../model/source.ts';
import { indicatorNamesIn } from '../parse/indicator-names.ts';
import { type Indicator, indicatorsOf } from '../parse/indicators.ts';
import { type Span, touches } from '../text/span.ts';

/** An indicator under a cursor: where it is written, or where a formula or a list names it. */
export interface IndicatorTarget {
  readonly indicator: Indicator;
  readonly span: Span;
}

/** The indicator at an offset of a file; undefined where there is none, or none has the id. */
export function indicatorAt(workspace: Workspace, path: string, offset: number): IndicatorTarget | undefined {
  const file = workspace.files.get(path);
  if (file === undefined || file.kind === 'none') return undefined;
  return declaredAt(file, offset) ?? namedAt(workspace, file, offset);
}

/** Every place that names an indicator, in the order of files and text. */
export function indicatorUsesIn({ files }: Workspace, { id }: Indicator): readonly Place[] {
  return [...files.values()].flatMap(file =>
    indicatorNamesIn(file)
      .filter(({ text }) => text === id)
      .map(({ span }) => ({ file: file.path, span }))
      .sort((a, b) => a.span.start - b.span.start),
  );
}

function declaredAt(file: SourceFile, offset: number): IndicatorTarget | undefined {
  for (const indicator of indicatorsOf(file)) {
    for (const span of [indicator.idSpan, indicator.entry.titleSpan])
      if (touches(span, offset)) return { indicator, span };
  }
  return undefined;
}

function namedAt({ around }: Workspace, file: SourceFile, offset: number): IndicatorTarget | undefined {
  const name = indicatorNamesIn(file).find(({ span }) => touches(span, offset));
  if (name === undefined) return undefined;
  for (const other of around.values()) {
    const indicator = indicatorsOf(other).find(({ id }) => id === name.text);
    if (indicator) return { indicator, span: name.span };
  }
  return undefined;
}
