import type { DiffReport, ReportedChange } from '../../../server/src/cli/diff/report.ts';
import type { ReportedImpact } from '../../../server/src/cli/diff/reported-impact.ts';

/** A report of some changes and scores, between two folders. */
export function report(changes: readonly ReportedChange[], scenarios: readonly ReportedImpact[] = []): DiffReport {
  const count = (severity: ReportedChange['severity']) => changes.filter(change => change.severity === severity).length;
  return {
    before: { place: 'avant', commit: null },
    after: { place: 'après', commit: null },
    summary: {
      'breaks-scores': count('breaks-scores'),
      'changes-scores': count('changes-scores'),
      'changes-text': count('changes-text'),
    },
    changes,
    scenarios,
    population: null,
    sensitivities: [],
  };
}

/** A change of a measure of `cae`; what is not said is of no account. */
export function change(
  id: string,
  severity: ReportedChange['severity'],
  more: Partial<ReportedChange> = {},
): ReportedChange {
  const measure = { id: id.split('.').slice(0, 3).join('.'), title: 'Mesure' };
  return {
    fingerprint: '0123456789ab',
    severity,
    reason: 'text',
    referential: 'cae',
    subject: { kind: 'action', id, title: 'Action', measure, question: null },
    what: { kind: 'citation-gained', to: '1.1.1' },
    points: null,
    consequences: [],
    before: null,
    after: { file: `${measure.id}.md`, line: 3, column: 1, endLine: 3, endColumn: 2 },
    about: `${id} Action`,
    message: `cite 1.1.1`,
    because: 'Aucun score n’en dépend.',
    ...more,
  };
}

/** What a scenario gets in `cae` where one measure gains what another loses, and the whole is what it was. */
export function evenedOut(title: string): ReportedImpact {
  const own = impact(title, 0.4, 0.4);
  const figures = (points: number) => ({ done: points, potential: points, share: 1 });
  const row = (id: string, before: number, after: number) => {
    const told = { id, title: 'Mesure', kind: 'measure', before: figures(before), after: figures(after) };
    return { ...told, explains: (after - before) / 100 };
  };
  const rows = [row('6.1.1', 6, 8), row('6.1.2', 4, 2)];
  return { ...own, referentials: own.referentials.map(one => ({ ...one, rows })) };
}

/** What a scenario gets in `cae`, as shares before and after: null where there is no score. */
export function impact(title: string, before: number | null, after: number | null): ReportedImpact {
  const figures = (share: number | null) => (share === null ? null : { done: share * 100, potential: 100, share });
  const standing = (share: number | null) => {
    const own = figures(share);
    return own && { ...own, stars: own.share < 0.5 ? 2 : 3 };
  };
  const isOther = before !== after;
  return {
    file: `${title}.yml`,
    title,
    referentials: [
      {
        referential: 'cae',
        before: standing(before),
        after: standing(after),
        change: before === null || after === null ? null : Math.round((after - before) * 1e5) / 1e5,
        rows: isOther
          ? [
              {
                id: '1.1.1',
                title: 'Mesure',
                kind: 'measure',
                before: figures(before),
                after: figures(after),
                explains: 0.1,
              },
            ]
          : [],
      },
    ],
  };
}
