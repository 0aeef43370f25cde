import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Platform } from '../../../server/src/core/model/referential.ts';
import type { Status } from '../../../server/src/core/model/score.ts';
import { explain } from '../../../server/src/core/scoring/explain/explain.ts';
import { type Figures, pageOf, startOf, WIDTH } from '../../../server/src/core/scoring/figures.ts';
import { marginalGains } from '../../../server/src/core/scoring/marginal-gains.ts';
import { isKeptByStatus } from '../../../server/src/core/scoring/own-potential.ts';
import type { Prepared } from '../../../server/src/core/scoring/prepare.ts';
import { prepareWorkspace } from '../../../server/src/core/scoring/prepare-workspace.ts';
import { type Scores, score, scoreAt, withProfile, withStatus } from '../../../server/src/core/scoring/score.ts';
import { profile, referentialFrom, rulesFrom, type Shape, unallocated, workspaceFrom } from './support.ts';

function referentials(...points: number[]): fc.Arbitrary<string> {
  const point = fc.constantFrom(...points);
  const subAction: fc.Arbitrary<Shape> = fc.oneof(point, fc.array(point, { minLength: 1, maxLength: 4 }));
  const measure: fc.Arbitrary<Shape> = fc.array(subAction, { minLength: 1, maxLength: 4 });
  const axis = fc.array(measure, { minLength: 1, maxLength: 3 });
  return fc.array(axis, { minLength: 1, maxLength: 2 }).map(referentialFrom);
}

const status: fc.Arbitrary<Status> = fc.oneof(
  fc.constantFrom<Status>('fait', 'programme', 'pas_fait', 'non_concerne', 'non_concerne'),
  fc.constantFrom<Status>([0.5, 0.2, 0.3], [0, 0.1, 0.9]),
);
/** On the platform of 2026 nothing may be said in a word, and shares need not total 1. */
const status2026: fc.Arbitrary<Status> = fc.oneof(status, fc.constantFrom<Status>('non_renseigne', [0.2, 0.2, 0.2]));
/** Statuses at any nodes, by a number that chooses the node. */
const editsOf = (said: fc.Arbitrary<Status>) =>
  fc.array(fc.tuple(fc.nat(1000), fc.option(said, { nil: undefined })), { maxLength: 12 });
const edits = editsOf(status);

const named = fc.constantFrom('ref_1.1', 'ref_1.1.1', 'ref_1.2', 'ref_1.2.1', 'ref_2.1', 'ref_1', 'ref_1.1.2.1');
const factor = fc.constantFrom(
  '0.5',
  '2',
  '0',
  'max(reponse(p), 0.3)',
  'si reponse(q, OUI) alors 1.5',
  'reponse(none)',
);
const scored = fc.oneof(
  fc.constantFrom('0.25', 'si reponse(q, NON) alors 0.1'),
  named.map(name => `min(score(${name}), 0.5)`),
);
const rules = fc
  .uniqueArray(fc.tuple(named, factor, fc.constantFrom('reponse(q, OUI)', 'FAUX'), scored, fc.nat(7)), {
    selector: ([name]) => name,
    maxLength: 4,
  })
  .map(entries =>
    entries
      .map(([name, reduction, deactivation, capped, which]) =>
        rulesFrom(name, {
          ...(which & 1 && { 'Réduction de potentiel': reduction }),
          ...(which & 2 && { Désactivation: deactivation }),
          ...(which & 4 && { 'Score réalisé': capped }),
        }),
      )
      .join(''),
  );
const collectivite = fc.record({ q: fc.constantFrom('OUI', 'NON'), p: fc.constantFrom('0', '0.4', '1') });
/** Some answers, or none. */
const answered: fc.Arbitrary<Answers> = fc.oneof(collectivite, fc.constant({}), fc.constant({ q: 'OUI' }));

