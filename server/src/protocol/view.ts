/**
 * What the simulation view and the extension say to each other: each message declared once; `view-guards` checks it where it arrives.
 */

import type { Collectivity, WireStake } from './collectivity.ts';
import type { WireComparison } from './comparison.ts';
import type { WireExplanation } from './explanation.ts';
import type { WireLocation, WireRange } from './language.ts';
import type { NextActions, WirePlan } from './plan.ts';
import type { Baseline, ScenarioChange, Scope, Simulation } from './simulation.ts';
import type { SwitchFormat, SwitchReportAnswer } from './switch.ts';
import type { ViewTexts } from './view-texts.ts';

/** A référentiel, or an action of one down to its measures, that the view can show. */
export interface ViewScope extends Scope {
  /** The name of the référentiel, under which its scopes are grouped. */
  readonly referentialLabel: string;
  readonly label: string;
}

/** The scenario's document, as the tab shows it. */
export interface ViewDocument {
  /** The file's name. */
  readonly name: string;
  readonly unsaved: boolean;
  /** True where it was never saved: it has no file. */
  readonly untitled: boolean;
}

/** Why there is nothing to show: no référentiel, no such action in it any more, or no server to ask. */
export type EmptyReason = 'no-referential' | 'no-action' | 'no-server';

/** What shows the view: an editor, which has documents, commits and a server that writes files; or a page, which has the view alone. */
export type ViewPlace = 'editor' | 'page';

/** From the extension to the view. */
export type ToView =
  | { readonly type: 'setup'; readonly locale: string; readonly texts: ViewTexts; readonly place?: ViewPlace }
  | { readonly type: 'scopes'; readonly scopes: readonly ViewScope[] }
  | { readonly type: 'document'; readonly document: ViewDocument }
  /** Whole, or what differs from the one before (`rows` is null). */
  | { readonly type: 'simulation'; readonly simulation: Simulation; readonly baseline: string | null }
  | { readonly type: 'empty'; readonly reason: EmptyReason }
  | { readonly type: 'explanation'; readonly explanation: WireExplanation | null }
  | { readonly type: 'collectivity'; readonly collectivity: Collectivity | null }
  /** What some of the questions decide on: those of the others stay as they were told before. */
  | { readonly type: 'stakes'; readonly stakes: readonly WireStake[] }
  | { readonly type: 'nextActions'; readonly nextActions: NextActions | null }
  | { readonly type: 'comparison'; readonly comparison: ViewComparison | null }
  /** What becomes of the scenario in TE. */
  | { readonly type: 'switch'; readonly answer: SwitchReportAnswer }
  | { readonly type: 'plan'; readonly plan: WirePlan | null }
  /** Has the view draw a page to hand over, which it gives back as `saveDrawn`. */
  | { readonly type: 'page'; readonly parts: PageParts }
  /** Brings a row into sight and moves the focus to it; where its points come from is shown too, if that is wanted. */
  | { readonly type: 'reveal'; readonly id: string; readonly explained?: boolean };

/** Simulations side by side, as the view shows them. */
export interface ViewComparison extends WireComparison {
  /** How each side is called, in the order of the sides. */
  readonly names: readonly string[];
  /** What each side is, in their order; null for the scenario of the view, which stays. */
  readonly baselines: readonly (Baseline | null)[];
}

/** What a page to hand over tells beyond the simulation. */
export interface PageParts {
  readonly collectivity: Collectivity | null;
  readonly nextActions: NextActions | null;
  /** Null where the simulation is compared with nothing. */
  readonly comparison: ViewComparison | null;
}

/** What is open beside the table: it is sent anew after every change. */
export interface Panels {
  /** The id of the action that is explained. */
  readonly explained: string | null;
  readonly collectivity: boolean;
  readonly nextActions: boolean;
  readonly comparison: boolean;
  /** What becomes of the scenario in TE. */
  readonly switch: boolean;
  /** The column of the table that tells what each open task would bring. */
  readonly gains: boolean;
  /** The share (0–1) that a plan is shown for. */
  readonly plan: number | null;
}

/** What can be done with the scenario as a document. */
export const DOCUMENT_COMMANDS = [
  'new',
  'open',
  'duplicate',
  'duplicateAndCompare',
  'switch',
  'rename',
  'save',
  'saveAs',
  'showText',
  'undo',
  'redo',
] as const;
export type DocumentCommand = (typeof DOCUMENT_COMMANDS)[number];

/** What helps where there is nothing to show. */
export const HELPING_STEPS = ['openFolder', 'openExample', 'restart'] as const;
export type HelpingStep = (typeof HELPING_STEPS)[number];

/** What the extension makes, but for the page, of which it gathers the parts; and what the view draws itself. */
export const EXPORT_FORMATS = ['csv', 'csv-fr', 'xlsx', 'markdown', 'html'] as const;
export const DRAWN_FORMATS = ['html', 'svg', 'png'] as const;

export const COMPARED_WITH = ['nothing', 'scenario', 'committed', 'several'] as const;
export const SIDE_WISHES = ['remove', 'first'] as const;

/** From the view to the extension. */
export type FromView =
  /** Sent when the page has loaded, with what it showed before it was hidden or reloaded. */
  /** `told` where what was sent while the page was loading has reached it. */
  | { readonly type: 'ready'; readonly shown: Scope | null; readonly panels: Panels; readonly told: boolean }
  | { readonly type: 'change'; readonly change: ScenarioChange }
  | { readonly type: 'show'; readonly shown: Scope }
  | { readonly type: 'panels'; readonly panels: Panels }
  /** The ids of the questions that are to be weighed, from now on and after every change, in this order. */
  | { readonly type: 'weigh'; readonly questions: readonly string[] }
  /** Leads to the text of an action. */
  | { readonly type: 'openAction'; readonly id: string }
  | { readonly type: 'openPlace'; readonly location: WireLocation }
  /** Leads to a place in the scenario's own text. */
  | { readonly type: 'openScenario'; readonly range: WireRange }
  /** The extension asks which scenario, or which of all scenarios and commits. */
  | { readonly type: 'compare'; readonly with: (typeof COMPARED_WITH)[number] }
  /** Takes a side out of the comparison, or makes it the one that all others are held against. */
  | { readonly type: 'compareSide'; readonly baseline: Baseline; readonly wish: (typeof SIDE_WISHES)[number] }
  | { readonly type: 'document'; readonly command: DocumentCommand }
  /** Keeps in a file what becomes of the scenario in TE. */
  | { readonly type: 'switch'; readonly as: SwitchFormat }
  /** Makes a scenario of its own of the plan for a share (0–1). */
  | { readonly type: 'applyPlan'; readonly share: number }
  | { readonly type: 'help'; readonly step: HelpingStep }
  | { readonly type: 'export'; readonly format: (typeof EXPORT_FORMATS)[number] }
  /** Puts the text of a drawing on the clipboard. */
  | { readonly type: 'copyDrawn'; readonly content: string }
  /** `content` is text, or base 64 for a PNG. */
  | {
      readonly type: 'saveDrawn';
      readonly format: (typeof DRAWN_FORMATS)[number];
      readonly name: string;
      readonly content: string;
    };
