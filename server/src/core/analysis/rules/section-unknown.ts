import { nearest } from '../../model/nearest.ts';
import { ACTION_SECTIONS, CHILDREN_SECTION, DROPPED_SECTIONS, sectionKey } from '../../model/words.ts';
import { plainForm } from '../facts/look-alikes.ts';
import { type Bone, type BoneSection, skeletonOf } from '../facts/skeleton.ts';
import type { FileRule, Finding } from '../rule.ts';

const KNOWN = new Set(ACTION_SECTIONS.map(sectionKey));
const DROPPED = new Set(DROPPED_SECTIONS.map(sectionKey));

/** A section that the importer drops without a word: its text reaches nobody. */
export const sectionUnknown: FileRule = {
  code: 'section-unknown',
  severity: 'warning',
  scope: 'file',
  *check(file) {
    for (const bone of skeletonOf(file)) for (const section of bone.sections) yield* findingOf(bone, section);
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
  good: ["# Titre\n```yaml\nid: 1.1.1\n```\n## description\nTexte.\n## PERIMETRE DE L'EVALUATION\nTexte.\n"],
};

function* findingOf({ children }: Bone, { title, titleSpan }: BoneSection): Generator<Finding> {
  const key = sectionKey(title);
  if (title === '' || KNOWN.has(key)) return;
  if (DROPPED.has(key)) {
    yield { span: titleSpan, variant: 'in-use', severity: 'information', args: { title } };
    return;
  }
  // Letters that only look like those of a known title are a fault of their own.
  const plain = sectionKey(plainForm(title));
  if (plain !== key && (KNOWN.has(plain) || DROPPED.has(plain))) return;
  const meant = sectionMeant(title);
  if (meant === CHILDREN_SECTION && children.some(child => child.place.start > titleSpan.start)) {
    yield { span: titleSpan, variant: 'children', severity: 'error', args: { title, suggestion: meant } };
    return;
  }
  yield { span: titleSpan, args: { title, ...(meant !== undefined && { suggestion: meant }) } };
}

/** The known section that a title was meant to be: the nearest one, or the one that it begins with. */
export function sectionMeant(title: string): (typeof ACTION_SECTIONS)[number] | undefined {
  const key = sectionKey(title);
  return nearest(title, ACTION_SECTIONS) ?? ACTION_SECTIONS.find(known => key.startsWith(`${sectionKey(known)} `));
}
