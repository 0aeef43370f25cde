import type { ExpressionLanguage } from '../../model/expression.ts';
import type { Platform } from '../../model/referential.ts';
import type { SourceFile } from '../../model/source.ts';
import { isName, wordAtStartOf } from '../../parse/formula-name.ts';
import { questionsOf } from '../../parse/personalisation/questions.ts';
import { entriesOf, type IdentifiedEntry } from '../facts/entries-around.ts';
import { nearestPlatform } from '../facts/nearest-platform.ts';
import { perFile } from '../facts/per-file.ts';
import type { AroundRule, PlacedFinding } from '../rule.ts';
import { formulaBlock, indicator, indicator2026, question, TRANSITION } from '../samples.ts';

/** An id of a question, a choice or an indicator that formulas cannot write (domain, section 4; expressions, section 2). */
export const entryIdReserved: AroundRule = {
  code: 'entry-id-reserved',
  severity: 'warning',
  scope: 'around',
  check: perFile((view, file) => findingsIn(file, nearestPlatform(view, file.path))),
  doc: {
    fr: {
      title: 'Identifiant qu’aucune formule ne peut nommer',
      why: 'Les formules nomment les questions, leurs choix et, en 2026, les indicateurs par leurs identifiants. Celui qui est un mot de leur langage, qui en 2026 commence par un de ces mots (`score_1`, `ETE_1`, `siege`), quelle qu’en soit la casse, ou qui contient d’autres signes que des lettres, des chiffres, `_` et `.`, s’y lit autrement : la plateforme accepte la question, mais aucune règle ne peut en lire la réponse. Les indicateurs s’y cherchent en minuscules.',
      cure: 'Donner un autre identifiant (F2 le change partout où il est nommé).',
    },
    en: {
      title: 'Id that no formula can name',
      why: 'Formulas name questions, their choices and, in 2026, indicators by their ids. An id that is a word of their language, that in 2026 begins with one of these words (`score_1`, `ETE_1`, `siege`) in any case, or that holds other signs than letters, digits, `_` and `.`, is read as something else there: the platform accepts the question, but no rule can read its answer. Indicators are looked for in small letters.',
      cure: 'Give it another id (F2 changes it wherever it is named).',
    },
  },
  bad: [
    `${TRANSITION}//- q.md\n${question('id: <|score_1|>\ntype: binaire')}`,
    `${TRANSITION}//- q.md\n${question('id: voirie\ntype: choix', '## Choix\n### Oui\n```yaml\nid: <|oui_tout|>\n```\n')}`,
    `${TRANSITION}//- q.md\n${question('id: <|1_a|>\ntype: binaire')}`,
    `${TRANSITION}//- i.md\n${indicator2026('<|CAE_1.a|>', `## Cible\n${formulaBlock('10')}`)}`,
    question('id: <|sinon|>\ntype: binaire'),
  ],
  good: [
    `${TRANSITION}//- q.md\n${question('id: scolaire-1\ntype: binaire')}`,
    `${TRANSITION}//- i.md\n${indicator2026('cae_1.a')}`,
    question('id: score_1\ntype: binaire') + indicator('CAE_1.a'),
  ],
};

function findingsIn(file: SourceFile, platform: Platform): readonly PlacedFinding[] {
  const asked = questionsOf(file);
  // No formula of 2023 names an indicator.
  const indicators = platform === '2026' ? entriesOf(file, 'indicator') : [];
  return [
    ...asked
      .flatMap(one => [one, ...(one.type === 'choix' ? one.choices : [])])
      .flatMap(unwritable('personnalisation')),
    ...indicators.flatMap(unwritable('indicateur')),
  ];

  function unwritable(language: ExpressionLanguage) {
    return ({ id, idSpan: span }: Pick<IdentifiedEntry, 'id' | 'idSpan'>): readonly PlacedFinding[] => {
      if (isName(id, platform, language)) return [];
      const word = wordAtStartOf(id, platform, language);
      const small = id.toLowerCase();
      const place = { file: file.path, span };
      if (word !== undefined) return [{ ...place, variant: 'word', args: { id, word } }];
      if (isName(small, platform, language)) return [{ ...place, variant: 'case', args: { id, small } }];
      return [{ ...place, variant: 'signs', args: { id } }];
    };
  }
}
