import { isTransitionName, PLATFORM_REFERENTIALS } from '../model/platform-referentials.ts';
import { SHEETS } from './columns.ts';
import type { Sheet } from './sheet.ts';

/** How the platform reads a référentiel: its levels, and where points count (platform, sections 1.2 and 2). */
export interface Family {
  /** The slug of the référentiel, `te`. */
  readonly name: string;
  /** 3, or 2 where there are no sous-axes, as in ECi. */
  readonly measureLevel: number;
  /** True for TE: weights count on sub-actions alone. */
  readonly isTransition: boolean;
}

const TRANSITION_COLUMNS = ['labels', 'origine', 'thematiqueSGPE', 'adaptationNiveau'];

/** The family of a référentiel by its name; one of another name is like TE where its rows fill columns that TE alone has. */
export function familyOf(name: string, structure: Sheet | undefined): Family {
  const isOther = !PLATFORM_REFERENTIALS.includes(name);
  const isLikeTransition = () =>
    structure?.rows.some(({ cells }) => TRANSITION_COLUMNS.some(column => cells.has(column))) ?? false;
  return {
    name,
    measureLevel: name === 'eci' ? 2 : 3,
    isTransition: isTransitionName(name) || (isOther && isLikeTransition()),
  };
}

/** The names of the levels, the root first, as the platform lists them. */
export function levelNames({ measureLevel }: Family): readonly string[] {
  const axes = measureLevel === 2 ? ['axe'] : ['axe', 'sous-axe'];
  return ['referentiel', ...axes, 'action', 'sous-action', 'tache'];
}

/** Where the ids of actions stand. */
export const ID_COLUMN = SHEETS.structure.id;