describe('any score', () => {
  it('is the same whether statuses come one by one or all at once', () => {
    check((prepared, answers, changes) => {
      let scores = score(prepared, profile({}, answers), new Map());
      const statuses = new Map<number, Status>();
      for (const [at, changed] of changes) {
        const node = at % prepared.forest.size;
        if (changed === undefined) statuses.delete(node);
        else statuses.set(node, changed);
        scores = withStatus(scores, node, changed);
        assert.deepEqual(asData(scores), asData(score(prepared, profile({}, answers), statuses)));
      }
    });
  });

  it('is the same whether answers come one by one or all at once', () => {
    check((prepared, answers, changes, others) => {
      let scores = applied(prepared, answers, changes);
      for (const changed of others) {
        scores = withProfile(scores, profile({}, changed));
        assert.deepEqual(asData(scores), asData(applied(prepared, changed, changes)));
      }
    });
  });

  it('has parts that make up its potential, together with what rules on the score take', () => {
    // The reference engine itself loses points where factors below the measure level do not balance, and where nobody is
    // left to receive any because the others are worth nothing: neither occurs here.
    const balanced = fc.tuple(referentials(0.5, 1, 2, 3), fc.constantFrom('0.4', '2', '0'), scored, edits);
    fc.assert(
      fc.property(balanced, ([files, reduction, capped, changes]) => {
        const fixture = files + rulesFrom('ref_1.1', { 'Réduction de potentiel': reduction, 'Score réalisé': capped });
        const prepared = prepareWorkspace(workspaceFrom(fixture));
        const scores = applied(
          prepared,
          { q: 'NON', p: '0.4' },
          changes.filter(([at]) => isBelowMeasures(prepared, at)),
        );
        for (let node = 0; node < prepared.forest.size; node++) {
          const isRecounted =
            scores.cappings.length > 0 && scoreAt(scores, node).potential !== potentialBefore(scores, node);
          if (!isRecounted) assert.ok(Math.abs(unallocated(scoreAt(scores, node))) < 1e-9, `node ${node}`);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('has such parts everywhere on the platform of 2026, where shares total 1 and nothing is said in a word', () => {
    const test = (prepared: Prepared, answers: Answers, changes: Changes): void => {
      const scores = applied(prepared, answers, changes);
      for (let node = 0; node < prepared.forest.size; node++) {
        const isKept = isKeptByStatus(scores, node);
        if (!isKept) assert.ok(Math.abs(unallocated(scoreAt(scores, node))) < 1e-9, `node ${node}`);
      }
    };
    checkOn('2026', 'ref', edits, test);
    checkOn('2026', 'te', edits, test);
  });

  it('tells what each open task would bring to the whole', () => {
    check((prepared, answers, changes) => {
      const scores = applied(prepared, answers, changes);
      const ranked = marginalGains(scores);
      for (const { node, gain } of ranked) {
        const after = withStatus(scores, node, 'fait');
        assert.ok(Math.abs(scoreAt(after, 0).done - scoreAt(scores, 0).done - gain) < 1e-9, `node ${node}`);
      }
      assert.deepEqual(
        ranked,
        ranked.toSorted((a, b) => b.gain - a.gain || a.node - b.node),
      );
    });
  });

  it('is explained step by step, up to its potential', () => {
    check((prepared, answers, changes) => {
      const scores = applied(prepared, answers, changes);
      for (let node = 0; node < prepared.forest.size; node++) {
        const { potential, score: explained } = explain(scores, node);
        assert.ok(Math.abs((potential.at(-1)?.points ?? Number.NaN) - explained.potential) < 1e-9, `node ${node}`);
      }
    });
  });
});

type Answers = Readonly<Record<string, string>>;
type Changes = readonly (readonly [number, Status | undefined])[];
type Test = (prepared: Prepared, answers: Answers, changes: Changes, others: readonly Answers[]) => void;

function check(test: Test): void {
  checkOn('2023', 'ref', edits, test);
  checkOn('2026', 'ref', editsOf(status2026), test);
  checkOn('2026', 'te', editsOf(status2026), test);
}

function checkOn(platform: Platform, name: string, changed: fc.Arbitrary<Changes>, test: Test): void {
  const others = fc.array(answered, { maxLength: 4 });
  fc.assert(
    fc.property(
      fc.tuple(referentials(0, 0.5, 1, 2, 3), rules),
      collectivite,
      changed,
      others,
      (texts, answers, changes, later) => {
        const fixture = texts.join('').replaceAll(/\bref(?=_|\n)/g, name);
        test(prepareWorkspace(workspaceFrom(fixture, platform)), answers, changes, later);
      },
    ),
    { numRuns: 100 },
  );
}

function applied(prepared: Prepared, answers: Answers, changes: Changes): Scores {
  const set = changes.flatMap(([at, changed]) => (changed ? [[at % prepared.forest.size, changed] as const] : []));
  return score(prepared, profile({}, answers), new Map(set));
}

/** Without the functions that are to read rules on the score again. */
function asData({ personalised: { formulas, ...personalised }, figures, uncapped, ...scores }: Scores): unknown {
  return {
    ...scores,
    personalised,
    formulas: formulas.map(({ rule, written }) => ({ rule, written })),
    figures: rowsOf(figures),
    uncapped: rowsOf(uncapped),
  };
}

/** Figures as they are read, wherever they are kept. */
function rowsOf(figures: Figures): readonly Float64Array[] {
  return Array.from(figures.places.page, (_, node) => {
    const start = startOf(figures, node);
    return pageOf(figures, node).slice(start, start + WIDTH);
  });
}

function isBelowMeasures({ forest }: Prepared, at: number): boolean {
  const kind = forest.actions[at % forest.size]?.kind;
  return kind === 'sub-action' || kind === 'task';
}

function potentialBefore(scores: Scores, node: number): number {
  return scoreAt({ ...scores, figures: scores.uncapped }, node).potential;
}
