/** What stands around the measures, to be filled in; each begins with a title of the first level. */
import { DESCRIPTION_SECTION } from '../model/words.ts';
import { FORMULA_LANGUAGE } from '../parse/formula/language.ts';
import { entrySkeleton, keyLine } from './action.ts';
import { hole, type Skeleton, skeleton } from './skeleton.ts';

/** A question of the simplest type, of a theme, about some actions; all by qualified id. */
export function questionSkeleton(id: string, theme: string, actions: readonly string[]): Skeleton {
  const keys = [keyLine('id', id), 'type: binaire', keyLine('thematique_id', theme), listLine(actions)];
  return entrySkeleton({ depth: 1, keys, sections: [DESCRIPTION_SECTION] });
}

/** The rules of an action, with one that changes nothing yet. */
export function ruleSkeleton(action: string): Skeleton {
  const block = `\`\`\`yaml\n${keyLine('action_id', action)}\n\`\`\`\n`;
  const formula = skeleton`\`\`\`${FORMULA_LANGUAGE}\n${hole('1')}\n\`\`\`\n`;
  return skeleton`# ${hole('Réduction de potentiel')}\n${block}## Règles\n### Réduction de potentiel\n${formula}`;
}

/** A piece of evidence of some actions. */
export function evidenceSkeleton(id: string, actions: readonly string[]): Skeleton {
  return entrySkeleton({ depth: 1, keys: [keyLine('id', id), listLine(actions)], sections: [DESCRIPTION_SECTION] });
}

/** An indicator of some actions. */
export function indicatorSkeleton(id: string, actions: readonly string[]): Skeleton {
  const keys = [keyLine('id', id), "unite: '%'", listLine(actions)];
  return entrySkeleton({ depth: 1, keys, sections: [DESCRIPTION_SECTION] });
}

function listLine(actions: readonly string[]): string {
  return `actions: [${actions.join(', ')}]`;
}
