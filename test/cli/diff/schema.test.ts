import type { ReportedWhat } from '../../../server/src/cli/diff/report.ts';
import { CHANGE_SEVERITIES, type ChangeReason, type ChangeSubject } from '../../../server/src/core/changes/change.ts';
import { change, impact, report } from './reports.ts';
import { assertValidReport } from './schema.ts';

const WRITTEN = { dialect: '2023', platform: '2023', measureLevel: 3 } as const;
const WEIGHT = { points: undefined, percent: 30, pointsOverseas: undefined };
const SAME = { kind: 'same', cases: 12 } as const;
const DIFFER = {
  kind: 'differ',
  cases: 12,
  isWhole: true,
  differences: [
    {
      before: { kind: 'nothing' },
      after: { kind: 'deactivates' },
      cases: 6,
      scenario: { Collectivité: { type: ['commune'] }, Réponses: { plu: 'NON' } },
    },
  ],
} as const;

const TRIED = {
  kind: 'tried',
  tried: 9,
  differing: 2,
  differences: [
    { before: null, after: 0.5, figures: { 'val(cae_1.a)': 50 }, scenario: { Collectivité: {}, Réponses: {} } },
  ],
} as const;

/** One of each kind: the compiler asks for those that are new. */
const KINDS: Readonly<Record<ReportedWhat['kind'], ReportedWhat>> = {
  added: { kind: 'added', actions: 3 },
  removed: { kind: 'removed', actions: 1 },
  moved: { kind: 'moved', from: '1.1.1', by: 'content' },
  split: { kind: 'split', into: ['1.1.1', '1.1.2'] },
  merged: { kind: 'merged', from: ['1.1.1', '1.1.2'] },
  retitled: { kind: 'retitled', before: 'Un', after: 'Deux' },
  reweighted: { kind: 'reweighted', before: WEIGHT, after: WEIGHT },
  recategorised: { kind: 'recategorised', before: 'bases', after: undefined },
  converted: { kind: 'converted', before: WRITTEN, after: WRITTEN, keys: { gained: ['labels'], lost: [] } },
  renamed: { kind: 'renamed', before: undefined, after: 'cae' },
  stars: { kind: 'stars', before: [0.35, 0.5], after: [0.4, 0.5] },
  text: { kind: 'text', section: undefined, words: { added: 1, removed: 0, share: 0.5 } },
  key: { kind: 'key', key: 'labels', before: [], after: ['un'] },
  'citation-gained': { kind: 'citation-gained', to: '1.1.1' },
  'citation-lost': { kind: 'citation-lost', to: '1.1.1' },
  'citation-broken': { kind: 'citation-broken', to: '1.1.1' },
  'citation-mended': { kind: 'citation-mended', to: '1.1.1' },
  'formula-added': { kind: 'formula-added', role: 'reduction', after: '0.5', outcomes: DIFFER },
  'formula-removed': { kind: 'formula-removed', role: 'score', before: '0.5', outcomes: SAME },
  'formula-changed': {
    kind: 'formula-changed',
    role: 'target',
    before: '1',
    after: '2',
    outcomes: { kind: 'untold', why: 'no-end' },
  },
  reordered: { kind: 'reordered', role: 'score', now: 'later', than: ['1.1.2'] },
  'problem-gained': { kind: 'problem-gained', code: 'yaml-syntax', severity: 'error' },
  'problem-mended': { kind: 'problem-mended', code: 'yaml-syntax', severity: 'error' },
};

const REASONS: Readonly<Record<ChangeReason, true>> = {
  'status-lost': true,
  'answer-lost': true,
  'name-lost': true,
  'formula-unreadable': true,
  points: true,
  outcome: true,
  'outcome-untold': true,
  platform: true,
  trail: true,
  'same-outcomes': true,
  unread: true,
  suggestion: true,
  'answer-new': true,
  text: true,
};

const SUBJECTS: Readonly<Record<ChangeSubject['kind'], true>> = {
  action: true,
  referential: true,
  question: true,
  choice: true,
  indicator: true,
  evidence: true,
  file: true,
};

/** As it is read by another program. */
function printed(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}

function keysOf<Key extends string>(record: Readonly<Record<Key, unknown>>): readonly Key[] {
  return Object.keys(record) as Key[];
}

describe('the schema of the JSON of diff', () => {
  for (const what of Object.values(KINDS)) {
    it(`knows a change of the kind ${what.kind}`, () =>
      assertValidReport(printed(report([change('1.1.1', 'changes-text', { what })]))));
  }

  it('knows figures that were tried', () => {
    const what = { kind: 'formula-added', role: 'computed', after: 'val(cae_1.a)', outcomes: TRIED } as const;
    assertValidReport(printed(report([change('1.1.1', 'changes-text', { what })])));
  });

  it('knows every severity, reason and subject', () => {
    const subject = { id: '1', title: 'Un', measure: null, question: null };
    assertValidReport(
      report([
        ...CHANGE_SEVERITIES.map(severity => change('1.1.1', severity)),
        ...keysOf(REASONS).map(reason => change('1.1.1', 'changes-text', { reason })),
        ...keysOf(SUBJECTS).map(kind => change('1.1.1', 'changes-text', { subject: { ...subject, kind } })),
      ]),
    );
  });

  it('knows scores on both sides, or on one', () =>
    assertValidReport(report([], [impact('Bourg', 0.4, 0.41), impact('Ville', null, 0.5), impact('Île', 0.2, null)])));

  it('knows a share that a rule makes more than the whole, or less than nothing', () =>
    assertValidReport(report([], [impact('Bourg', 0.4, 3.6), impact('Ville', 0.4, -2)])));
});
