import type { Hover, MarkupKind, TextDocumentPositionParams } from 'vscode-languageserver';
import { formulaHoverAt } from '../../core/features/formula/hover.ts';
import { hoverOf } from '../../core/features/hover.ts';
import type { Workspace } from '../../core/index/workspace.ts';
import type { Place } from '../../core/model/problem.ts';
import type { Scenario } from '../../core/model/scenario.ts';
import { sayFormulaHover } from '../../words/formula-hover.ts';
import { sayHover } from '../../words/hover.ts';
import { MARKUPS } from '../../words/markup.ts';
import { cursorOf, pointedAt } from '../proto/from-proto.ts';
import { toLocation, toRange } from '../proto/to-proto.ts';
import type { OpenScenario } from '../scenarios/scenarios.ts';
import { triedIn } from '../scenarios/simulator.ts';

/** What is known of what stands at a position; in a formula, what it gives in the scenario in use too. */
export function hover(
  workspace: Workspace,
  opened: readonly OpenScenario[],
  params: TextDocumentPositionParams,
  kind: MarkupKind,
  scenario: Scenario | undefined,
): Hover | null {
  const pointed = pointedAt(workspace, opened, params);
  const named = pointed && hoverOf(workspace, pointed.subject);
  const cursor = cursorOf(workspace, params);
  const inUse = scenario && triedIn(workspace, scenario);
  const formula = cursor && formulaHoverAt(workspace, cursor.file, cursor.offset, inUse);
  const lines = pointed?.lines ?? cursor?.file.lines;
  const span = named?.span ?? formula?.span;
  if (lines === undefined || span === undefined) return null;
  const markup = MARKUPS[kind];
  const parts = [
    ...(named ? [sayHover(named, markup, place => addressOf(workspace, place))] : []),
    ...(formula ? [sayFormulaHover(formula, markup)] : []),
  ];
  return {
    range: toRange(lines, span),
    contents: { kind, value: parts.filter(part => part !== '').join('\n\n') },
  };
}

/** The address of a place as editors follow it: its file, and its line from 1. */
function addressOf(workspace: Workspace, place: Place): string | undefined {
  const location = toLocation(workspace, place);
  return location && `${location.uri}#L${location.range.start.line + 1}`;
}
