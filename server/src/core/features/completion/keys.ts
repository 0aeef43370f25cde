import { idKeyOf } from '../../analysis/fixes/ids.ts';
import { AROUND_KEYS_2026, KEYS } from '../../model/keys.ts';
import type { ActionKind, Referential } from '../../model/referential.ts';
import { KEYS_2026, TRANSITION_KEYS } from '../../model/words.ts';
import { hole, type Skeleton, skeleton } from '../../skeletons/skeleton.ts';
import type { BlockDraft } from './block.ts';
import type { KeyPlace } from './block-place.ts';
import type { Proposal } from './proposal.ts';

/** The keys that fit the entry, its level and its dialect, and are not there yet; in the order in which they are written. */
export function keyProposals(block: BlockDraft, { span, hasColon }: KeyPlace): readonly Proposal[] {
  const { fence, draft } = block;
  const { start, end } = fence.content;
  const others = `${draft.text.slice(start, span.start)}\n${draft.text.slice(span.end, end)}`;
  return keysOf(block)
    .filter(key => !new RegExp(`^[ \\t]*["']?${key}["']?[ \\t]*:`, 'm').test(others))
    .map(key => {
      const text = hasColon ? skeleton`${key}` : keyText(key);
      return { kind: 'key', label: key, title: '', text, goesOn: !hasColon };
    });
}

/** Those that take several values are begun as lists. */
function keyText(key: string): Skeleton {
  if (key === 'origine') return skeleton`origine:\n  - ${hole('')}`;
  return LISTS.has(key) ? skeleton`${key}: [${hole('')}]` : skeleton`${key}: ${hole('')}`;
}

const LISTS: ReadonlySet<string> = new Set([
  'labels',
  'indicateurs',
  'questions',
  'actions',
  'types_concernes',
  'programmes',
  'thematiques',
  'climat_pratic_ids',
  'parents',
]);

function keysOf({ kind, level, referential, dialect, entry }: BlockDraft): readonly string[] {
  if (kind !== 'measure') {
    const keys = entry?.depth === 3 ? ['id'] : KEYS[kind];
    return dialect === '2026' ? keys : keys.filter(key => !AROUND_KEYS_2026.has(key));
  }
  return KEYS.measure.filter(key => isKeyOf(key, level, referential));
}

/** True for a key that an action of a level may have in a référentiel; of an unknown level, whatever the dialect has. */
function isKeyOf(key: string, level: ActionKind | undefined, referential: Referential | undefined): boolean {
  const isLevel = (...levels: readonly ActionKind[]) => level === undefined || levels.includes(level);
  const { dialect = '2023', isTransition = false } = referential ?? {};
  const isNew = dialect === '2026';
  if (isTransitionKey(key) && !isTransition) return false;
  if (KEYS_2026.some(one => one === key) && !isNew) return false;
  switch (key) {
    case 'id':
    case 'identifiant':
      return key === (referential ? idKeyOf(referential) : 'identifiant');
    case 'points':
      return isTransition ? isLevel('sub-action') : true;
    case 'pourcentage':
      return dialect !== '2021' && !isTransition && isLevel('axis', 'sub-axis', 'measure', 'sub-action', 'task');
    case 'pointsDOM':
    case 'climat_pratic_id':
      return !isNew && isLevel('measure');
    case 'categorie':
    case 'adaptation_niveau':
      return isLevel('sub-action');
    case 'referentiel':
      return isLevel('referential');
    case 'thematique_sgpe':
      return isLevel('measure');
    case 'labels':
    case 'origine':
    case 'coremeasure':
    case 'indicateurs':
    case 'questions':
      return isLevel('measure', 'sub-action', 'task');
    default:
      return true;
  }
}

function isTransitionKey(key: string): boolean {
  return TRANSITION_KEYS.some(one => one === key);
}
