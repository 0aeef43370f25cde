/** Tells what is a message of the simulation view or of the extension; anything else is to be dropped and logged. */
import { isLocation, isOneOf, isRange, isRecord, isText } from './shapes.ts';
import type { ScenarioChange, Scope } from './simulation.ts';
import { isStatus } from './statuses.ts';
import { SWITCH_FORMATS } from './switch.ts';
import { isBaseline } from './version-guards.ts';
import {
  COMPARED_WITH,
  DOCUMENT_COMMANDS,
  DRAWN_FORMATS,
  EXPORT_FORMATS,
  type FromView,
  HELPING_STEPS,
  type Panels,
  SIDE_WISHES,
  type ToView,
} from './view.ts';

/** True for a message of the protocol; anything else is to be dropped and logged. */
export function isFromView(message: unknown): message is FromView {
  if (!isRecord(message)) return false;
  switch (message['type']) {
    case 'ready':
      return (
        (message['shown'] === null || isScope(message['shown'])) &&
        isPanels(message['panels']) &&
        typeof message['told'] === 'boolean'
      );
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
    case 'openScenario':
      return isRange(message['range']);
    case 'compare':
      return isOneOf(COMPARED_WITH, message['with']);
    case 'compareSide':
      return isBaseline(message['baseline']) && isOneOf(SIDE_WISHES, message['wish']);
    case 'document':
      return isOneOf(DOCUMENT_COMMANDS, message['command']);
    case 'switch':
      return isOneOf(SWITCH_FORMATS, message['as']);
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
      return isText(message['id']) && ['boolean', 'undefined'].includes(typeof message['explained']);
    default:
      return false;
  }
}

/** True for a change that a view may ask for. */
export function isChange(value: unknown): value is ScenarioChange {
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
    typeof value['switch'] === 'boolean' &&
    typeof value['gains'] === 'boolean' &&
    (value['plan'] === null || isShare(value['plan']))
  );
}

function isScope(value: unknown): value is Scope {
  return isRecord(value) && isText(value['referential']) && isText(value['scope']);
}

function isShare(value: unknown): value is number {
  return typeof value === 'number' && value >= 0 && value <= 1;
}

function isEffort(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value) && value > 0;
}
