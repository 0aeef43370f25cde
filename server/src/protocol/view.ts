/**
 * What the simulation view and the extension say to each other: each message declared once, checked where it arrives.
 */
import type { WireComparison } from './comparison.ts';
import type { WireLocation } from './language.ts';
import type {
  Collectivity,
  NextActions,
  ScenarioChange,
  Scope,
  Simulation,
  WireExplanation,
  WirePlan,
  WireStake,
} from './simulation.ts';
import { isStatus } from './statuses.ts';
import { SWITCH_FORMATS, type SwitchFormat, type SwitchReportAnswer } from './switch.ts';
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

/** From the extension to the view. */
export type ToView =
  | { readonly type: 'setup'; readonly locale: string; readonly texts: ViewTexts }
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
  /** Brings a row into sight and moves the focus to it. */
  | { readonly type: 'reveal'; readonly id: string };

/** Simulations side by side, as the view shows them. */
export interface ViewComparison extends WireComparison {
  /** How each side is called, in the order of the sides. */
  readonly names: readonly string[];
  /** The place of the scenario of the view among the sides. */
  readonly own: number;
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
  | { readonly type: 'ready'; readonly shown: Scope | null; readonly panels: Panels }
  | { readonly type: 'change'; readonly change: ScenarioChange }
  | { readonly type: 'show'; readonly shown: Scope }
  | { readonly type: 'panels'; readonly panels: Panels }
  /** The ids of the questions that are to be weighed, from now on and after every change, in this order. */
  | { readonly type: 'weigh'; readonly questions: readonly string[] }
  /** Leads to the text of an action. */
  | { readonly type: 'openAction'; readonly id: string }
  | { readonly type: 'openPlace'; readonly location: WireLocation }
  /** The extension asks which scenario, or which of all scenarios and commits. */
  | { readonly type: 'compare'; readonly with: (typeof COMPARED_WITH)[number] }
  /** Takes a side out of the comparison, or makes it the one that all others are held against. */
  | { readonly type: 'compareSide'; readonly side: number; readonly wish: (typeof SIDE_WISHES)[number] }
  | { readonly type: 'document'; readonly command: DocumentCommand }
  /** Asks what becomes of the scenario in TE: to be shown, or to be kept. */
  | { readonly type: 'switch'; readonly as: 'tables' | SwitchFormat }
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

type Fields = Readonly<Record<string, unknown>>;

/** True for a message of the protocol; anything else is to be dropped and logged. */
export function isFromView(message: unknown): message is FromView {
  if (!isRecord(message)) return false;
  switch (message['type']) {
    case 'ready':
      return (message['shown'] === null || isScope(message['shown'])) && isPanels(message['panels']);
    case 'change':
      return isChange(message['change']);
    case 'show':
      return isScope(message['shown']);
    case 'panels':
      return isPanels(message['panels']);
    case 'weigh':
      return Array.isArray(message['questions']) && message['questions'].every(isText);
    case 'openAction':
      return isText(message['id']);
    case 'openPlace':
      return isLocation(message['location']);
    case 'compare':
      return isOneOf(COMPARED_WITH, message['with']);
    case 'compareSide':
      return Number.isInteger(message['side']) && isOneOf(SIDE_WISHES, message['wish']);
    case 'document':
      return isOneOf(DOCUMENT_COMMANDS, message['command']);
    case 'switch':
      return isOneOf(['tables', ...SWITCH_FORMATS], message['as']);
    case 'applyPlan':
      return isShare(message['share']);
    case 'help':
      return isOneOf(HELPING_STEPS, message['step']);
    case 'export':
      return isOneOf(EXPORT_FORMATS, message['format']);
    case 'copyDrawn':
      return isText(message['content']);
    case 'saveDrawn':
      return isOneOf(DRAWN_FORMATS, message['format']) && isText(message['name']) && isText(message['content']);
    default:
      return false;
  }
}

/**
 * True for a message that the view understands. Its sender is the extension of the same build: the outline is checked,
 * not every row.
 */
export function isToView(message: unknown): message is ToView {
  if (!isRecord(message)) return false;
  switch (message['type']) {
    case 'setup':
      return isText(message['locale']) && isRecord(message['texts']);
    case 'scopes':
      return Array.isArray(message['scopes']);
    case 'document':
      return isRecord(message['document']);
    case 'simulation':
      return isRecord(message['simulation']) && isText(message['simulation']['resultId']);
    case 'empty':
      return isText(message['reason']);
    case 'stakes':
      return Array.isArray(message['stakes']);
    case 'explanation':
    case 'collectivity':
    case 'nextActions':
    case 'comparison':
    case 'plan':
      return message[message['type']] === null || isRecord(message[message['type']]);
    case 'switch':
      return isRecord(message['answer']);
    case 'page':
      return isRecord(message['parts']);
    case 'reveal':
      return isText(message['id']);
    default:
      return false;
  }
}

function isChange(value: unknown): value is ScenarioChange {
  if (!isRecord(value)) return false;
  switch (value['type']) {
    case 'statuses':
      return (
        isRecord(value['statuses']) &&
        Object.values(value['statuses']).every(status => status === null || isStatus(status))
      );
    case 'clear':
      return true;
    case 'answer':
      return isText(value['question']) && (value['answer'] === null || isText(value['answer']));
    case 'identity':
      return isText(value['property']) && Array.isArray(value['values']) && value['values'].every(isText);
    case 'title':
      return isText(value['title']);
    case 'accept':
      return (
        Array.isArray(value['figures']) &&
        value['figures'].every(figure => isRecord(figure) && isText(figure['action']) && isText(figure['field']))
      );
    case 'effort':
      return isText(value['id']) && (value['effort'] === null || isEffort(value['effort']));
    case 'choice':
      return isText(value['id']) && (value['choice'] === null || isOneOf(['exclu', 'retenu'], value['choice']));
    default:
      return false;
  }
}

function isPanels(value: unknown): value is Panels {
  return (
    isRecord(value) &&
    (value['explained'] === null || isText(value['explained'])) &&
    typeof value['collectivity'] === 'boolean' &&
    typeof value['nextActions'] === 'boolean' &&
    typeof value['comparison'] === 'boolean' &&
    (value['plan'] === null || isShare(value['plan']))
  );
}

function isScope(value: unknown): value is Scope {
  return isRecord(value) && isText(value['referential']) && isText(value['scope']);
}

function isLocation(value: unknown): value is WireLocation {
  if (!isRecord(value) || !isText(value['uri']) || !isRecord(value['range'])) return false;
  const { start, end } = value['range'];
  return [start, end].every(at => isRecord(at) && Number.isInteger(at['line']) && Number.isInteger(at['character']));
}

function isShare(value: unknown): value is number {
  return typeof value === 'number' && value >= 0 && value <= 1;
}

function isEffort(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value) && value > 0;
}

function isOneOf(known: readonly string[], value: unknown): boolean {
  return typeof value === 'string' && known.includes(value);
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

function isRecord(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
