import { textOfField } from '../../parse/fields.ts';
import { valueSpanOf } from '../../parse/places.ts';
import type { AroundView } from '../around-view.ts';
import { entriesIn } from '../facts/entries-around.ts';
import type { AroundRule, PlacedFinding } from '../rule.ts';

/** An indicator that another one names and that does not exist. */
export const indicatorUnknown: AroundRule = {
  code: 'indicator-unknown',
  severity: 'error',
  scope: 'around',
  check: findingsIn,
  doc: {
    fr: {
      title: 'Indicateur inconnu',
      why: '`valeur` et `parent` nomment un autre indicateur. L’importateur refuse une `valeur` qui n’en nomme aucun. Un indicateur d’un référentiel dont aucun indicateur n’est dans le dossier n’est pas vérifié.',
      cure: 'Corriger l’identifiant, ou ajouter l’indicateur.',
    },
    en: {
      title: 'Unknown indicator',
      why: '`valeur` and `parent` name another indicator. The importer refuses a `valeur` that names none. An indicator of a référentiel that has none in the folder is not checked.',
      cure: 'Correct the id, or add the indicator.',
    },
  },
  bad: [
    '# Énergie\n```yaml\nid: cae_2.a\nunite: kWh\n```\n# Logement\n```yaml\nid: cae_2.b\nunite: kWh\nvaleur: <|cae_2.c|>\nparent: <|cae_7.zzzz|>\n```\n',
  ],
  good: [
    '# Énergie\n```yaml\nid: cae_2.a\nunite: kWh\n```\n# Logement\n```yaml\nid: cae_2.b\nunite: kWh\nvaleur: eci_3\nparent: cae_2.a\n```\n',
  ],
};

/** The keys that name another indicator: the importer refuses an unknown value, and leaves an unknown parent out. */
const KEYS = [
  { key: 'valeur', severity: 'error' },
  { key: 'parent', severity: 'warning' },
] as const;

function findingsIn(view: AroundView): readonly PlacedFinding[] {
  const all = entriesIn(view, 'indicator');
  const ids = new Set(all.map(({ id }) => id));
  const prefixes = new Set([...ids].map(prefixOf));
  return all.flatMap(({ file, entry }) =>
    KEYS.flatMap(({ key, severity }): PlacedFinding[] => {
      const id = textOfField(entry, key);
      const span = valueSpanOf(entry, key);
      if (id === undefined || id === '' || span === undefined || ids.has(id) || !prefixes.has(prefixOf(id))) return [];
      return [{ file: file.path, span, args: { found: id }, severity }];
    }),
  );
}

function prefixOf(id: string): string {
  return id.slice(0, id.indexOf('_') + 1);
}
