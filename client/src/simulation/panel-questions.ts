import type { Scope } from '../../../server/src/protocol/simulation.ts';
import type { Panels, ToView, ViewComparison } from '../../../server/src/protocol/view.ts';
import type { Coalesced } from '../base/coalesce.ts';
import type { LanguageServer } from '../server/language-client.ts';
import type { Ask, Asking } from './asking.ts';

/** How long nothing must have changed before what takes the server a while is asked for. In ms. */
const QUIET = 350;

/** The same before questions are weighed, which somebody looks at who has just answered one. */
const BRIEF = 120;

/** How many questions are weighed at a time: what is done meanwhile does not wait for all of them. */
const AT_A_TIME = 12;

/** As many as one looks through, and those of every row of a table. */
const MOST = 100;
const ALL = Number.MAX_SAFE_INTEGER;

export interface PanelAnswers {
  readonly server: Pick<
    LanguageServer,
    'state' | 'explain' | 'collectivity' | 'stakes' | 'nextActions' | 'switchReport' | 'plan'
  >;
  readonly send: (message: ToView) => void;
  /** What is compared, side by side; null where nothing is, or it cannot be told. */
  readonly compare: (shown: Scope) => Promise<ViewComparison | null>;
  readonly open: () => Panels;
  /** The questions of the collectivité that are weighed. */
  readonly weighed: () => readonly string[];
  /** What is left of a while in which nothing changes. In ms. */
  readonly left: (quiet: number) => number;
}

/** What each panel asks while it is open: a panel that was closed meanwhile is told nothing. */
export type PanelQuestions = Readonly<
  Record<'explanation' | 'collectivity' | 'stakes' | 'nextActions' | 'comparison' | 'report' | 'plan', Coalesced>
>;

export function panelQuestions(
  asking: Asking,
  { server, send, compare, open, weighed, left }: PanelAnswers,
): PanelQuestions {
  const atOnce = (ask: Ask): Coalesced => asking(() => 0, ask);
  /** The same once nothing has changed for a while. */
  const inQuiet = (ask: Ask): Coalesced => {
    const question: Coalesced = asking(
      () => left(QUIET),
      async (scenario, shown, token) => {
        if (left(QUIET) === 0) return ask(scenario, shown, token);
        question.request();
        return null;
      },
    );
    return question;
  };
  const stakes: Coalesced = asking(
    () => left(BRIEF),
    async (scenario, shown, token) => {
      const ids = weighed();
      for (let at = 0; at < ids.length && open().collectivity; at += AT_A_TIME) {
        const questions = ids.slice(at, at + AT_A_TIME);
        const told = await server.stakes({ scenario, shown, questions }, token);
        if (stakes.pending) break;
        if (told !== null) send({ type: 'stakes', stakes: told });
      }
      return null;
    },
  );

  return {
    stakes,
    explanation: atOnce(async (scenario, shown) => {
      const id = open().explained;
      if (id === null) return null;
      const explanation = await server.explain({ scenario, shown, id });
      return open().explained === id ? { type: 'explanation', explanation } : null;
    }),
    collectivity: atOnce(async (scenario, shown) => {
      if (!open().collectivity) return null;
      return { type: 'collectivity', collectivity: await server.collectivity({ scenario, shown }) };
    }),
    nextActions: inQuiet(async (scenario, shown) => {
      const { nextActions, gains } = open();
      if (!nextActions && !gains) return null;
      const most = gains ? ALL : MOST;
      return { type: 'nextActions', nextActions: await server.nextActions({ scenario, shown, most }) };
    }),
    comparison: inQuiet(async (_, shown) =>
      open().comparison ? { type: 'comparison', comparison: await compare(shown) } : null,
    ),
    report: inQuiet(async scenario => {
      const answer = open().switch ? await server.switchReport({ scenario, as: 'tables' }) : null;
      return answer === null ? null : { type: 'switch', answer };
    }),
    plan: inQuiet(async (scenario, { referential }, token) => {
      const share = open().plan;
      if (share === null) return null;
      const plan = await server.plan({ scenario, referential, share }, token);
      return open().plan === share ? { type: 'plan', plan } : null;
    }),
  };
}
