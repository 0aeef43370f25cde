import { DESCRIPTION_SECTION } from '../../model/words.ts';
import { acrossShapes } from '../facts/per-shape.ts';
import type { MemberRule } from '../rule.ts';
import { spotIn } from '../spot.ts';

/**
 * Text right below a block without a `Description` title above it: the importer of 2022/23 drops it (domain, section 2).
 * In the files of early 2021 such text was the rule, and is none here either.
 */
export const descriptionTitleMissing: MemberRule = {
  code: 'description-title-missing',
  severity: 'warning',
  scope: 'member',
  severityIn: view => {
    if (view.dialect !== '2021') return 'warning';
    const { titled, untitled } = talliesOf(view);
    return untitled > titled ? undefined : 'information';
  },
  check: shape =>
    shape.bones
      .filter(({ hasUntitledText }) => hasUntitledText)
      .map(bone => ({
        spot: spotIn(shape, bone, 'text'),
        variant: bone.isDescribed ? 'above' : 'none',
        args: { owner: bone.title, line: `${'#'.repeat(bone.expectedDepth + 1)} ${DESCRIPTION_SECTION}` },
      })),
  doc: {
    fr: {
      title: 'Description sans titre',
      why: 'Depuis 2022, l’importateur ne garde un texte que s’il est sous un titre de section : celui qui suit le bloc d’une action sans titre `Description` n’arrive pas sur la plateforme. Ici, il est lu tout de même comme la description. Dans les fichiers de 2021 (clé `id`), c’est une simple information, et rien n’est signalé là où la plupart des textes s’écrivent ainsi, comme c’était alors l’usage.',
      cure: 'Ajouter le titre `Description` au-dessus du texte, un niveau sous le titre de l’action ; la correction proposée le fait.',
    },
    en: {
      title: 'Description without its title',
      why: 'Since 2022 the importer keeps a text only below the title of a section: one that follows the block of an action without a `Description` title does not reach the platform. Here it is read as the description all the same. In the files of 2021 (key `id`) this is reported as information only, and not at all where most texts are written in this way, as was usual then.',
      cure: 'Add the title `Description` above the text, one level below the title of the action; the proposed fix does so.',
    },
  },
  bad: [
    '# T\n```yaml\nidentifiant: 1.1.1\n```\n<|Un texte|>\nsur deux lignes.\n## Actions\n### A\n```yaml\nidentifiant: 1.1.1.1\n```\n\n<|- un élément|>\n- un autre\n\n#### Actions\n##### B\n```yaml\nidentifiant: 1.1.1.1.1\n```\n<|Un autre texte.|>\n',
    '# T\n```yaml\nidentifiant: 1.1.1\n```\n<|Un texte.|>\n\n## Description\nUn autre.\n',
    '# T\n```yaml\nid: 1.1.1\n```\n## Description\nTexte.\n## Actions\n### A\n```yaml\nid: 1.1.1.1\n```\n<|Un texte.|>\n',
  ],
  good: [
    '# T\n```yaml\nidentifiant: 1.1.1\npoints: 10\n```\n## Description\nUn texte.\n## Actions\n### A\n```yaml\nidentifiant: 1.1.1.1\n```\n#### Contexte\nUn texte.\n',
    '# T\n```yaml\nidentifiant: 1.1.1\npoints: 10\n```\n<!-- à relire -->\n\n***\n## Contexte\nUn texte.\n',
    '# T\n```yaml\nid: 1.1.1\n```\nUn texte, comme on les écrivait en 2021.\n',
  ],
};

const talliesOf = acrossShapes<{ readonly titled: number; readonly untitled: number }>(
  ({ bones }) => ({
    titled: bones.filter(({ isDescribed }) => isDescribed).length,
    untitled: bones.filter(({ hasUntitledText }) => hasUntitledText).length,
  }),
  (a, b) => ({ titled: a.titled + b.titled, untitled: a.untitled + b.untitled }),
  { titled: 0, untitled: 0 },
);
