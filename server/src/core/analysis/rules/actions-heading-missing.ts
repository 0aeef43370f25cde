import { CHILDREN_SECTION } from '../../model/words.ts';
import { type Bone, type BoneSection, isMeantToOpenChildren, skeletonOf } from '../facts/skeleton.ts';
import type { FileRule } from '../rule.ts';

/** Children without the `Actions` section that opens their list: the importer loses or misplaces them. */
export const actionsHeadingMissing: FileRule = {
  code: 'actions-heading-missing',
  severity: 'error',
  scope: 'file',
  *check(file) {
    for (const { title, children, sections, expectedDepth } of skeletonOf(file)) {
      // A title without a block may be one of the text's own.
      const first = children.find(({ entry, id }) => entry?.block !== undefined || id !== undefined);
      if (first === undefined || sections.some(section => isOpening(section, first))) continue;
      yield {
        span: first.place,
        args: { owner: title, heading: `${'#'.repeat(expectedDepth + 1)} ${CHILDREN_SECTION}` },
      };
    }
  },
  doc: {
    fr: {
      title: 'Section Actions manquante',
      why: 'La liste des enfants d’une action est annoncée par une section `Actions`, un niveau sous le titre de l’action. Sans elle, l’importateur perd les enfants ou les range ailleurs.',
      cure: 'Ajouter la section `Actions` avant le premier enfant.',
    },
    en: {
      title: 'Missing Actions section',
      why: 'The list of an action’s children is opened by an `Actions` section, one level below the title of the action. Without it, the importer loses the children or puts them elsewhere.',
      cure: 'Add the `Actions` section before the first child.',
    },
  },
  bad: [
    '# T\n```yaml\nid: 1.1.1\n```\n### <|A|>\n```yaml\nid: 1.1.1.1\n```\n### B\n```yaml\nid: 1.1.1.2\n```\n',
    '# T\n```yaml\nid: 1.1.1\n```\n## Actions\n### A\n```yaml\nid: 1.1.1.1\n```\nTexte.\n##### <|B|>\n```yaml\nid: 1.1.1.1.1\n```\n',
  ],
  good: [
    '# T\n```yaml\nid: 1.1.1\n```\n## Actions\n### A\n```yaml\nid: 1.1.1.1\n```\n#### Actions\n##### B\n```yaml\nid: 1.1.1.1.1\n```\n',
  ],
};

// A misspelt title, or one at a wrong level, opens the list too: it is a fault of its own.
function isOpening(section: BoneSection, first: Bone): boolean {
  return section.titleSpan.start < first.place.start && isMeantToOpenChildren(section);
}
