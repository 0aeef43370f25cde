import { usesCategories } from '../analysis/facts/categories.ts';
import { viewOf } from '../analysis/view.ts';
import { kindAt } from '../index/tree.ts';
import { levelOf, parentId } from '../model/id.ts';
import type { Action, Referential } from '../model/referential.ts';
import {
  ACTION_SECTIONS,
  CATEGORIES,
  CHILDREN_SECTION,
  DESCRIPTION_SECTION,
  SECTIONS_2026,
  sectionKey,
} from '../model/words.ts';
import { fieldOf, textOfField } from '../parse/fields.ts';
import { scalarText } from '../parse/scenario/scalar-text.ts';
import { keyLine } from '../skeletons/action.ts';

/** What a new action has because those beside it do. */
export interface Habits {
  /** Lines of its block besides id and weight. */
  readonly keys: readonly string[];
  readonly sections: readonly string[];
}

/** The keys that siblings have in common as a rule: the theme of a measure. */
const SHARED_KEYS = ['climat_pratic_id', 'thematique_sgpe'] as const;

/** What the last of its siblings has of keys and sections: its theme, its category; a description in any case. */
export function habitsOf(referential: Referential, id: string): Habits {
  const siblings = referential.actions.get(parentId(id) ?? '')?.children.filter(sibling => sibling.id !== id) ?? [];
  const elder = siblings.at(-1);
  const source = elder && referential.sources.get(elder.id);
  const entry = source?.declaration.entry;
  const shared = SHARED_KEYS.flatMap(key => {
    const value = entry && textOfField(entry, key);
    return value ? [keyLine(key, scalarText(value))] : [];
  });
  const hasOrigins = siblings.some(sibling => {
    const other = referential.sources.get(sibling.id)?.declaration.entry;
    return other !== undefined && fieldOf(other, 'origine') !== undefined;
  });
  const keys = [...categoryLines(referential, id, elder), ...shared, ...(hasOrigins ? [NEW_ACTION] : [])];
  const sections = (entry?.sections ?? []).map(({ title }) => title).filter(title => isKept(referential, title));
  return { keys, sections: sections.length === 0 ? [DESCRIPTION_SECTION] : [...new Set(sections)] };
}

/** What says that an action continues none (platform, section 1.3). */
const NEW_ACTION = keyLine('origine', 'Nouvelle action');

const KEPT: ReadonlySet<string> = new Set(ACTION_SECTIONS.filter(title => title !== CHILDREN_SECTION).map(sectionKey));

/** True for a section of prose that the platform keeps. */
function isKept({ platform }: Referential, title: string): boolean {
  return KEPT.has(sectionKey(title)) || (platform === '2026' && title === PROOF);
}

const [PROOF] = SECTIONS_2026;

function categoryLines(referential: Referential, id: string, elder: Action | undefined): readonly string[] {
  const isSubAction = kindAt(levelOf(id), referential.measureLevel) === 'sub-action';
  if (!isSubAction || !usesCategories(viewOf(referential))) return [];
  return [keyLine('categorie', elder?.category ?? CATEGORIES[0])];
}
