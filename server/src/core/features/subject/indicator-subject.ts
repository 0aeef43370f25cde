import { indicatorsIn } from '../../index/around-lists.ts';
import type { Workspace } from '../../index/workspace.ts';
import type { Place } from '../../model/problem.ts';
import type { Scenario } from '../../model/scenario.ts';
import type { SourceFile } from '../../model/source.ts';
import { indicatorNamesIn } from '../../parse/indicator-names.ts';
import { type Indicator, indicatorsOf } from '../../parse/indicators.ts';
import { writtenIn } from '../../parse/scenario/mentions.ts';
import { touches } from '../../text/span.ts';

/** An indicator under a cursor: where it is written, or where a formula, a list or a scenario names it. */
export interface IndicatorSubject extends Place {
  readonly kind: 'indicator';
  readonly indicator: Indicator;
}

/** The indicator at an offset of a file; undefined where there is none, or none has the id. */
export function indicatorSubjectAt(
  workspace: Workspace,
  file: SourceFile,
  offset: number,
): IndicatorSubject | undefined {
  if (file.kind === 'none') return undefined;
  return declaredAt(file, offset) ?? namedAt(workspace, file, offset);
}

/** The indicator that a scenario gives a value of, at an offset of it; undefined where there is none, or none has the id. */
export function indicatorSubjectIn(
  workspace: Workspace,
  { path, indicators }: Scenario,
  offset: number,
): IndicatorSubject | undefined {
  const named = indicators.find(({ indicatorSpan }) => touches(indicatorSpan, offset));
  return named && indicatorNamed(workspace, named.indicator, { file: path, span: named.indicatorSpan });
}

/** Every indicator that a file names, where it does; those that are there. */
export function indicatorsNamedIn(workspace: Workspace, file: SourceFile): readonly IndicatorSubject[] {
  const names = indicatorNamesIn(file);
  const places = new Map(names.map(name => [name.text, { file: file.path, span: name.span }]));
  const found = new Map([...places].map(([name, place]) => [name, indicatorNamed(workspace, name, place)]));
  return names.flatMap(({ text, span }) => {
    const subject = found.get(text);
    return subject ? [{ ...subject, span }] : [];
  });
}

/** Every place that names an indicator, in the order of files and text. */
export function indicatorUsesIn({ files }: Workspace, indicator: Indicator): readonly Place[] {
  return [...files.values()].flatMap(file => indicatorUsesOf(file, indicator));
}

/** The same in one file. */
export function indicatorUsesOf(file: SourceFile, { id }: Indicator): readonly Place[] {
  return indicatorNamesIn(file)
    .filter(({ text }) => text === id)
    .map(({ span }) => ({ file: file.path, span }))
    .sort((a, b) => a.span.start - b.span.start);
}

/** Every place of a scenario that gives values of an indicator; what a later line makes void too. */
export function valuesOf(scenario: Scenario, { id }: Indicator): readonly Place[] {
  const named = writtenIn(scenario, 'Indicateurs').filter(({ key }) => key === id);
  return named.map(({ keySpan }) => ({ file: scenario.path, span: keySpan }));
}

function declaredAt(file: SourceFile, offset: number): IndicatorSubject | undefined {
  for (const indicator of indicatorsOf(file)) {
    for (const span of [indicator.idSpan, indicator.entry.titleSpan])
      if (touches(span, offset)) return { kind: 'indicator', indicator, file: file.path, span };
  }
  return undefined;
}

function namedAt(workspace: Workspace, file: SourceFile, offset: number): IndicatorSubject | undefined {
  const name = indicatorNamesIn(file).find(({ span }) => touches(span, offset));
  return name && indicatorNamed(workspace, name.text, { file: file.path, span: name.span });
}

/** The indicator of an id, the first where there are several, as it is named at a place. */
export function indicatorNamed(workspace: Workspace, name: string, place: Place): IndicatorSubject | undefined {
  const indicator = indicatorsIn(workspace).find(({ id }) => id === name);
  return indicator && { kind: 'indicator', indicator, ...place };
}
