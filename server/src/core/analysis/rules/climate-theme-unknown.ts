import { nearest } from '../../model/nearest.ts';
import { CLIMATE_THEMES } from '../../model/words.ts';
import { allEntries } from '../../parse/declarations.ts';
import { itemsOfField } from '../../parse/fields.ts';
import type { FileRule, Finding } from '../rule.ts';

/** A theme of measures or indicators that no published référentiel uses (domain, section 2). */
export const climateThemeUnknown: FileRule = {
  code: 'climate-theme-unknown',
  severity: 'warning',
  scope: 'file',
  check: ({ kind, entries }) => {
    const key = KEYS.get(kind);
    if (key === undefined) return [];
    return allEntries(entries).flatMap(entry =>
      itemsOfField(entry, key).flatMap(({ text, span }) => of(key, text, span)),
    );
  },
  doc: {
    fr: {
      title: 'Thème de climat-pratic inconnu',
      why: 'Aucun référentiel publié n’emploie ce thème (`climat_pratic_id` d’une mesure, `climat_pratic_ids` d’un indicateur) : la mesure ou l’indicateur n’apparaîtra avec aucun autre. Un thème qui ne ressemble à aucun peut être nouveau ; ce n’est alors qu’une information.',
      cure: 'Choisir l’un des thèmes connus ; le plus proche est proposé. La liste est celle de la complétion.',
    },
    en: {
      title: 'Unknown climat-pratic theme',
      why: 'No published référentiel uses this theme (`climat_pratic_id` of a measure, `climat_pratic_ids` of an indicator): the measure or the indicator will stand with no other. A theme that is like none of them may be new, and is told for information.',
      cure: 'Choose one of the known themes; the nearest one is proposed. Completion lists them all.',
    },
  },
  bad: [
    '# T\n```yaml\nid: 1.1.1\nclimat_pratic_id: <|energies|>\n```\n',
    '# T\n```yaml\nid: 1.1.1\nclimat_pratic_id: <|jardins|>\n```\n',
    '# I\n```yaml\nid: cae_1\nunite: t\nclimat_pratic_ids: [eau, <|batiment|>]\n```\n',
  ],
  good: [
    '# T\n```yaml\nid: 1.1.1\nclimat_pratic_id: eau\n```\n',
    '# T\n```yaml\nid: 1.1.1\nclimat_pratic_id:\n```\n',
    '# I\n```yaml\nid: cae_1\nunite: t\nclimat_pratic_ids:\n  - eau\n  - batiments\n```\n',
  ],
};

/** The key that names themes, by what a file holds. */
const KEYS: ReadonlyMap<string, string> = new Map([
  ['measure', 'climat_pratic_id'],
  ['indicator', 'climat_pratic_ids'],
]);

function of(key: string, found: string, span: Finding['span']): readonly Finding[] {
  if (found === '' || isKnown(found)) return [];
  const suggestion = nearest(found, CLIMATE_THEMES);
  const args = { key, found, known: CLIMATE_THEMES };
  return [suggestion === undefined ? { span, args, severity: 'information' } : { span, args: { ...args, suggestion } }];
}

function isKnown(text: string): boolean {
  return CLIMATE_THEMES.some(theme => theme === text);
}
