import { say } from '../../../l10n/say.ts';
import { type ActingRule, rulesOfEntry } from '../core/features/acting-rules.ts';
import { type AroundEntry, type AroundSource, aroundSource } from '../core/features/around.ts';
import type { OutlineItem } from '../core/features/outline.ts';
import { rulesOf } from '../core/index/around-lists.ts';
import type { Workspace } from '../core/index/workspace.ts';
import type { AroundKind, SourceFile } from '../core/model/source.ts';
import { itemsOfField, textOfField } from '../core/parse/fields.ts';
import { shortened } from './actions.ts';
import { sayEffects } from './possible-effects.ts';

/** What something around an action is, in a few words: what its rules do, of which type a question is, the unit of an indicator. */
export function sayAround(workspace: Workspace, around: AroundEntry): string {
  const source = aroundSource(workspace, around);
  return source ? sayEntry(workspace, around.kind, source) : '';
}

function sayEntry(workspace: Workspace, kind: AroundKind, { file, entry }: AroundSource): string {
  switch (kind) {
    case 'rule': {
      const said = rulesAt(workspace, { file, entry }).map(rule => sayEffects(rule));
      return said.length === 0 ? '' : said.reduce((first, second) => say('{first}; {second}', { first, second }));
    }
    case 'question':
      return textOfField(entry, 'type') ?? '';
    case 'indicator':
      return textOfField(entry, 'unite') ?? '';
    case 'evidence':
      return '';
  }
}

/** What stands beside an entry of an outline of a file around the measures: the same, what one rule does, the actions of evidence. */
export function sayOutlined(workspace: Workspace, file: SourceFile, { kind, entry }: OutlineItem): string {
  switch (kind) {
    case 'question':
    case 'indicator':
      return sayEntry(workspace, kind, { file, entry });
    case 'evidence':
      return shortened(
        itemsOfField(entry, 'actions')
          .map(({ text }) => text)
          .join(', '),
      );
    case 'part': {
      const above = file.kind === 'rule' ? file.entries.find(({ children }) => children.includes(entry)) : undefined;
      const rules = above ? rulesAt(workspace, { file, entry: above }) : [];
      const own = rules.find(({ rule }) => rule.titleSpan.start === entry.titleSpan.start);
      return own ? sayEffects(own) : '';
    }
    default:
      return '';
  }
}

function rulesAt(workspace: Workspace, { file, entry }: AroundSource): readonly ActingRule[] {
  const personalisation = rulesOf(file).value.find(one => one.entry === entry);
  return personalisation ? rulesOfEntry(workspace, personalisation) : [];
}
