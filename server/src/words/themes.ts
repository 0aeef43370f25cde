import { type Message, say } from '../../../l10n/say.ts';
import type { Theme } from '../core/index/themes.ts';

/** The themes of questions that the importer knows, where no file gives them a title. */
const TITLES: ReadonlyMap<string, Message> = new Map([
  ['agri_alim', 'Farming and food'],
  ['amenager', 'Planning the territory'],
  ['consommer', 'Consuming'],
  ['dechets', 'Waste'],
  ['deplacer', 'Getting around'],
  ['developpement_economique', 'Economic development'],
  ['eau_assainissement', 'Water and sewage'],
  ['energie', 'Energy'],
  ['enfance', 'Education and childhood'],
  ['foret', 'Forests'],
  ['identite', 'Identity'],
  ['loger', 'Housing'],
  ['mobilite', 'Mobility'],
  ['nourrir', 'Eating'],
  ['patrimoine', 'Buildings and property'],
  ['piloter_cooperer', 'Steering and cooperating'],
  ['planifier', 'Planning'],
  ['preserver', 'Preserving ecosystems'],
  ['produire', 'Producing'],
  ['tourisme', 'Tourism'],
  ['ultramarin', 'Overseas territories'],
  ['urbanisme_habitat', 'Town planning and housing'],
] as const);

/** What a theme is called: by a file of the référentiel, else as everybody calls it, else by its id. */
export function themeTitle(id: string, listed: readonly Theme[]): string {
  const own = listed.find(theme => theme.id === id)?.title;
  const usual = TITLES.get(id);
  return own || (usual === undefined ? id.replaceAll('_', ' ') : say(usual));
}
