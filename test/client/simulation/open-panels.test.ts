import { deepEqual, equal } from 'node:assert/strict';
import { mock } from 'node:test';
import { CancellationToken, CancellationTokenSource } from 'vscode-languageserver';
import { NOTHING_OPEN, openPanels, type PanelParts } from '../../../client/src/simulation/open-panels.ts';
import type { WirePlan } from '../../../server/src/protocol/plan.ts';
import type { ToView } from '../../../server/src/protocol/view.ts';
import { SHOWN } from './sample.ts';

describe('the panels that are open', () => {
  afterEach(() => mock.timers.reset());

  it('are filled as the view opens without waiting for quiet: what is opened is no change', async () => {
    // No timer runs out: what waits for one is never told.
    mock.timers.enable({ apis: ['setTimeout'] });
    const { panels, told, until } = fixture();
    panels.open({ ...NOTHING_OPEN, nextActions: true, comparison: true });
    for (const _ of ['opened', 'compared with another scenario']) {
      panels.refresh('opened');
      await until(() => told.length >= 2);
      deepEqual(told.splice(0).toSorted(), ['comparison', 'nextActions']);
    }
    panels.dispose();
  });

  it('call off the plan that is being made where another goal is wanted', async () => {
    const { panels, asked, sent, errors, arrived } = fixture();
    panels.open({ ...NOTHING_OPEN, plan: 0.5 });
    equal(asked[0]?.token.isCancellationRequested, false);
    panels.open({ ...NOTHING_OPEN, plan: 0.65 });
    equal(asked[0]?.token.isCancellationRequested, true);
    await arrived(2);
    deepEqual(
      asked.map(({ share }) => share),
      [0.5, 0.65],
    );
    asked[1]?.answer();
    await arrived(3);
    deepEqual(sent, [0.65]);
    deepEqual(errors, []);
  });

  it('call it off where the scores are others, where no plan is wanted any more, and at their end', () => {
    for (const act of ['refresh', 'close', 'dispose'] as const) {
      const { panels, asked } = fixture();
      panels.open({ ...NOTHING_OPEN, plan: 0.5 });
      if (act === 'close') panels.open(NOTHING_OPEN);
      else if (act === 'refresh') panels.refresh('changed');
      else panels.dispose();
      equal(asked[0]?.token.isCancellationRequested, true, act);
      panels.dispose();
    }
  });

  it('call off the questions that are being weighed where others are to be', async () => {
    const { panels, weighed, errors, arrived } = fixture();
    panels.open({ ...NOTHING_OPEN, collectivity: true });
    panels.weigh(['a']);
    equal(weighed[0]?.token.isCancellationRequested, false);
    panels.weigh(['b']);
    equal(weighed[0]?.token.isCancellationRequested, true);
    await arrived(2);
    deepEqual(
      weighed.map(({ questions }) => questions),
      [['a'], ['b']],
    );
    deepEqual(errors, []);
    panels.dispose();
  });

  it('tell what becomes of the scenario in TE as that opens and once the scores are others, and no longer when it is closed', async () => {
    const { panels, told, until } = fixture();
    panels.open({ ...NOTHING_OPEN, switch: true });
    await until(() => told.length === 1);
    panels.refresh('changed');
    await until(() => told.length === 2);
    panels.open({ ...NOTHING_OPEN, nextActions: true });
    await until(() => told.length === 3);
    panels.refresh('changed');
    await until(() => told.length === 4);
    deepEqual(told, ['switch', 'switch', 'nextActions', 'nextActions']);
    panels.dispose();
  });

  it('ask for the gains of all rows where a column tells them', async () => {
    const { panels, told, wanted, until } = fixture();
    panels.open({ ...NOTHING_OPEN, nextActions: true });
    await until(() => told.length === 1);
    panels.open({ ...NOTHING_OPEN, nextActions: true, gains: true });
    await until(() => told.length === 2);
    panels.open({ ...NOTHING_OPEN, gains: true });
    panels.refresh('changed');
    await until(() => told.length === 3);
    deepEqual(
      wanted.map(most => most > 100),
      [false, true, true],
    );
    panels.dispose();
  });
});

/** Panels over a server that answers about plans when it is told to, and refuses what is called off. */
function fixture() {
  const asked: { readonly share: number; readonly token: CancellationToken; readonly answer: () => void }[] = [];
  const weighed: { readonly questions: readonly string[]; readonly token: CancellationToken }[] = [];
  const sent: number[] = [];
  const told: string[] = [];
  const wanted: number[] = [];
  const errors: unknown[] = [];
  const waiting: (() => void)[] = [];
  const note = (): void => {
    for (const look of waiting) look();
  };
  const heard = (): number => asked.length + weighed.length + sent.length;
  const calledOff = (token: CancellationToken, reject: (reason: Error) => void): void => {
    token.onCancellationRequested(() => reject(new Error('called off')));
  };
  const server: PanelParts['server'] = {
    state: 'running',
    explain: async () => null,
    collectivity: async () => null,
    nextActions: async ({ most }) => {
      wanted.push(most);
      return null;
    },
    switchReport: async () => ({ kind: 'tables', tables: [] }),
    stakes: ({ questions }, token = CancellationToken.None) =>
      new Promise((_, reject) => {
        weighed.push({ questions, token });
        calledOff(token, reject);
        note();
      }),
    plan: ({ share }, token = CancellationToken.None) =>
      new Promise((resolve, reject) => {
        asked.push({ share, token, answer: () => resolve({ ...PLAN, share }) });
        calledOff(token, reject);
        note();
      }),
  };
  const panels = openPanels({
    server,
    send: (message: ToView) => {
      told.push(message.type);
      if (message.type === 'plan') sent.push(message.plan?.share ?? 0);
      note();
    },
    subject: () => ({ scenario: 'untitled:x', shown: SHOWN }),
    compare: async () => null,
    onError: error => errors.push(error),
    callingOff: () => new CancellationTokenSource(),
  });
  const until = (holds: () => boolean): Promise<void> =>
    new Promise(resolve => {
      const look = (): void => {
        if (holds()) resolve();
      };
      waiting.push(look);
      look();
    });
  /** Resolves when so much was asked and sent. */
  const arrived = (count: number): Promise<void> => until(() => heard() >= count);
  return { panels, asked, weighed, sent, told, wanted, errors, arrived, until };
}

const PLAN: WirePlan = {
  ...{ share: 0, missing: 0, left: 0, reached: true, proved: true, effort: 0, done: 0, potential: 0 },
  actions: [],
  excluded: [],
};
