import { deepEqual, equal } from 'node:assert/strict';
import type { Comparison } from '../../../client/src/simulation/comparison.ts';
import type { EditScenarioAnswer, ScenarioChange, Scope } from '../../../server/src/protocol/simulation.ts';
import { row, SHOWN, simulation } from './sample.ts';
import { bump, fixture, revert, showing } from './support.ts';

const DONE: ScenarioChange = { type: 'statuses', statuses: { '1': 'fait' } };
const WHOLE = simulation('1', [row('', 0), row('1', 0)]);
const AFTER = simulation('2', null, [{ at: 1, state: row('1', 10) }]);
const COMPARED = simulation('5', WHOLE.rows, [], { compared: true });
const WITH_OTHER: Comparison = { baseline: { kind: 'scenario', uri: 'untitled:x' }, label: () => 'x' };
const NO_EDITS: EditScenarioAnswer = { edits: [], simulation: AFTER };

describe('the conversation about a scenario', () => {
  it('asks for the whole first, then for what differs', async () => {
    const { talk, asked, answers, settled } = fixture({ simulate: [WHOLE, AFTER] });
    talk.refresh();
    await settled();
    talk.refresh();
    await settled();
    deepEqual(
      asked.map(({ previous }) => previous),
      [null, '1'],
    );
    deepEqual(answers, ['1', '2']);
    equal(talk.held?.rows[1]?.score.done, 10);
  });

  it('tells scores of a change from those of what is opened, compared or shown instead', async () => {
    const { talk, log, settled } = fixture({ simulate: [WHOLE, AFTER, COMPARED, WHOLE] });
    for (const act of [
      () => talk.refresh(),
      () => talk.refresh(),
      () => talk.compare(WITH_OTHER),
      () => talk.show({ ...SHOWN, scope: '1' }),
    ]) {
      act();
      await settled();
    }
    deepEqual(
      log.filter(line => !line.startsWith('answer')),
      ['opened', 'changed', 'opened', 'opened'],
    );
  });

  it('shows a change before it is written', async () => {
    const { talk, log, settled } = fixture({ simulate: [WHOLE], edit: [NO_EDITS] });
    talk.refresh();
    await settled();
    talk.change(DONE);
    await settled();
    deepEqual(log, ['answer 1', 'opened', 'edit of 1', 'answer 2', 'apply', 'changed']);
  });

  it('asks anew for a change under which the text has changed', async () => {
    const { talk, log, document, settled } = fixture({
      simulate: [WHOLE],
      edit: [() => bump(document, NO_EDITS), NO_EDITS],
    });
    talk.refresh();
    await settled();
    talk.change(DONE);
    await settled();
    deepEqual(log, ['answer 1', 'opened', 'edit of 1', 'edit of 2', 'answer 2', 'apply', 'changed']);
  });

  it('asks anew where the editor refuses the edits', async () => {
    const { talk, log, settled } = fixture({
      simulate: [WHOLE],
      edit: [NO_EDITS, { edits: [], simulation: simulation('3', null) }],
      applies: [false, true],
    });
    talk.refresh();
    await settled();
    talk.change(DONE);
    await settled();
    deepEqual(log, ['answer 1', 'opened', 'edit of 1', 'answer 2', 'apply', 'edit of 1', 'apply', 'changed']);
  });

  it('gives up a change that was not written when all was taken back, and shows what there is', async () => {
    for (const when of ['while it is asked for', 'while it is written', 'while it waits']) {
      const first: EditScenarioAnswer = { edits: [], simulation: when === 'while it is written' ? AFTER : null };
      const { talk, log, document, settled } = fixture({
        simulate: [WHOLE, WHOLE],
        edit: [() => (when === 'while it is asked for' ? revert(document, first) : first)],
        applies: [() => (when === 'while it is written' ? revert(document, false) : true)],
      });
      talk.refresh();
      await settled();
      log.length = 0;
      talk.change(DONE);
      if (when === 'while it waits') {
        talk.change(DONE);
        revert(document, null);
      }
      await settled();
      deepEqual(log.slice(-2), ['answer 1', 'opened'], when);
      equal(log.filter(line => line === 'apply').length, when === 'while it is written' ? 1 : 0, when);
      equal(log.filter(line => line.startsWith('edit')).length <= 1, true, when);
    }
  });

  it('begins anew after a change that failed', async () => {
    const { talk, asked, errors, refused, settled } = fixture({ simulate: [WHOLE, WHOLE], edit: [new Error('no')] });
    talk.refresh();
    await settled();
    talk.change(DONE);
    await settled();
    deepEqual([errors, refused], [[], ['Error: no']]);
    deepEqual(
      asked.map(({ previous }) => previous),
      [null, null],
    );
  });

  it('drops an answer from before the latest revision', async () => {
    const { talk, answers, settled } = fixture({ simulate: [WHOLE], latest: 2 });
    talk.refresh();
    await settled();
    deepEqual(answers, []);
  });

  it('drops the answer for a scope that is no longer shown', async () => {
    const axis: Scope = { ...SHOWN, scope: '1' };
    const { talk, asked, answers, settled } = fixture({
      simulate: [showing(WHOLE, () => talk.show(axis)), simulation('7', [row('1', 0)], [], { shown: axis })],
    });
    talk.refresh();
    await settled();
    deepEqual(
      asked.map(({ shown, previous }) => [shown.scope, previous]),
      [
        ['', null],
        ['1', null],
      ],
    );
    deepEqual(answers, ['7']);
  });

  it('lets go of a comparison with a scenario that is gone, and says so', async () => {
    const { talk, answers, warnings, settled } = fixture({ simulate: [WHOLE] });
    talk.compare(WITH_OTHER);
    await settled();
    equal(talk.comparison, null);
    deepEqual(answers, ['1']);
    deepEqual(warnings, ['simulation: untitled:x is not there any more to compare with']);
  });

  it('keeps a comparison when a request fails', async () => {
    const { talk, asked, errors, settled } = fixture({ simulate: [new Error('cancelled'), COMPARED] });
    talk.compare(WITH_OTHER);
    await settled();
    equal(talk.comparison, WITH_OTHER);
    deepEqual(errors, ['Error: cancelled']);
    talk.refresh();
    await settled();
    deepEqual(
      asked.map(({ baseline }) => baseline?.kind),
      ['scenario', 'scenario'],
    );
  });

  it('keeps a comparison with a commit that the server has not been told of', async () => {
    const { talk, settled } = fixture({ simulate: [WHOLE] });
    const withCommitted: Comparison = { baseline: { kind: 'committed' }, label: () => '' };
    talk.compare(withCommitted);
    await settled();
    equal(talk.comparison, withCommitted);
  });

  it('does not show a change as compared with what it was not compared with', async () => {
    const { talk, answers, settled } = fixture({
      simulate: [WHOLE, COMPARED],
      edit: [
        () => {
          talk.compare(WITH_OTHER);
          return { edits: [], simulation: simulation('2', WHOLE.rows) };
        },
      ],
    });
    talk.refresh();
    await settled();
    talk.change(DONE);
    await settled();
    deepEqual(answers, ['1', '5']);
  });

  it('asks a server that was started again for the whole', async () => {
    const { talk, asked, answers, settled } = fixture({ simulate: [WHOLE, WHOLE] });
    talk.refresh();
    await settled();
    talk.forget();
    talk.refresh();
    await settled();
    deepEqual(
      asked.map(({ previous }) => previous),
      [null, null],
    );
    deepEqual(answers, ['1', '1']);
  });

  it('says once why there is nothing to show', async () => {
    const { talk, empties, settled } = fixture({ simulate: [null, null, WHOLE], missing: 'no-action' });
    talk.refresh();
    await settled();
    talk.refresh();
    await settled();
    deepEqual(empties, ['no-action']);
    talk.refresh();
    await settled();
    equal(talk.empty, null);
  });

  it('waits for a server that starts', async () => {
    const { talk, asked, empties, settled } = fixture({ simulate: [], state: 'starting' });
    talk.refresh();
    await settled();
    deepEqual([asked, empties], [[], []]);
  });

  it('tells of a server that stopped', async () => {
    const { talk, empties, settled } = fixture({ simulate: [], state: 'stopped' });
    talk.refresh();
    await settled();
    deepEqual(empties, ['no-server']);
  });
});
