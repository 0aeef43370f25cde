/** What a conversation about a scenario is about: what is shown of it, compared with what, and what is known of that. Pure. */
import type { Scope, SimulateParams, Simulation } from '../../../server/src/protocol/simulation.ts';
import type { EmptyReason } from '../../../server/src/protocol/view.ts';
import type { Comparison } from './comparison.ts';
import { type Held, hold, tellsNothing } from './held.ts';

export interface Topic {
  /** Null until it is settled. */
  readonly shown: Scope | null;
  readonly comparison: Comparison | null;
  /** What is known of the simulation. */
  readonly held: Held | null;
  /** Why nothing is known; null while something is, or while it is asked for. */
  readonly empty: EmptyReason | null;
  /** True once nobody listens any more. */
  readonly isOver: boolean;
  show(scope: Scope | null): void;
  compare(comparison: Comparison | null): void;
  /** What to ask of a scope: all of it, or what differs from what is held. */
  params(scope: Scope): SimulateParams;
  /** Holds an answer; true where it is news. One that differs from another than is held is asked for anew. */
  accept(answer: Simulation): boolean;
  /** There is nothing to hold. */
  findEmpty(reason: EmptyReason): void;
  forget(): void;
  /** Begins anew: what the page shows and what is held may have come apart. */
  again(): void;
  end(): void;
}

export interface TopicParts {
  /** The URI of the scenario. */
  readonly scenario: string;
  /** Called with an answer that is news, once it is held. */
  readonly onAnswer: (answer: Simulation) => void;
  readonly onEmpty: (reason: EmptyReason) => void;
  readonly ask: () => void;
}

/** Nothing is known. */
export function topicOf({ scenario, onAnswer, onEmpty, ask }: TopicParts, wanted: Scope | null): Topic {
  let shown = wanted;
  let comparison: Comparison | null = null;
  let isOver = false;
  let held: Held | null = null;
  let empty: EmptyReason | null = null;
  const forget = (): void => {
    held = null;
  };
  const again = (): void => {
    forget();
    ask();
  };
  return {
    get shown() {
      return shown;
    },
    get comparison() {
      return comparison;
    },
    get held() {
      return held;
    },
    get empty() {
      return empty;
    },
    get isOver() {
      return isOver;
    },
    show: scope => {
      shown = scope;
    },
    compare: next => {
      comparison = next;
    },
    params: scope => ({
      scenario,
      shown: scope,
      previous: scope === shown ? (held?.answer.resultId ?? null) : null,
      baseline: comparison?.baseline ?? null,
    }),
    accept: answer => {
      const next = hold(held, answer);
      if (next === null) {
        again();
        return false;
      }
      const isNews = held === null || !tellsNothing(held, answer);
      held = next;
      empty = null;
      if (isNews) onAnswer(answer);
      return isNews;
    },
    findEmpty: reason => {
      if (empty === reason) return;
      held = null;
      empty = reason;
      onEmpty(reason);
    },
    forget,
    again,
    end: () => {
      isOver = true;
    },
  };
}
