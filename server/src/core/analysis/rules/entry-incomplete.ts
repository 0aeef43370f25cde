import type { Entry, FileKind } from '../../model/source.ts';
import { kindOf } from '../../parse/classify.ts';
import { fieldOf, textOfField } from '../../parse/fields.ts';
import { idSpanOf, valueSpanOf } from '../../parse/places.ts';
import { nearestPlatform } from '../facts/nearest-platform.ts';
import { perFile } from '../facts/per-file.ts';
import type { AroundRule, Finding } from '../rule.ts';
import { question, TRANSITION } from '../samples.ts';

/** What the sheets of 2026 demand of a question or an indicator, besides its id and what tells its kind (platform, section 5). */
export const entryIncomplete: AroundRule = {
  code: 'entry-incomplete',
  severity: 'error',
  scope: 'around',
  check: perFile((view, file) => {
    if (nearestPlatform(view, file.path) !== '2026') return [];
    return file.entries.flatMap(entry => findingsIn(entry).map(finding => ({ ...finding, file: file.path })));
  }),
  doc: {
    fr: {
      title: 'Question ou indicateur que la plateforme refuse',
      why: 'La plateforme de 2026 demande d’une question ou d’un indicateur un intitulé, d’un indicateur aussi son unité, `participation_score` et `sans_valeur_utilisateur`, et un nombre là où elle en lit un. Une seule fiche qui ne les a pas fait refuser toute la feuille.',
      cure: 'Ajouter ce qui manque au bloc, ou écrire le nombre.',
    },
    en: {
      title: 'Question or indicator that the platform refuses',
      why: 'The platform of 2026 demands a title of a question or an indicator, of an indicator its unit, `participation_score` and `sans_valeur_utilisateur` as well, and a number where it reads one. A single entry that lacks them has the whole sheet refused.',
      cure: 'Add what is missing to the block, or write the number.',
    },
  },
  bad: [
    `${TRANSITION}//- i.md\n# <|Ombre|>\n\`\`\`yaml\nid: te_1\nunite: '%'\nparticipation_score: false\n\`\`\`\n`,
    `${TRANSITION}//- i.md\n${complete('te_1', 'borne_min: <|bas|>\n')}`,
    `${TRANSITION}//- i.md\n${complete('te_1').replace("unite: '%'", '<|unite|>:')}`,
    `${TRANSITION}//- q.md\n${question('id: plu\ntype: binaire\ncompetence_code: <|PLU|>')}`,
    `${TRANSITION}//- q.md\n${question('id: plu\ntype: binaire')}${question('id: <|eau|>\ntype: binaire').replace('# Question ?', '#')}`,
  ],
  good: [
    `${TRANSITION}//- i.md\n${complete('te_1', 'borne_min: 0\nborne_max: 2 500,5\nprecision: 2\n')}`,
    `${TRANSITION}//- q.md\n${question('id: plu\ntype: binaire\nordonnancement: 3')}`,
    `//- 1.1.1.md\n# M\n\`\`\`yaml\nidentifiant: 1.1.1\n\`\`\`\n//- i.md\n# Ombre\n\`\`\`yaml\nid: cae_1\nunite: '%'\n\`\`\`\n`,
  ],
};

/** An indicator with all that is demanded, and what else its block says. */
function complete(id: string, keys = ''): string {
  return `# Ombre\n\`\`\`yaml\nid: ${id}\nunite: '%'\nparticipation_score: false\nsans_valeur_utilisateur: false\n${keys}\`\`\`\n`;
}

const DEMANDED: Readonly<Partial<Record<FileKind, readonly string[]>>> = {
  indicator: ['unite', 'participation_score', 'sans_valeur_utilisateur'],
};
const NUMBERS: Readonly<Partial<Record<FileKind, readonly string[]>>> = {
  question: ['competence_code', 'ordonnancement'],
  indicator: ['borne_min', 'borne_max', 'precision'],
};

function findingsIn(entry: Entry): readonly Finding[] {
  const kind = kindOf(entry);
  // A block that YAML cannot read is a fault of its own, which may hide what is missing.
  if (entry.block === undefined || entry.block.fault || (kind !== 'question' && kind !== 'indicator')) return [];
  const missing = (DEMANDED[kind] ?? []).filter(key => !textOfField(entry, key));
  const [only] = missing;
  const at = (missing.length === 1 && only && valueSpanOf(entry, only)) || entry.titleSpan;
  return [
    ...(missing.length > 0 ? [{ span: at, variant: 'missing', args: { keys: missing.join(', ') } }] : []),
    ...(entry.title.trim() === '' ? [{ span: idSpanOf(entry), variant: 'title' }] : []),
    ...(NUMBERS[kind] ?? []).flatMap(key => {
      const { value } = fieldOf(entry, key) ?? {};
      if (value?.kind !== 'scalar' || value.text === '' || isNumber(value.text)) return [];
      return [{ span: value.span, variant: 'number', args: { key, found: value.text } }];
    }),
  ];
}

/** The platform takes the longest number that a cell begins with (platform, section 1.1). */
function isNumber(text: string): boolean {
  return Number.isFinite(Number.parseFloat(text.replace(/\s/g, '').replaceAll(',', '.')));
}
