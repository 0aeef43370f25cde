import { SCENARIO_KEYS, type Scenario } from '../../model/scenario.ts';
import { scenarioSkeleton } from '../../skeletons/scenario.ts';
import { hole, type Skeleton, skeleton } from '../../skeletons/skeleton.ts';
import type { Span } from '../../text/span.ts';
import { type Proposal, written } from './proposal.ts';
import type { ScenarioPlace } from './scenario-place.ts';

/** A key with its colon, where that is still to come, and what stands behind it. */
export function keyText(key: string, { hasColon }: ScenarioPlace, behind: Skeleton = skeleton` ${hole('')}`): Skeleton {
  return hasColon ? written(key) : skeleton`${key}:${behind}`;
}

/** A key as a scenario writes it. */
export interface WrittenKey {
  readonly key: string;
  readonly span: Span;
}

/** The keys that are there already, but for the one at the cursor: it may be what is meant there. */
export function keysElsewhere(keys: readonly WrittenKey[], { span: here }: ScenarioPlace): ReadonlySet<string> {
  const others = keys.filter(({ span }) => span.end < here.start || span.start > here.end);
  return new Set(others.map(({ key }) => key));
}

/** In a text that holds nothing yet, the whole of it first. */
export function topKeys({ entries }: Scenario, place: ScenarioPlace): readonly Proposal[] {
  const whole = entries.length === 0 ? [NEW_SCENARIO] : [];
  const there = keysElsewhere(
    entries.map(({ key, keySpan }) => ({ key: key.normalize('NFC'), span: keySpan })),
    place,
  );
  const keys = SCENARIO_KEYS.filter(key => !there.has(key)).map(
    (key): Proposal => ({
      kind: 'key',
      label: key,
      title: '',
      text: keyText(key, place, key === 'Test' ? undefined : skeleton`\n  ${hole('')}`),
      goesOn: key !== 'Test' && !place.hasColon,
    }),
  );
  return [...whole, ...keys];
}

const NEW_SCENARIO: Proposal = {
  kind: 'part',
  label: '',
  title: '',
  reason: { begins: 'scenario', id: '' },
  sought: 'scénario scenario',
  text: scenarioSkeleton(),
};

/** Words of the format as keys, those that are there already left out. */
export function keysOf(
  keys: readonly string[],
  written: readonly WrittenKey[],
  place: ScenarioPlace,
): readonly Proposal[] {
  const there = keysElsewhere(written, place);
  return keys
    .filter(key => !there.has(key))
    .map(key => ({ kind: 'key', label: key, title: '', text: keyText(key, place), goesOn: !place.hasColon }));
}
