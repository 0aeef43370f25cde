/** What stands around the measures, to be filled in; each begins with a title of the first level. */
import type { Platform } from '../model/referential.ts';
import { DESCRIPTION_SECTION } from '../model/words.ts';
import { FORMULA_LANGUAGE } from '../parse/formula/language.ts';
import { entrySkeleton } from './action.ts';
import { hole, type Piece, type Skeleton, skeleton } from './skeleton.ts';

/** A text of its own, or a hole for what its author is to write. */
type Value = string | Piece;

/** A question of the simplest type, of a theme, about some actions; all by qualified id. */
export function questionSkeleton(id: Value, theme: Value, actions: readonly Value[]): Skeleton {
  const keys = [line('id', id), 'type: binaire', line('thematique_id', theme), listLine(actions)];
  return entrySkeleton({ depth: 1, keys, sections: [DESCRIPTION_SECTION] });
}

/** What may be answered to a question, one among others. */
export function choiceSkeleton(id: Value): Skeleton {
  return entrySkeleton({ depth: 3, keys: [line('id', id)], sections: [] });
}

/** The rules of an action, with one that changes nothing yet, or that of a formula. */
export function ruleSkeleton(action: Value, text = '1'): Skeleton {
  const block = skeleton`\`\`\`yaml\n${line('action_id', action)}\n\`\`\`\n`;
  const formula = skeleton`\`\`\`${FORMULA_LANGUAGE}\n${hole(text)}\n\`\`\`\n`;
  return skeleton`# ${hole('Réduction de potentiel')}\n${block}## Règles\n### Réduction de potentiel\n${formula}`;
}

/** A piece of evidence of some actions. */
export function evidenceSkeleton(id: Value, actions: readonly Value[]): Skeleton {
  return entrySkeleton({ depth: 1, keys: [line('id', id), listLine(actions)], sections: [DESCRIPTION_SECTION] });
}

/** What the platform of 2026 demands of the block of an indicator beside its unit, each with what it is until its author decides. */
export const DEMANDED_2026: readonly (readonly [key: string, value: string])[] = [
  ['participation_score', 'false'],
  ['sans_valeur_utilisateur', 'false'],
];

/** An indicator of some actions, with what a platform demands of it. */
export function indicatorSkeleton(id: Value, actions: readonly Value[], platform: Platform = '2023'): Skeleton {
  const demanded = platform === '2026' ? DEMANDED_2026.map(([key, value]) => line(key, value)) : [];
  const keys = [line('id', id), "unite: '%'", listLine(actions), ...demanded];
  return entrySkeleton({ depth: 1, keys, sections: [DESCRIPTION_SECTION] });
}

/** A theme or a competence, by the key that its file names it by. */
export function listedSkeleton(key: string): Skeleton {
  return entrySkeleton({ depth: 1, keys: [line(key, hole('identifiant'))], sections: [] });
}

function listLine(actions: readonly Value[]): Skeleton {
  return skeleton`actions: [${actions.flatMap((action, at) => skeleton`${at === 0 ? '' : ', '}${action}`)}]`;
}

function line(key: string, value: Value): Skeleton {
  return skeleton`${key}: ${value}`;
}
