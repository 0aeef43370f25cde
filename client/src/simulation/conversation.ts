/** What is said with the server about one view of a scenario: what is shown of it, compared with what, and changed. */
import { say } from '../../../l10n/say.ts';
import type {
  EditScenarioAnswer,
  ScenarioChange,
  Scope,
  SimulateParams,
  Simulation,
} from '../../../server/src/protocol/simulation.ts';
import type { EmptyReason } from '../../../server/src/protocol/view.ts';
import type { LanguageServer } from '../language-client.ts';
import type { Comparison } from './comparison.ts';
import { type Held, hold, tellsNothing } from './held.ts';
import type { WorkQueue } from './work-queue.ts';

export interface Conversation {
  /** Null until it is settled. */
  readonly shown: Scope | null;
  /** What is known of the simulation. */
  readonly held: Held | null;
  /** Why nothing is known; null while something is, or while it is asked for. */
  readonly empty: EmptyReason | null;
  readonly comparison: Comparison | null;
  show(scope: Scope): void;
  compare(comparison: Comparison | null): void;
  /** Makes a change of the scenario, for the scope that is shown now; none that was not written before it is taken back. */
  change(change: ScenarioChange): void;
  /** Asks again. */
  refresh(): void;
  /** To be called when the server goes: another one knows nothing of the answers of this one. */
  forget(): void;
  dispose(): void;
}

export interface Partners {
  readonly server: Pick<LanguageServer, 'state' | 'simulate' | 'editScenario'>;
  /** That of the scenario's document, which other views of it share. */
  readonly queue: WorkQueue;
  readonly document: {
    readonly uri: string;
    readonly version: number;
    /** How often what was unsaved in it was taken back. */
    readonly reverts: number;
    /** False where the document has changed since. */
    apply(edits: EditScenarioAnswer['edits']): Promise<boolean>;
  };
  /** The latest revision that the server told of. */
  readonly latest: () => number;
  /** What to show where nothing was asked for; null while that cannot be told. */
  readonly begin: () => Promise<Scope | null>;
  /** Why there may be no such action; null while that cannot be told. */
  readonly missing: () => EmptyReason | null;
  /** Called with an answer that is news, once it is held. */
  readonly onAnswer: (answer: Simulation) => void;
  /** Called when there are scores that the document says: what else hangs on them can be asked. */
  readonly onSettled: (news: News) => void;
  readonly onEmpty: (reason: EmptyReason) => void;
  /** Called where a change was not made: somebody waits for it. */
  readonly onRefused: (error: unknown) => void;
  readonly warn: (text: string) => void;
}

/** What scores come of: the view shows something, or something else than it did, or what it shows was changed. */
export type News = 'opened' | 'changed';

/** How often a change is tried anew when the text changes under it. */
const ATTEMPTS = 5;

/** Nothing has been said yet. */
export function conversation(partners: Partners, wanted: Scope | null): Conversation {
  const { server, queue, document } = partners;
  let shown = wanted;
  let held: Held | null = null;
  let empty: EmptyReason | null = null;
  let comparison: Comparison | null = null;
  let disposed = false;

  /** True where the answer is news. */
  const accept = (answer: Simulation): boolean => {
    const next = hold(held, answer);
    if (next === null) {
      again();
      return false;
    }
    const isNews = held === null || !tellsNothing(held, answer);
    held = next;
    empty = null;
    if (isNews) partners.onAnswer(answer);
    return isNews;
  };
  const findEmpty = (reason: EmptyReason): void => {
    if (empty === reason) return;
    held = null;
    empty = reason;
    partners.onEmpty(reason);
  };
  /** Begins anew: what the page shows and what is held may have come apart. */
  const again = (): void => {
    held = null;
    queue.refresh(ask);
  };

  const paramsFor = (scope: Scope): SimulateParams => ({
    scenario: document.uri,
    shown: scope,
    previous: scope === shown ? (held?.answer.resultId ?? null) : null,
    baseline: comparison?.baseline ?? null,
  });
  const ask = async (): Promise<void> => {
    if (disposed || server.state === 'starting') return;
    if (server.state === 'stopped') {
      findEmpty('no-server');
      return;
    }
    if (shown === null) {
      const begun = await partners.begin();
      // Somebody may have asked for something meanwhile.
      shown ??= begun;
    }
    if (disposed) return;
    const asked = { shown, comparison };
    const answer = shown === null ? null : await server.simulate(paramsFor(shown));
    if (disposed || asked.shown !== shown || asked.comparison !== comparison) return;
    if (answer !== null && !answer.compared && comparison?.baseline.kind === 'scenario') {
      partners.warn(`simulation: ${comparison.baseline.uri} is not there any more to compare with`);
      comparison = null;
    }
    if (answer === null) {
      const reason = partners.missing();
      if (reason !== null) findEmpty(reason);
    } else {
      const news = held === null ? 'opened' : 'changed';
      // An answer from before a change is not shown: the change has asked again.
      if (answer.revision >= partners.latest() && accept(answer)) partners.onSettled(news);
    }
  };

  const change = (wish: ScenarioChange): void => {
    const scope = shown;
    const { reverts } = document;
    if (scope === null) return;
    queue.change(async () => {
      try {
        await make(wish, scope, () => document.reverts !== reverts);
      } catch (error) {
        // The page may show what did not come about.
        again();
        partners.onRefused(error);
      }
    });
  };
  const make = async (wish: ScenarioChange, scope: Scope, isTakenBack: () => boolean): Promise<void> => {
    for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
      if (isTakenBack()) {
        // The page may have shown it already.
        again();
        return;
      }
      const { version } = document;
      const asked = comparison;
      const answer = await edited(wish, scope, version);
      if (disposed) return;
      if (answer === null || document.version !== version) continue;
      // Seen before it is written: the way through the editor takes longer than the eye should wait.
      if (answer.simulation !== null && scope === shown && asked === comparison) accept(answer.simulation);
      if (!(await document.apply(answer.edits))) continue;
      partners.onSettled('changed');
      return;
    }
    throw new Error(say('The scenario’s text changed too often to be edited.'));
  };
  /** Null where the document was another before the server had read of it. */
  const edited = async (wish: ScenarioChange, scope: Scope, version: number): Promise<EditScenarioAnswer | null> => {
    try {
      return await server.editScenario({ simulate: paramsFor(scope), version, change: wish });
    } catch (error) {
      if (document.version === version) throw error;
      return null;
    }
  };
  const compare = (next: Comparison | null): void => {
    comparison = next;
    again();
  };

  return {
    get shown() {
      return shown;
    },
    get held() {
      return held;
    },
    get empty() {
      return empty;
    },
    get comparison() {
      return comparison;
    },
    show: scope => {
      if (shown !== null && shown.referential === scope.referential && shown.scope === scope.scope) return;
      shown = scope;
      again();
    },
    compare,
    change,
    refresh: () => queue.refresh(ask),
    forget: () => {
      held = null;
    },
    dispose: () => {
      disposed = true;
    },
  };
}
