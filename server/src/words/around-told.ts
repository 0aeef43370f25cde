import { say } from '../../../l10n/say.ts';
import { rulesOfEntry } from '../core/features/acting-rules.ts';
import type { AroundEntry } from '../core/features/around.ts';
import { aroundSource } from '../core/features/around.ts';
import type { Workspace } from '../core/index/workspace.ts';
import { textOfField } from '../core/parse/fields.ts';
import { rulesOf } from '../core/scoring/prepare-workspace.ts';
import { sayEffects } from './possible-effects.ts';

/** What something around an action is, in a few words: what its rules do, of which type a question is, the unit of an indicator. */
export function sayAround(workspace: Workspace, around: AroundEntry): string {
  const source = aroundSource(workspace, around);
  if (source === undefined) return '';
  const { file, entry } = source;
  switch (around.kind) {
    case 'rule': {
      const personalisation = rulesOf(file).value.find(one => one.entry === entry);
      const said = personalisation ? rulesOfEntry(workspace, personalisation).map(rule => sayEffects(rule)) : [];
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
