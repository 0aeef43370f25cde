import { memory } from '../../memory/memory.ts';
import { namedAction } from '../../model/id.ts';
import type { Scenario, ScenarioKey } from '../../model/scenario.ts';
import type { YamlEntry, YamlValue } from '../../model/yaml.ts';
import { type Span, span } from '../../text/span.ts';
import { citationsIn } from '../citations.ts';

/** A place of a scenario that names an action: a key, or a number in its title, a remark or a comment. */
export interface ScenarioMention {
  readonly kind: 'key' | 'prose';
  /** Undefined for a number alone. */
  readonly prefix: string | undefined;
  /** Without prefix; `""` for a key that is the name of a whole référentiel. */
  readonly id: string;
  /** Of a key with its prefix, of a number in prose without. */
  readonly span: Span;
}

/** Every place of a scenario that may name an action, those that a later one makes void too, in the order of the text. */
export function mentionsIn(scenario: Scenario): readonly ScenarioMention[] {
  return known(scenario, [], () => [...keysIn(scenario), ...proseIn(scenario)].sort(byPlace));
}

const known = memory<Scenario, readonly ScenarioMention[]>();

/** What stands in the sections of a key, all of them: of an entry that comes again later, only the last counts elsewhere. */
export function writtenIn({ entries }: Scenario, ...keys: readonly ScenarioKey[]): readonly YamlEntry[] {
  return entries.flatMap(({ key, value }) => {
    const isAsked = keys.some(one => one === key.normalize('NFC'));
    return isAsked && value.kind === 'mapping' ? value.entries : [];
  });
}

function keysIn(scenario: Scenario): ScenarioMention[] {
  return writtenIn(scenario, 'Statuts', 'Efforts', 'Plan', 'Scores').map(({ key, keySpan }) => {
    return { kind: 'key', ...namedAction(key), span: keySpan };
  });
}

/** Comments stand between keys and values. */
function proseIn({ text, entries }: Scenario): ScenarioMention[] {
  const remarks: Span[] = [];
  const taken: Span[] = [];
  const visit = (value: YamlValue): void => {
    if (value.kind === 'mapping') value.entries.forEach(visitEntry);
    else if (value.kind === 'list') value.items.forEach(visit);
    else taken.push(value.span);
  };
  const visitEntry = ({ key, keySpan, value }: YamlEntry): void => {
    taken.push(keySpan);
    if (/^test$/i.test(key) && value.kind === 'scalar') remarks.push(value.span);
    visit(value);
  };
  entries.forEach(visitEntry);
  return [...remarks, ...between(taken, text.length)].flatMap(place =>
    citationsIn(text, place).map(citation => ({ kind: 'prose' as const, ...citation })),
  );
}

function between(taken: readonly Span[], end: number): Span[] {
  const gaps: Span[] = [];
  let from = 0;
  for (const place of taken.toSorted((a, b) => a.start - b.start)) {
    if (place.start > from) gaps.push(span(from, place.start));
    from = Math.max(from, place.end);
  }
  return [...gaps, span(from, end)];
}

function byPlace(a: ScenarioMention, b: ScenarioMention): number {
  return a.span.start - b.span.start;
}
