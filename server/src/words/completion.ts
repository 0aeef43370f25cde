import { language, say } from '../../../l10n/say.ts';
import { RULES } from '../core/analysis/registry.ts';
import type { Rule } from '../core/analysis/rule.ts';
import type { Told } from '../core/features/completion/about.ts';
import type { NewEntryReason, Proposal } from '../core/features/completion/proposal.ts';
import { oneLine } from '../core/text/one-line.ts';
import { sayFunction, sayKey } from './format-words.ts';
import { sayHover } from './hover.ts';
import type { Markup } from './markup.ts';

/** What a list of proposals shows of one: what is written, or what is begun. */
export function sayLabel({ label, reason }: Proposal): string {
  return typeof reason === 'object' ? sayNew(reason) : label;
}

/** What it shows beside: the title, or why it is proposed; empty where the label says all. */
export function sayMeaning({ kind, label, title, reason, about }: Proposal): string {
  if (kind === 'key') return sayKey(label);
  if (kind === 'function') return sayFunction(label);
  if (about?.kind === 'code') {
    const rule = RULES.find(({ code }) => code === about.code);
    return rule ? titleOf(rule) : '';
  }
  switch (reason) {
    case 'next-id':
      return say('the next id');
    case 'remainder':
      return say('what the siblings leave');
    case 'equal-part':
      return say('an equal part of what they leave');
    case 'shares':
      return say('shares done, planned, not done');
    default:
      return oneLine(title);
  }
}

/** What is told of a proposal that is looked at: where it stands, and what a hover tells. */
export function sayTold(told: Told, markup: Markup): string {
  switch (told.kind) {
    case 'rule':
      return [markup.strong(markup.text(titleOf(told.rule))), markup.text(told.rule.doc[language()].why)].join('\n\n');
    case 'hover': {
      const above = told.above.map(({ id, title }) => markup.text(`${id} ${title}`.trim()));
      return [...(above.length === 0 ? [] : [above.join(' › ')]), sayHover(told.hover, markup)].join('\n\n');
    }
  }
}

function titleOf({ doc }: Rule): string {
  return doc[language()].title;
}

function sayNew({ begins, id }: NewEntryReason): string {
  switch (begins) {
    case 'referential':
      return say('New référentiel');
    case 'axis':
      return say('New axis {id}', { id });
    case 'sub-axis':
      return say('New sub-axis {id}', { id });
    case 'measure':
      return say('New measure {id}', { id });
    case 'sub-action':
      return say('New sub-action {id}', { id });
    case 'task':
      return say('New task {id}', { id });
    case 'question':
      return say('New question');
    case 'choice':
      return say('New choice');
    case 'rule':
      return say('New rules of an action');
    case 'evidence':
      return say('New piece of evidence');
    case 'indicator':
      return say('New indicator');
    case 'theme':
      return say('New theme');
    case 'competence':
      return say('New competence');
    case 'scenario':
      return say('New scenario');
  }
}
