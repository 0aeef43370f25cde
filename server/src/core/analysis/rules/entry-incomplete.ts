import { cellNumber } from '../../model/cell-number.ts';
import { isDate } from '../../model/iso-date.ts';
import { type Listed, listedAs } from '../../model/listed.ts';
import type { Entry, FileKind } from '../../model/source.ts';
import { sectionKey } from '../../model/words.ts';
import { kindOf } from '../../parse/classify.ts';
import { fieldOf, textOfField } from '../../parse/fields.ts';
import { OBJECTIVES_SECTION } from '../../parse/indicators.ts';
import { idSpanOf, valueSpanOf } from '../../parse/places.ts';
import { nearestPlatform } from '../facts/nearest-platform.ts';
import { perFile } from '../facts/per-file.ts';
import type { AroundRule, Finding } from '../rule.ts';
import { question, TRANSITION } from '../samples.ts';

/**
 * What the sheets of 2026 demand of questions and choices, indicators and what they aim at, evidence, themes and competences, besides
 * ids and what tells their kinds (platform, section 5).
 */
export const entryIncomplete: AroundRule = {
  code: 'entry-incomplete',
  severity: 'error',
  scope: 'around',
  check: perFile((view, file) => {
    if (nearestPlatform(view, file.path) !== '2026') return [];
    const listed = listedAs(file.kind);
    const findings = file.entries.flatMap(entry => (listed ? listedFindings(entry, listed) : findingsIn(entry)));
    return findings.map(finding => ({ ...finding, file: file.path }));
  }),
  doc: {
    fr: {
      title: 'Fiche que la plateforme refuse',
      why: 'La plateforme de 2026 refuse toute la feuille pour une seule fiche (question, indicateur, preuve, thème ou compétence) ou un seul choix sans intitulé, pour un indicateur sans unité, `participation_score` ou `sans_valeur_utilisateur`, pour un objectif sans date (`2030-01-31`), et pour un mot là où elle lit un nombre.',
      cure: 'Écrire ce qui manque.',
    },
    en: {
      title: 'Entry that the platform refuses',
      why: 'The platform of 2026 refuses the whole sheet for a single entry (question, indicator, piece of evidence, theme or competence) or choice without a title, an indicator without its unit, `participation_score` or `sans_valeur_utilisateur`, an objective without a date (`2030-01-31`), and a word where it reads a number.',
      cure: 'Write what is missing.',
    },
  },
  bad: [
    `${TRANSITION}//- i.md\n# <|Ombre|>\n\`\`\`yaml\nid: te_1\nunite: '%'\nparticipation_score: false\n\`\`\`\n`,
    `${TRANSITION}//- i.md\n${complete('te_1', 'borne_min: <|bas|>\n').replace("unite: '%'", '<|unite|>:')}## Objectifs\n### <|2030-02-30|>\n`,
    `${TRANSITION}//- q.md\n${question('id: <|plu|>\ntype: choix\ncompetence_code: <|PLU|>', '## Choix\n###\n```yaml\nid: <|a|>\n```\n').replace('# Question ?', '#')}`,
    `${TRANSITION}//- thematiques.md\n#\n\`\`\`yaml\nid: <|eau|>\n\`\`\`\n`,
    `${TRANSITION}//- competences.md\n# Eau\n\`\`\`yaml\ncode: <|douze|>\n\`\`\`\n`,
  ],
  good: [
    `${TRANSITION}//- i.md\n${complete('te_1', 'borne_min: 0\nborne_max: 2 500,5\nprecision: 2\n')}`,
    `//- 1.1.1.md\n# M\n\`\`\`yaml\nidentifiant: 1.1.1\npoints: 10\n\`\`\`\n//- i.md\n# Ombre\n\`\`\`yaml\nid: cae_1\nunite: '%'\n\`\`\`\n`,
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
  if (!isRead(entry) || !(kind === 'question' || kind === 'indicator' || kind === 'evidence')) return [];
  const missing = (DEMANDED[kind] ?? []).filter(key => !textOfField(entry, key));
  const [only] = missing;
  const at = (missing.length === 1 && only && valueSpanOf(entry, only)) || entry.titleSpan;
  return [
    ...(missing.length > 0 ? [{ span: at, variant: 'missing', args: { keys: missing.join(', ') } }] : []),
    ...untitled(entry),
    ...wrongNumbers(entry, NUMBERS[kind] ?? []),
    ...(kind === 'question' ? entry.children.filter(isRead).flatMap(choiceFindings) : []),
    ...(kind === 'indicator' ? wrongDates(entry) : []),
  ];
}

function listedFindings(entry: Entry, { id: key, meant }: Listed): readonly Finding[] {
  const found = isRead(entry) ? (textOfField(entry, key) ?? '') : '';
  if (found === '') return [];
  if (meant(found) !== undefined) return untitled(entry, key);
  return [{ span: valueSpanOf(entry, key) ?? entry.titleSpan, variant: 'number', args: { key, found } }];
}

/** A block that YAML cannot read is a fault of its own, which may hide what is missing. */
function isRead({ block }: Entry): boolean {
  return block !== undefined && !block.fault;
}

/** What stands below a question is a row of the sheet of choices, whatever its type. */
function choiceFindings(choice: Entry): readonly Finding[] {
  return [...untitled(choice), ...wrongNumbers(choice, ['ordonnancement'])];
}

function untitled(entry: Entry, key?: string): readonly Finding[] {
  const span = (key !== undefined && valueSpanOf(entry, key)) || idSpanOf(entry);
  return entry.title.trim() === '' ? [{ span, variant: 'title' }] : [];
}

function wrongNumbers(entry: Entry, keys: readonly string[]): readonly Finding[] {
  return keys.flatMap(key => {
    const { value } = fieldOf(entry, key) ?? {};
    if (value?.kind !== 'scalar' && value?.kind !== 'list') return [];
    const found = value.kind === 'scalar' ? value.text : value.items.map(({ text }) => text).join(', ');
    return found === '' || cellNumber(found) ? [] : [{ span: value.span, variant: 'number', args: { key, found } }];
  });
}

/** What an indicator aims at stands below the day at which it does. */
function wrongDates({ sections, children }: Entry): readonly Finding[] {
  if (!sections.some(({ title }) => sectionKey(title) === sectionKey(OBJECTIVES_SECTION))) return [];
  return children.flatMap(child => {
    const found = child.title.trim();
    if (found === '' || isDate(found)) return untitled(child);
    return [{ span: child.titleSpan, variant: 'date', args: { found } }];
  });
}
