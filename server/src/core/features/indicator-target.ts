import type { Workspace } from '../index/workspace.ts';
import type { Place } from '../model/problem.ts';
import type { Scenario } from '../model/scenario.ts';
import type { ScalarItem, SourceFile } from '../model/source.ts';
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

/** The indicator that a scenario gives a value of, at an offset of it; undefined where there is none, or none has the id. */
export function valuedIndicatorAt(
  workspace: Workspace,
  { indicators }: Scenario,
  offset: number,
): IndicatorTarget | undefined {
  const named = indicators.find(({ indicatorSpan }) => touches(indicatorSpan, offset));
  return named && indicatorNamed(workspace, { text: named.indicator, span: named.indicatorSpan });
}

/** Every place of a scenario that gives a value of an indicator; one with several values is written once. */
export function valuesOf({ path, indicators }: Scenario, { id }: Indicator): readonly Place[] {
  const named = indicators.filter(({ indicator }) => indicator === id);
  const spans = new Map(named.map(({ indicatorSpan }) => [indicatorSpan.start, indicatorSpan]));
  return [...spans.values()].map(span => ({ file: path, span }));
}

function declaredAt(file: SourceFile, offset: number): IndicatorTarget | undefined {
  for (const indicator of indicatorsOf(file)) {
    for (const span of [indicator.idSpan, indicator.entry.titleSpan])
      if (touches(span, offset)) return { indicator, span };
  }
  return undefined;
}

function namedAt(workspace: Workspace, file: SourceFile, offset: number): IndicatorTarget | undefined {
  const name = indicatorNamesIn(file).find(({ span }) => touches(span, offset));
  return name && indicatorNamed(workspace, name);
}

function indicatorNamed({ around }: Workspace, { text, span }: ScalarItem): IndicatorTarget | undefined {
  for (const file of around.values()) {
    const indicator = indicatorsOf(file).find(({ id }) => id === text);
    if (indicator) return { indicator, span };
  }
  return undefined;
}
