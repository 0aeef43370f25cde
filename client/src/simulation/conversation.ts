/** What is said with the server about one view of a scenario: what is shown of it, compared with what, and changed. */
import type { ScenarioChange, Scope, Simulation } from '../../../server/src/protocol/simulation.ts';
import type { EmptyReason } from '../../../server/src/protocol/view.ts';
import type { LanguageServer } from '../server/language-client.ts';
import type { Comparison } from './comparison.ts';
import type { Held } from './held.ts';
import { type ChangeParts, makeChanges } from './make-changes.ts';
import { topicOf } from './topic.ts';

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

export interface Partners extends Omit<ChangeParts, 'onMade'> {
  readonly server: Pick<LanguageServer, 'state' | 'simulate' | 'editScenario'>;
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
  readonly warn: (text: string) => void;
}

/** What scores come of: the view shows something, or something else than it did, or what it shows was changed. */
export type News = 'opened' | 'changed';

/** Nothing has been said yet. */
export function conversation(partners: Partners, wanted: Scope | null): Conversation {
  const { server, queue, document, onAnswer, onEmpty } = partners;
  const refresh = (): void => queue.refresh(ask);
  const topic = topicOf({ scenario: document.uri, onAnswer, onEmpty, ask: refresh }, wanted);

  /** Takes in what the server says of what is shown and compared; null where there is no such action. */
  const hear = (answer: Simulation | null): void => {
    if (answer === null) {
      const reason = partners.missing();
      if (reason !== null) topic.findEmpty(reason);
      return;
    }
    const { comparison } = topic;
    if (!answer.compared && comparison?.baseline.kind === 'scenario') {
      partners.warn(`simulation: ${comparison.baseline.uri} is not there any more to compare with`);
      topic.compare(null);
    }
    const news = topic.held === null ? 'opened' : 'changed';
    // An answer from before a change is not shown: the change has asked again.
    if (answer.revision >= partners.latest() && topic.accept(answer)) partners.onSettled(news);
  };
  const ask = async (): Promise<void> => {
    if (topic.isOver || server.state === 'starting') return;
    if (server.state === 'stopped') {
      topic.findEmpty('no-server');
      return;
    }
    if (topic.shown === null) {
      const begun = await partners.begin();
      // Somebody may have asked for something meanwhile.
      if (topic.shown === null) topic.show(begun);
    }
    if (topic.isOver) return;
    const { shown, comparison } = topic;
    const answer = shown === null ? null : await server.simulate(topic.params(shown));
    if (topic.isOver || shown !== topic.shown || comparison !== topic.comparison) return;
    hear(answer);
  };

  return {
    get shown() {
      return topic.shown;
    },
    get held() {
      return topic.held;
    },
    get empty() {
      return topic.empty;
    },
    get comparison() {
      return topic.comparison;
    },
    show: scope => {
      const { shown } = topic;
      if (shown !== null && shown.referential === scope.referential && shown.scope === scope.scope) return;
      topic.show(scope);
      topic.again();
    },
    compare: next => {
      topic.compare(next);
      topic.again();
    },
    change: makeChanges({ ...partners, onMade: () => partners.onSettled('changed') }, topic),
    refresh,
    forget: topic.forget,
    dispose: topic.end,
  };
}
