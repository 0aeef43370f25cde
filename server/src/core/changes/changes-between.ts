import type { Referential } from '../model/referential.ts';
import { actionChanges } from './action-changes.ts';
import type { Both } from './both.ts';
import type { Change } from './change.ts';
import { changesOf, type Draft } from './change-of.ts';
import { citedText } from './cited-text.ts';
import { referentialSubject } from './conversion.ts';
import { actionPlace } from './lineage.ts';
import { pairedReferentials, type Trails } from './referential-pairs.ts';
import { namesAfter, type Version, type Versions } from './versions.ts';

/**
 * What changed in meaning between two versions, in the order of référentiels and ids; nothing between a version and itself. Files
 * that both versions share are not looked at. `trails` lead on from ids of before, by the name of their référentiel.
 */
export function changesBetween(before: Version, after: Version, trails: Trails = new Map()): readonly Change[] {
  const { pairs, added, removed } = pairedReferentials({ before, after }, trails);
  const versions: Versions = { before, after, pairs, nameAfter: namesAfter(pairs) };
  const naming = { nameAfter: versions.nameAfter, textBefore: citedText(versions) };
  return changesOf([
    ...removed.map(referential => wholeDraft('removed', { before: referential })),
    ...added.map(referential => wholeDraft('added', { after: referential })),
    ...pairs.flatMap(pair => actionChanges(pair, naming)),
  ]);
}

function wholeDraft(kind: 'added' | 'removed', { before, after }: Partial<Both<Referential>>): Draft {
  const own = after ?? before;
  return {
    referential: own?.name,
    subject: own ? referentialSubject(own) : { kind: 'referential', id: '', title: '' },
    what: { kind, actions: own ? [...own.actions.keys()].length : 0 },
    reason: kind === 'removed' ? 'name-lost' : 'points',
    points: { before: before?.points.get('')?.points, after: after?.points.get('')?.points },
    before: before && actionPlace(before, ''),
    after: after && actionPlace(after, ''),
  };
}
