import { fileNameOf } from '../index/workspace.ts';
import type { Referential } from '../model/referential.ts';
import type { ChangeReason, PointsShift } from './change.ts';
import type { Draft } from './change-of.ts';
import type { ConvertedKeys, Written } from './changed.ts';
import { actionPlace, actionSubject } from './lineage.ts';
import type { ReferentialPair } from './versions.ts';

/**
 * What follows from another dialect, platform or name of the référentiel, with the points that no edit explains. Where nothing is
 * otherwise there, what has other points is told by itself: nobody wrote it, and yet it is so.
 */
export function conversionOf(
  pair: ReferentialPair,
  unexplained: readonly PointsShift[],
  keys: ConvertedKeys,
): readonly Draft[] {
  const { before, after } = pair;
  const own = {
    referential: pair.called.after,
    subject: referentialSubject(after),
    before: actionPlace(before, ''),
    after: actionPlace(after, ''),
  };
  const [was, is] = [writtenAs(before), writtenAs(after)];
  const converted: Draft = {
    ...own,
    what: { kind: 'converted', before: was, after: is, keys },
    reason: reasonOf(was, is, unexplained.length > 0),
    consequences: unexplained,
  };
  const renamed: Draft = {
    ...own,
    what: { kind: 'renamed', before: before.name, after: after.name },
    reason: before.name === undefined ? 'text' : 'name-lost',
  };
  return [
    ...(isConverted(pair) ? [converted] : unexplained.flatMap(shift => strange(pair, shift))),
    ...(before.name === after.name ? [] : [renamed]),
  ];
}

/** What is not concerned is shared out below the level of measures alone (domain, section 6): the same statuses come to other points. */
function reasonOf(was: Written, is: Written, isWorthAnother: boolean): ChangeReason {
  if (was.platform !== is.platform) return 'platform';
  if (isWorthAnother) return 'points';
  return was.measureLevel === is.measureLevel ? 'text' : 'outcome-untold';
}

/** True where a référentiel is written otherwise, or follows the rules of another platform. */
export function isConverted({ before, after }: ReferentialPair): boolean {
  return JSON.stringify(writtenAs(before)) !== JSON.stringify(writtenAs(after));
}

/** A référentiel as the subject of a change; one without a title is called by its folder. */
export function referentialSubject({ name, root, folder }: Referential): Draft['subject'] {
  return { kind: 'referential', id: name ?? '', title: root.title || fileNameOf(folder) };
}

function writtenAs({ dialect, platform, measureLevel }: Referential): Written {
  return { dialect, platform, measureLevel };
}

function strange({ before, after, same, called }: ReferentialPair, { id, ...points }: PointsShift): readonly Draft[] {
  const written = after.actions.get(id)?.written;
  if (written === undefined) return [];
  return [
    {
      referential: called.after,
      subject: actionSubject(after, id),
      what: { kind: 'reweighted', before: written, after: written },
      reason: 'points',
      points,
      before: actionPlace(before, same.beforeOf.get(id)),
      after: actionPlace(after, id),
    },
  ];
}
