/**
 * What is open beside the table of a view: the explanation, the collectivité, the next actions, the comparison, what becomes
 * of the scenario in TE, the plan. Kept true to the scores.
 */
import type { CancellationToken, CancellationTokenSource } from 'vscode';
import type { Scope } from '../../../server/src/protocol/simulation.ts';
import type { Panels, ToView, ViewComparison } from '../../../server/src/protocol/view.ts';
import { type Coalesced, coalesce } from '../coalesce.ts';
import type { LanguageServer } from '../language-client.ts';
import type { News } from './conversation.ts';

export interface OpenPanels {
  /** Opens and closes them; those that were not open before are filled. */
  open(panels: Panels): void;
  /** Weighs some questions of the collectivité, now and after every change, in this order. */
  weigh(questions: readonly string[]): void;
  /** Asks for all that is open: there are other scores. Those of a change may be followed by more. */
  refresh(news: News): void;
  /** Asks for the comparison alone: something that it is made of is otherwise. */
  refreshComparison(): void;
  /** The share (0–1) of the plan that is open; null where none is. */
  readonly plan: number | null;
  dispose(): void;
}

export interface PanelParts {
  readonly server: Pick<
    LanguageServer,
    'state' | 'explain' | 'collectivity' | 'stakes' | 'nextActions' | 'switchReport' | 'plan'
  >;
  readonly send: (message: ToView) => void;
  /** The scenario and what is shown of it; null where nothing is. */
  readonly subject: () => { readonly scenario: string; readonly shown: Scope } | null;
  /** What is compared, side by side; null where nothing is, or it cannot be told. */
  readonly compare: (shown: Scope) => Promise<ViewComparison | null>;
  readonly onError: (error: unknown) => void;
  /** Makes a way to call a request off. */
  readonly callingOff: () => CancellationTokenSource;
}

/** How long nothing must have changed before what takes the server a while is asked for. In ms. */
const QUIET = 350;

/** The same before questions are weighed, which somebody looks at who has just answered one. */
const BRIEF = 120;

/** How many questions are weighed at a time: what is done meanwhile does not wait for all of them. */
const AT_A_TIME = 12;

/** As many as one looks through, and those of every row of a table. */
const MOST = 100;
const ALL = Number.MAX_SAFE_INTEGER;

/** What a page begins with. */
export const NOTHING_OPEN: Panels = {
  explained: null,
  collectivity: false,
  nextActions: false,
  comparison: false,
  switch: false,
  gains: false,
  plan: null,
};

/** None is open. */
export function openPanels({ server, send, subject, compare, onError, callingOff }: PanelParts): OpenPanels {
  let open = NOTHING_OPEN;
  let weighed: readonly string[] = [];
  let changedAt = Number.NEGATIVE_INFINITY;
  /** What is left of a while in which nothing changes. In ms. */
  const left = (quiet: number): number => Math.max(0, changedAt + quiet - performance.now());

  type Ask = (scenario: string, shown: Scope, token: CancellationToken) => Promise<ToView | null>;
  /** Asks where something is shown; what was being asked when there is more to ask is called off, or not sent. */
  const asking = (delay: () => number, ask: Ask): Coalesced => {
    let asked: CancellationTokenSource | null = null;
    const questions = coalesce(
      async () => {
        const about = subject();
        if (about === null || server.state !== 'running') return;
        const own = callingOff();
        asked = own;
        try {
          const message = await ask(about.scenario, about.shown, own.token);
          if (message !== null && !questions.pending) send(message);
        } catch (error) {
          if (!own.token.isCancellationRequested) throw error;
        } finally {
          asked = null;
          own.dispose();
        }
      },
      delay,
      onError,
    );
    return {
      request: () => {
        asked?.cancel();
        questions.request();
      },
      get pending() {
        return questions.pending;
      },
      dispose: () => {
        asked?.cancel();
        questions.dispose();
      },
    };
  };
  const explanation = asking(
    () => 0,
    async (scenario, shown) => {
      const id = open.explained;
      if (id === null) return null;
      const explained = await server.explain({ scenario, shown, id });
      return open.explained === id ? { type: 'explanation', explanation: explained } : null;
    },
  );
  const collectivity = asking(
    () => 0,
    async (scenario, shown) =>
      open.collectivity ? { type: 'collectivity', collectivity: await server.collectivity({ scenario, shown }) } : null,
  );
  /** The same once nothing has changed for a while. */
  const askingInQuiet = (ask: Ask): Coalesced => {
    const questions: Coalesced = asking(
      () => left(QUIET),
      async (scenario, shown, token) => {
        if (left(QUIET) === 0) return ask(scenario, shown, token);
        questions.request();
        return null;
      },
    );
    return questions;
  };
  const nextActions = askingInQuiet(async (scenario, shown) =>
    open.nextActions || open.gains
      ? {
          type: 'nextActions',
          nextActions: await server.nextActions({ scenario, shown, most: open.gains ? ALL : MOST }),
        }
      : null,
  );
  const comparison = askingInQuiet(async (_, shown) =>
    open.comparison ? { type: 'comparison', comparison: await compare(shown) } : null,
  );
  const report = askingInQuiet(async scenario => {
    const answer = open.switch ? await server.switchReport({ scenario, as: 'tables' }) : null;
    return answer === null ? null : { type: 'switch', answer };
  });
  const plan = askingInQuiet(async (scenario, { referential }, token) => {
    const share = open.plan;
    if (share === null) return null;
    const found = await server.plan({ scenario, referential, share }, token);
    return open.plan === share ? { type: 'plan', plan: found } : null;
  });

  const stakes = asking(
    () => left(BRIEF),
    async (scenario, shown, token) => {
      for (let at = 0; at < weighed.length && open.collectivity; at += AT_A_TIME) {
        const questions = weighed.slice(at, at + AT_A_TIME);
        const told = await server.stakes({ scenario, shown, questions }, token);
        if (stakes.pending) break;
        if (told !== null) send({ type: 'stakes', stakes: told });
      }
      return null;
    },
  );

  return {
    open: panels => {
      const before = open;
      open = panels;
      if (panels.explained !== null && panels.explained !== before.explained) explanation.request();
      if (panels.collectivity && !before.collectivity) collectivity.request();
      if ((panels.nextActions && !before.nextActions) || (panels.gains && !before.gains)) nextActions.request();
      if (panels.comparison && !before.comparison) comparison.request();
      if (panels.switch && !before.switch) report.request();
      // Where none is wanted any more, this calls off the one that is being made.
      if (panels.plan !== before.plan) plan.request();
    },
    weigh: questions => {
      weighed = questions;
      stakes.request();
    },
    refresh: news => {
      if (news === 'changed') changedAt = performance.now();
      if (open.explained !== null) explanation.request();
      if (open.collectivity) {
        collectivity.request();
        stakes.request();
      }
      if (open.nextActions || open.gains) nextActions.request();
      if (open.comparison) comparison.request();
      if (open.switch) report.request();
      if (open.plan !== null) plan.request();
    },
    get plan() {
      return open.plan;
    },
    refreshComparison: () => {
      if (open.comparison) comparison.request();
    },
    dispose: () => {
      for (const questions of [explanation, collectivity, stakes, nextActions, comparison, report, plan])
        questions.dispose();
    },
  };
}
