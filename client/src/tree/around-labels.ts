/** What the tree says of what stands around an action. Pure. */
import { type Message, say } from '../../../l10n/say.ts';
import type { AroundKind } from '../../../server/src/protocol/tree.ts';
import { capitalised } from './labels.ts';
import type { AroundNode, GroupNode } from './nodes.ts';

const GROUPS: Readonly<Record<AroundKind, Message>> = {
  question: 'Questions',
  rule: 'Rules',
  evidence: 'Evidence',
  indicator: 'Indicators',
};

/** The name of a group. */
export function groupLabelOf({ kind }: Pick<GroupNode, 'kind'>): string {
  return say(GROUPS[kind]);
}

/** What a screen reader says of a group: “Questions, 3, 6.5.1”. */
export function spokenGroupOf(group: GroupNode): string {
  return [groupLabelOf(group), group.members.length, group.parent.action.id].join(', ');
}

/** The title, or the id where there is none. */
export function aroundLabelOf({ around: { id, title } }: AroundNode): string {
  return title || id;
}

/** Kind and id, the title, then what is told of it: what a tooltip shows in lines, and a screen reader says. */
export function aroundDetailsOf({ around: { kind, id, title, told } }: AroundNode): readonly string[] {
  return [`${capitalised(say(kind))} ${id}`, title, told].filter(text => text !== '');
}
