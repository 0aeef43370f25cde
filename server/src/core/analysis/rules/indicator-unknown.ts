import { memory } from '../../memory/memory.ts';
import { isIndicatorId } from '../../model/id.ts';
import type { AroundView } from '../around-view.ts';
import { entriesIn, type IdentifiedEntry } from '../facts/entries-around.ts';
import { formulaFaults } from '../facts/formula-faults.ts';
import { relativesOf } from '../facts/indicator-parents.ts';
import { unknownName } from '../facts/names.ts';
import { scoreFaults } from '../facts/score-formula-faults.ts';
import type { AroundRule, PlacedFinding } from '../rule.ts';
import { formulaBlock, indicator2026, withScore2026 } from '../samples.ts';

/** An indicator that another one names and that does not exist. */
export const indicatorUnknown: AroundRule = {
  code: 'indicator-unknown',
  severity: 'error',
  scope: 'around',
  check: view => [...findingsIn(view), ...inFormulas(view)],
  checkScores: scoreFaults('indicator-unknown'),
  doc: {
    fr: {
      title: 'Indicateur inconnu',
      why: '`valeur`, `parent` et, en 2026, `parents` nomment d’autres indicateurs, comme en 2026 la clé `indicateurs` d’une action, son `Score indicatif` et le `Calcul` d’un indicateur. L’importateur refuse ce qui n’en nomme aucun, un parent mis à part. Un indicateur d’un référentiel dont aucun indicateur n’est dans le dossier n’est pas vérifié, sauf s’il est mal écrit (`eci_.21`) et n’en nomme donc aucun.',
      cure: 'Corriger l’identifiant, ou ajouter l’indicateur.',
    },
    en: {
      title: 'Unknown indicator',
      why: '`valeur`, `parent` and, in 2026, `parents` name other indicators, as do in 2026 the key `indicateurs` of an action, its `Score indicatif` and the `Calcul` of an indicator. The importer refuses what names none, except a parent. An indicator of a référentiel that has none in the folder is not checked, unless it is malformed (`eci_.21`), so that it names none.',
      cure: 'Correct the id, or add the indicator.',
    },
  },
  bad: [
    withScore2026('val(<|te_9|>) + val(te_1)', 'indicateurs: [te_1, <|te_8|>]\n'),
    withScore2026('val(<|TE_1|>)'),
    withScore2026('val(te_1)', 'indicateurs: [te_1, <|eci_.21|>, <|.21|>, <|eci 21|>]\n'),
    '# Énergie\n```yaml\nid: cae_2.a\nunite: kWh\nvaleur: <|eci_.21|>\n```\n',
    `//- indicateurs.md\n${indicator2026('te_1', `## Calcul\n${formulaBlock('val(<|te_9|>)')}`)}`,
    '# Énergie\n```yaml\nid: cae_2.a\nunite: kWh\n```\n# Logement\n```yaml\nid: cae_2.b\nunite: kWh\nvaleur: <|cae_2.c|>\nparent: <|cae_7.zzzz|>\n```\n',
    '# Énergie\n```yaml\nid: cae_2.a\nunite: kWh\n```\n# Logement\n```yaml\nid: cae_2.b\nunite: kWh\nparents: cae_2.a, <|cae_3.a|>\n```\n',
  ],
  good: [
    withScore2026('val(te_1) + val(cae_1.a)', 'indicateurs: te_1, te_2\n'),
    '# Énergie\n```yaml\nid: cae_2.a\nunite: kWh\n```\n# Logement\n```yaml\nid: cae_2.b\nunite: kWh\nvaleur: eci_3\nparent: cae_2.a\n```\n',
  ],
};

const inFormulas = formulaFaults('indicator-unknown');

function findingsIn(view: AroundView): readonly PlacedFinding[] {
  const all = entriesIn(view, 'indicator');
  return found(all, [], () => findingsAmong(all));
}

const found = memory<readonly IdentifiedEntry[], readonly PlacedFinding[]>();

function findingsAmong(all: readonly IdentifiedEntry[]): readonly PlacedFinding[] {
  const known = [...new Set(all.map(({ id }) => id))];
  const ids = new Set(known);
  const prefixes = new Set(known.map(prefixOf));
  return all.flatMap(({ file, entry, id }) =>
    relativesOf(entry)
      .filter(({ text }) => !ids.has(text))
      .flatMap(({ text, span, severity }): PlacedFinding[] => {
        const others = known.filter(other => other !== id);
        const found = { file: file.path, span, severity };
        if (prefixes.has(prefixOf(text))) return [{ ...found, args: unknownName(text, others) }];
        return isIndicatorId(text) ? [] : [{ ...found, variant: 'malformed', args: { found: text } }];
      }),
  );
}

function prefixOf(id: string): string {
  return id.slice(0, id.indexOf('_') + 1);
}
