import { isActionId } from '../model/id.ts';
import type { Declaration, Entry } from '../model/source.ts';
import { categoryOf, ID_KEYS, KEYS_2026, TRANSITION_KEYS } from '../model/words.ts';
import { fieldOf, numberOf, textOfField } from './fields.ts';

/** Every entry, each before the entries below it: the order of the text. */
export function allEntries(entries: readonly Entry[]): Entry[] {
  const all: Entry[] = [];
  const visit = (entry: Entry): void => {
    all.push(entry);
    entry.children.forEach(visit);
  };
  entries.forEach(visit);
  return all;
}

/** The actions that the entries of a measure file declare, in the order of the text. */
export function declarationsOf(entries: readonly Entry[]): Declaration[] {
  return allEntries(entries).map(declarationOf);
}

function declarationOf(entry: Entry): Declaration {
  const id = textOfField(entry, ...ID_KEYS);
  const key = fieldOf(entry, ...ID_KEYS)?.key;
  return {
    entry,
    id: id !== undefined && isActionId(id) ? id : undefined,
    usesPercent: fieldOf(entry, 'pourcentage') !== undefined,
    writtenFor: writtenFor(entry),
    idKey: key === 'id' || key === 'identifiant' ? key : undefined,
    weight: {
      points: numberOf(entry, 'points'),
      percent: numberOf(entry, 'pourcentage'),
      pointsOverseas: numberOf(entry, 'pointsDOM'),
    },
    category: categoryOf(textOfField(entry, 'categorie') ?? ''),
  };
}

function writtenFor(entry: Entry): Declaration['writtenFor'] {
  if (fieldOf(entry, ...TRANSITION_KEYS) !== undefined) return 'transition';
  return fieldOf(entry, ...KEYS_2026) === undefined ? undefined : '2026';
}
