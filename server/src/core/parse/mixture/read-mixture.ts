import { DEFAULT_LEVELS } from '../../model/default-mixture.ts';
import {
  DRAWN_STATUSES,
  type DrawnStatus,
  type MaturityLevel,
  type MixedProfile,
  type Mixture,
} from '../../model/mixture.ts';
import type { MixtureFault } from '../../model/mixture-fault.ts';
import { textOfScalar, type YamlEntry, type YamlValue } from '../../model/yaml.ts';
import type { Span } from '../../text/span.ts';
import { readYaml } from '../scenario/yaml.ts';
import { drawnOf, type Faults, identityOf, isSomething, mappingOf, numberOf, ofKnown } from './mixture-values.ts';

export interface ReadMixture {
  /** Undefined where there is a fault: nothing is drawn of a description that is half understood. */
  readonly mixture: Mixture | undefined;
  /** In the order of the text. */
  readonly faults: readonly MixtureFault[];
}

const KEYS = ['Mélange', 'Niveaux', 'Profils'] as const;
const PROFILE_KEYS = ['Nom', 'Part', 'Collectivité', 'Réponses', 'Sans réponse', 'Maturité'] as const;
type ProfileKey = (typeof PROFILE_KEYS)[number];

/** Reads the description of a mixture, YAML or JSON. Never throws. */
export function readMixture(text: string): ReadMixture {
  const { value, faults: unreadable } = readYaml(text);
  const faults: MixtureFault[] = unreadable.map(span => ({ kind: 'syntax', span }));
  // A file of JSON may name its schema.
  const entries = mappingOf(faults, value, 'Mélange').filter(({ key }) => key !== '$schema');
  const found = byKey(faults, entries, KEYS);
  const [title, levels, profiles] = KEYS.map(key => found.get(key));
  const known = levels ? levelsOf(faults, levels) : DEFAULT_LEVELS;
  const mixed = profilesOf(faults, profiles, value.span, known);
  const mixture = { title: textOfScalar(title?.value), levels: known, profiles: mixed };
  return {
    mixture: faults.length === 0 ? mixture : undefined,
    faults: faults.sort((a, b) => a.span.start - b.span.start),
  };
}

function levelsOf(faults: Faults, { key, value }: YamlEntry): readonly MaturityLevel[] {
  const entries = mappingOf(faults, value, key);
  if (entries.length === 0) faults.push({ kind: 'nothing', key, span: value.span });
  return entries.map(({ key: name, value: weights }) => {
    const statuses: Record<DrawnStatus, number> = { ...NO_STATUSES };
    for (const entry of mappingOf(faults, weights, name)) {
      const status = ofKnown(faults, 'status', entry, DRAWN_STATUSES);
      if (status !== undefined) statuses[status] = numberOf(faults, entry);
    }
    isSomething(faults, name, weights.span, Object.values(statuses));
    return { name, statuses };
  });
}

const NO_STATUSES: Readonly<Record<DrawnStatus, number>> = {
  fait: 0,
  programme: 0,
  pas_fait: 0,
  detaille: 0,
  non_concerne: 0,
  non_renseigne: 0,
};

function profilesOf(
  faults: Faults,
  entry: YamlEntry | undefined,
  whole: Span,
  levels: readonly MaturityLevel[],
): readonly MixedProfile[] {
  const key = 'Profils';
  if (entry !== undefined && entry.value.kind !== 'list') {
    faults.push({ kind: 'list', key, span: entry.value.span });
    return [];
  }
  const items = entry?.value.kind === 'list' ? entry.value.items : [];
  const profiles = items.map(item => profileOf(faults, item, levels));
  isSomething(
    faults,
    key,
    entry?.value.span ?? whole,
    profiles.map(({ part }) => part),
  );
  return profiles;
}

function profileOf(faults: Faults, item: YamlValue, levels: readonly MaturityLevel[]): MixedProfile {
  const found = byKey(faults, mappingOf(faults, item, 'Profils'), PROFILE_KEYS);
  const at = (key: ProfileKey) => found.get(key);
  const [part, silent, answers, maturity] = [at('Part'), at('Sans réponse'), at('Réponses'), at('Maturité')];
  return {
    name: textOfScalar(at('Nom')?.value),
    part: part ? numberOf(faults, part) : 1,
    identity: identityOf(faults, at('Collectivité')),
    answers: new Map(
      (answers ? mappingOf(faults, answers.value, answers.key) : []).map(
        entry => [entry.key, drawnOf(faults, entry)] as const,
      ),
    ),
    maturity: maturity ? maturityOf(faults, maturity, levels) : new Map(levels.map(({ name }) => [name, 1])),
    unanswered: silent ? numberOf(faults, silent, 1) : 0,
  };
}

function maturityOf(
  faults: Faults,
  { key, value }: YamlEntry,
  levels: readonly MaturityLevel[],
): ReadonlyMap<string, number> {
  const names = levels.map(({ name }) => name);
  const weights = new Map<string, number>();
  for (const entry of mappingOf(faults, value, key)) {
    const name = ofKnown(faults, 'level', entry, names);
    if (name !== undefined) weights.set(name, numberOf(faults, entry));
  }
  isSomething(faults, key, value.span, [...weights.values()]);
  return weights;
}

function byKey<Key extends string>(
  faults: Faults,
  entries: readonly YamlEntry[],
  keys: readonly Key[],
): ReadonlyMap<Key, YamlEntry> {
  return new Map(
    entries.flatMap(entry => {
      const key = ofKnown(faults, 'key', entry, keys);
      return key === undefined ? [] : [[key, entry] as const];
    }),
  );
}
