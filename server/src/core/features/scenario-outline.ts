import type { Scenario } from '../model/scenario.ts';
import type { YamlEntry, YamlValue } from '../model/yaml.ts';
import { type Span, span, textOf, trimSpan } from '../text/span.ts';

/** A key of a scenario: a section, and in it an action with its status, a question with its answer. */
export interface ScenarioItem {
  readonly key: string;
  readonly keySpan: Span;
  /** What the file says for it, as written; empty for what holds others. */
  readonly said: string;
  /** From the key to the end of what it says. */
  readonly extent: Span;
  readonly children: readonly ScenarioItem[];
}

/** The sections of a scenario with what each says, in the order of the text; what is written twice stands twice. */
export function scenarioOutline({ text, entries }: Scenario): readonly ScenarioItem[] {
  const item = ({ key, keySpan, value }: YamlEntry): ScenarioItem => ({
    key,
    keySpan,
    said: value.kind === 'mapping' ? '' : textOf(text, value.span),
    extent: trimSpan(text, span(keySpan.start, Math.max(keySpan.end, value.span.end))),
    children: entriesIn(value).map(item),
  });
  return entries.map(item);
}

/** What of a scenario can be folded, in the order of the text: all that holds something. */
export function foldsInScenario(scenario: Scenario): readonly Span[] {
  const extents = ({ extent, children }: ScenarioItem): readonly Span[] => [extent, ...children.flatMap(extents)];
  return scenarioOutline(scenario).flatMap(extents);
}

function entriesIn(value: YamlValue): readonly YamlEntry[] {
  return value.kind === 'mapping' ? value.entries : [];
}
