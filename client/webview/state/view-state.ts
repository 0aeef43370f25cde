/** What the view knows, and how each message changes it. Pure: no DOM. */
import type { Collectivity, WireStake } from '../../../server/src/protocol/collectivity.ts';
import type { WireExplanation } from '../../../server/src/protocol/explanation.ts';
import type { NextActions, WirePlan } from '../../../server/src/protocol/plan.ts';
import { isSameScope } from '../../../server/src/protocol/simulation.ts';
import type { SwitchReportAnswer } from '../../../server/src/protocol/switch.ts';
import type {
  EmptyReason,
  PageParts,
  ToView,
  ViewComparison,
  ViewDocument,
  ViewPlace,
  ViewScope,
} from '../../../server/src/protocol/view.ts';
import type { ViewTexts } from '../../../server/src/protocol/view-texts.ts';
import { type Shown, shownAfter } from './shown.ts';

export interface ViewState {
  readonly locale: string;
  readonly place: ViewPlace;
  /** Null until the extension has sent them. */
  readonly texts: ViewTexts | null;
  readonly scopes: readonly ViewScope[];
  /** The scenario's document; null until it is known. */
  readonly document: ViewDocument | null;
  /** Null until the first answer, and when there is nothing to show. */
  readonly shown: Shown | null;
  /** Why there is nothing to show; null while loading or showing. */
  readonly empty: EmptyReason | null;
  /** What was told last for the panels; null until it is. */
  readonly explanation: WireExplanation | null;
  readonly collectivity: Collectivity | null;
  /** What questions decide on, by their ids: what was told last of each. */
  readonly stakes: ReadonlyMap<string, WireStake>;
  readonly nextActions: NextActions | null;
  readonly comparison: ViewComparison | null;
  /** What becomes of the scenario in TE. */
  readonly switched: SwitchReportAnswer | null;
  readonly plan: ToldPlan | null;
  /** The parts of a page that is to be drawn: a new object for every wish. */
  readonly page: PageParts | null;
  /** The actions through whose explanations one came to that which is shown, the first one first. */
  readonly trail: readonly string[];
  /** The row to bring into sight: a new object for every wish. */
  readonly revealed: { readonly id: string } | null;
  /** The question to lead to, null for the one that is best answered next: a new object for every wish. */
  readonly asked: { readonly question: string | null } | null;
  /** The action whose status was set last in the view, once that is told; null after any other change in it. */
  readonly changed: string | null;
  /** The same before it is told: it has no answer yet. */
  readonly changing: string | null;
  /** How many changes made in the view have no answer yet, and when the last one was made. */
  readonly awaited: number;
  readonly changedAt: number;
  /** When a change from elsewhere, which is mostly typing, last moved something; in milliseconds of the page's life. */
  readonly typedAt: number;
}

/** A plan, and the `resultId` of the simulation that was shown when it was told: with another one, it is out of date. */
export interface ToldPlan extends WirePlan {
  readonly resultId: string | null;
}

/** A longer pause than this, in milliseconds, ends what is typed in one go; and a change that changes nothing has no answer. */
const PAUSE = 2000;

/** What is told of one référentiel and offers changes of the scenario: it must not stand beside another one. */
const untold = {
  explanation: null,
  collectivity: null,
  stakes: new Map(),
  nextActions: null,
  comparison: null,
  plan: null,
} satisfies Partial<ViewState>;

/** Nothing known yet: a skeleton is shown. */
export const initialState: ViewState = {
  locale: 'en',
  place: 'editor',
  texts: null,
  scopes: [],
  document: null,
  shown: null,
  empty: null,
  ...untold,
  switched: null,
  page: null,
  trail: [],
  revealed: null,
  asked: null,
  changed: null,
  changing: null,
  awaited: 0,
  changedAt: Number.NEGATIVE_INFINITY,
  typedAt: Number.NEGATIVE_INFINITY,
};

/** The state after a message that came at a time, in milliseconds of the page's life. */
export function reduce(state: ViewState, message: ToView, at: number): ViewState {
  switch (message.type) {
    case 'setup':
      return { ...state, locale: message.locale, texts: message.texts, place: message.place ?? 'editor' };
    case 'scopes':
      return { ...state, scopes: message.scopes };
    case 'document':
      return { ...state, document: message.document };
    case 'simulation':
      return withSimulation(state, message, at);
    case 'empty':
      return { ...state, ...untold, shown: null, empty: message.reason };
    case 'explanation':
      return { ...state, explanation: message.explanation };
    case 'collectivity':
      return { ...state, collectivity: sharing(state.collectivity, message.collectivity) };
    case 'stakes':
      return { ...state, stakes: withStakes(state.stakes, message.stakes) };
    case 'nextActions':
      return { ...state, nextActions: message.nextActions };
    case 'comparison':
      return { ...state, comparison: message.comparison };
    case 'switch':
      return { ...state, switched: message.answer };
    case 'plan':
      return {
        ...state,
        plan: message.plan && { ...message.plan, resultId: state.shown?.simulation.resultId ?? null },
      };
    case 'page':
      return { ...state, page: message.parts };
    case 'reveal':
      return { ...state, revealed: { id: message.id } };
  }
}

/** With other scores: those that a change made here asked for, or that come from elsewhere, as what is being typed does. */
function withSimulation(
  state: ViewState,
  { simulation, baseline }: Extract<ToView, { readonly type: 'simulation' }>,
  at: number,
): ViewState {
  const own = state.awaited > 0 && at - state.changedAt <= PAUSE;
  const joined = !own && at - state.typedAt <= PAUSE;
  const shown = shownAfter(state.shown, simulation, baseline, joined);
  if (shown === null) return state;
  const moved = shown.moves !== state.shown?.moves;
  const typedAt = own ? Number.NEGATIVE_INFINITY : moved ? at : state.typedAt;
  // All is told anew after a change that failed: no other answer is to come.
  const awaited = own && simulation.rows === null ? state.awaited - 1 : 0;
  const stays = state.shown !== null && isSameScope(state.shown.simulation.shown, shown.simulation.shown);
  const changed = own ? state.changing : stays ? state.changed : null;
  // Of the first figures, something may have been told before them.
  const before = state.shown?.simulation.shown.referential ?? shown.simulation.shown.referential;
  const known = before === shown.simulation.shown.referential ? {} : untold;
  return { ...state, ...known, shown, empty: null, awaited, typedAt, changed };
}

/** With the stakes that are told; those that are as before stay the same objects, and all of them if nothing is new. */
function withStakes(old: ViewState['stakes'], told: readonly WireStake[]): ViewState['stakes'] {
  const fresh = told.filter(stake => JSON.stringify(old.get(stake.question)) !== JSON.stringify(stake));
  return fresh.length === 0 ? old : new Map([...old, ...fresh.map(stake => [stake.question, stake] as const)]);
}

/** With the questions as before wherever nothing changed in them, so that only what changed is drawn. */
function sharing(old: Collectivity | null, fresh: Collectivity | null): Collectivity | null {
  if (old === null || fresh === null) return fresh;
  const known = new Map(old.questions.map(question => [question.id, question]));
  const questions = fresh.questions.map(question => {
    const before = known.get(question.id);
    return before !== undefined && JSON.stringify(before) === JSON.stringify(question) ? before : question;
  });
  return { ...fresh, questions };
}
