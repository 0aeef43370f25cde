import { settingsOf } from '../index/workspace-settings.ts';
import { isSameKey } from '../memory/memory.ts';
import type { Referential } from '../model/referential.ts';
import { STAR_THRESHOLDS } from '../scoring/stars.ts';
import type { Draft } from './change-of.ts';
import { referentialSubject } from './conversion.ts';
import { actionPlace } from './lineage.ts';
import type { Version, Versions } from './versions.ts';

/** The référentiels whose stars are given from other shares on, as the configuration says; what says nothing has those of the label. */
export function starChanges({ before, after, pairs }: Pick<Versions, 'before' | 'after' | 'pairs'>): readonly Draft[] {
  return pairs.flatMap(({ before: old, after: now, called }): readonly Draft[] => {
    const [was, is] = [starsIn(before, old), starsIn(after, now)];
    if (isSameKey(was, is)) return [];
    return [
      {
        referential: called.after,
        subject: referentialSubject(now),
        what: { kind: 'stars', before: was, after: is },
        reason: 'outcome',
        before: actionPlace(old, ''),
        after: actionPlace(now, ''),
      },
    ];
  });
}

function starsIn({ workspace }: Version, { folder }: Referential): readonly number[] {
  return settingsOf(workspace.settings, folder).stars ?? STAR_THRESHOLDS;
}
