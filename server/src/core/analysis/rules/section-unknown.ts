import { nearest } from '../../model/nearest.ts';
import type { Platform } from '../../model/referential.ts';
import {
  ACTION_SECTIONS,
  CHILDREN_SECTION,
  DROPPED_SECTIONS,
  SECTIONS_2026,
  sectionKey,
  UNREAD_COLUMNS,
} from '../../model/words.ts';
import { plainForm } from '../facts/look-alikes.ts';
import type { MemberRule, SpottedFinding } from '../rule.ts';
import { spotIn } from '../spot.ts';

const KEPT: Readonly<Record<Platform, ReadonlySet<string>>> = {
  '2023': new Set(ACTION_SECTIONS.map(sectionKey)),
  // What it does not read are columns of the authors' own, which stay with the sheet.
  '2026': new Set([...ACTION_SECTIONS, ...SECTIONS_2026, ...UNREAD_COLUMNS].map(sectionKey)),
};
const DROPPED = new Set(DROPPED_SECTIONS.map(sectionKey));

/** A section that the importer drops without a word: its text reaches nobody. */
export const sectionUnknown: MemberRule = {
  code: 'section-unknown',
  severity: 'warning',
  scope: 'member',
  *check(shape, { platform }) {
    for (const bone of shape.bones) {
      for (const [at, title] of bone.sections.entries()) {
        const finding = findingOf(title, KEPT[platform], at < bone.sectionsBeforeChildren);
        if (finding) yield { spot: spotIn(shape, bone, { section: at }), ...finding };
      }
    }
  },
  doc: {
    fr: {
      title: 'Section inconnue',
      why: "L’importateur ne garde que les sections Description, Contexte, Exemples, Ressources, Réduction de potentiel, Périmètre de l’évaluation et Actions, avec l’apostrophe droite (`'`) ; le texte des autres est écarté sans un mot. Preuve, Critère et Retours d’expérience sont d’usage courant, mais écartées aussi : c’est une simple information.",
      cure: 'Corriger le titre, ou déplacer le texte dans une section connue.',
    },
    en: {
      title: 'Unknown section',
      why: "The importer keeps only the sections Description, Contexte, Exemples, Ressources, Réduction de potentiel, Périmètre de l’évaluation and Actions, with the straight apostrophe (`'`); it silently drops the text of any other. Preuve, Critère and Retours d’expérience are in common use, but are dropped too: this is reported as information only.",
      cure: 'Correct the title, or move the text to a known section.',
    },
  },
  bad: [
    '# Titre\n```yaml\nid: 1.1.1\n```\n## <|Contexte et enjeux|>\nTexte.\n',
    '# Titre\n```yaml\nid: 1.1.1\n```\n## <|Périmètre de l’évaluation|>\nTexte.\n',
    '# Titre\n```yaml\nid: 1.1.1\n```\n## <|Preuve|>\nTexte.\n',
    '# Titre\n```yaml\nid: 1.1.1\n```\n## <|Réglementation|>\nTexte.\n',
    '# Titre\n```yaml\nid: 1.1.1\n```\n## <|Action|>\n### A\n```yaml\nid: 1.1.1.1\n```\n',
  ],
  good: [
    '# Titre\n```yaml\nidentifiant: 1.1.1\nlabels: [te_cae]\n```\n## Preuve\nTexte.\n## Réglementation\nTexte.\n',
    "# Titre\n```yaml\nid: 1.1.1\n```\n## description\nTexte.\n## PERIMETRE DE L'EVALUATION\nTexte.\n",
  ],
};

function findingOf(
  title: string,
  kept: ReadonlySet<string>,
  isBeforeChildren: boolean,
): Omit<SpottedFinding, 'spot'> | undefined {
  const key = sectionKey(title);
  if (title === '' || kept.has(key)) return undefined;
  if (DROPPED.has(key)) return { variant: 'in-use', severity: 'information', args: { title } };
  // Letters that only look like those of a known title are a fault of their own.
  const plain = sectionKey(plainForm(title));
  if (plain !== key && (kept.has(plain) || DROPPED.has(plain))) return undefined;
  const suggestion = sectionMeant(title);
  if (suggestion === CHILDREN_SECTION && isBeforeChildren) {
    return { variant: 'children', severity: 'error', args: { title, suggestion } };
  }
  return { args: { title, ...(suggestion !== undefined && { suggestion }) } };
}

/** The known section that a title was meant to be: the nearest one, or the one that it begins with. */
function sectionMeant(title: string): (typeof ACTION_SECTIONS)[number] | undefined {
  const key = sectionKey(title);
  return nearest(title, ACTION_SECTIONS) ?? ACTION_SECTIONS.find(known => key.startsWith(`${sectionKey(known)} `));
}
