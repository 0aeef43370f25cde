/** What is open beside the table of a view: the explanation, the collectivité, the next actions. Kept true to the scores. */
import type { Scope } from '../../../server/src/protocol/simulation.ts';
import type { Panels, ToView } from '../../../server/src/protocol/view.ts';
import { type Coalesced, coalesce } from '../coalesce.ts';
import type { LanguageServer } from '../language-client.ts';

export interface OpenPanels {
  /** Opens and closes them; those that were not open before are filled. */
  open(panels: Panels): void;
  /** Asks for all that is open: the scores are others. */
  refresh(): void;
  dispose(): void;
}

export interface PanelParts {
  readonly server: Pick<LanguageServer, 'state' | 'explain' | 'collectivity' | 'nextActions'>;
  readonly send: (message: ToView) => void;
  /** The scenario and what is shown of it; null where nothing is. */
  readonly subject: () => { readonly scenario: string; readonly shown: Scope } | null;
  readonly onError: (error: unknown) => void;
}

/** How long nothing must have changed before the next actions are looked for: that takes the server a while. In ms. */
const QUIET = 350;

/** As many as one looks through. */
const MOST = 30;

/** None is open. */
export function openPanels({ server, send, subject, onError }: PanelParts): OpenPanels {
  let open: Panels = { explained: null, collectivity: false, nextActions: false };
  let changedAt = Number.NEGATIVE_INFINITY;

  /** Asks where something is shown; what comes back when more has been asked for is not sent. */
  const asking = (delay: () => number, ask: (scenario: string, shown: Scope) => Promise<ToView | null>): Coalesced => {
    const questions: Coalesced = coalesce(
      async () => {
        const about = subject();
        if (about === null || server.state !== 'running') return;
        const message = await ask(about.scenario, about.shown);
        if (message !== null && !questions.pending) send(message);
      },
      delay,
      onError,
    );
    return questions;
  };
  const explanation = asking(
    () => 0,
    async (scenario, { referential }) => {
      const id = open.explained;
      if (id === null) return null;
      const explained = await server.explain({ scenario, referential, id });
      return open.explained === id ? { type: 'explanation', explanation: explained } : null;
    },
  );
  const collectivity = asking(
    () => 0,
    async (scenario, shown) =>
      open.collectivity ? { type: 'collectivity', collectivity: await server.collectivity({ scenario, shown }) } : null,
  );
  const nextActions = asking(
    () => (changedAt === Number.NEGATIVE_INFINITY ? 0 : QUIET),
    async (scenario, shown) => {
      if (!open.nextActions) return null;
      if (performance.now() - changedAt < QUIET) {
        nextActions.request();
        return null;
      }
      return { type: 'nextActions', nextActions: await server.nextActions({ scenario, shown, most: MOST }) };
    },
  );

  return {
    open: panels => {
      const before = open;
      open = panels;
      if (panels.explained !== null && panels.explained !== before.explained) explanation.request();
      if (panels.collectivity && !before.collectivity) collectivity.request();
      if (panels.nextActions && !before.nextActions) nextActions.request();
    },
    refresh: () => {
      changedAt = performance.now();
      if (open.explained !== null) explanation.request();
      if (open.collectivity) collectivity.request();
      if (open.nextActions) nextActions.request();
    },
    dispose: () => {
      for (const questions of [explanation, collectivity, nextActions]) questions.dispose();
    },
  };
}
