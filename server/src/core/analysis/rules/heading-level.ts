import type { SourceFile } from '../../model/source.ts';
import { isDescriptionBelowBlock } from '../facts/descriptions.ts';
import { type Bone, opensChildren, skeletonOf } from '../facts/skeleton.ts';
import type { FileRule, Finding } from '../rule.ts';

/**
 * A title whose level is not the one that its place calls for (titles of actions stand at odd levels, sections at even
 * ones): the importer gives the text of a section to another action, or to none, and loses an action.
 */
export const headingLevel: FileRule = {
  code: 'heading-level',
  severity: 'warning',
  scope: 'file',
  *check(file) {
    for (const bone of skeletonOf(file)) yield* findingsOf(file, bone);
  },
  doc: {
    fr: {
      title: 'Titre au mauvais niveau',
      why: 'Les titres d’actions sont aux niveaux impairs (`#`, `###`, `#####`), leurs sections un niveau plus bas (`##`, `####`, `######`). L’importateur donne le texte d’une section mal placée à une autre action, ou à aucune ; il perd une action dont le titre est mal placé. Une section `Description` juste sous le bloc est lue à tout niveau : ce n’est qu’une question de style.',
      cure: 'Corriger le nombre de `#`.',
    },
    en: {
      title: 'Title at the wrong level',
      why: 'The titles of actions stand at odd levels (`#`, `###`, `#####`), their sections one level lower (`##`, `####`, `######`). The importer gives the text of a misplaced section to another action, or to none; it loses an action whose title is misplaced. A `Description` section right below the block is read at any level: that is only a matter of style.',
      cure: 'Correct the number of `#` signs.',
    },
  },
  bad: [
    '# T\n```yaml\nid: 1.1.1\n```\n## Actions\n### A\n```yaml\nid: 1.1.1.1\n```\n#### Actions\n##### B\n```yaml\nid: 1.1.1.1.1\n```\n#### <|Description|>\nTexte.\n',
    '# T\n```yaml\nid: 1.1.1\n```\n#### <|Description|>\nTexte.\n',
    '# T\n```yaml\nid: 1.1.1\n```\n## Description\nTexte.\n#### <|Contexte|>\nTexte.\n',
    '# T\n```yaml\nid: 1.1.1\n```\n## Actions\n### A\n```yaml\nid: 1.1.1.1\n```\n## <|Actions|>\n##### B\n```yaml\nid: 1.1.1.1.1\n```\n',
    '# T\n```yaml\nid: 1.1.1\n```\n## Actions\n#### <|A|>\n```yaml\nid: 1.1.1.1\n```\n### B\n```yaml\nid: 1.1.1.2\n```\n',
    '# T\n```yaml\nid: 1.1.1\n```\n## Actions\n### A\n```yaml\nid: 1.1.1.1\n```\n##### <|B|>\n```yaml\nid: 1.1.1.2\n```\n',
    '# T\n```yaml\nid: 1.1.1\n```\n## Actions\n#### <|A|>\n```yaml\nid: 1.1.1.x\n```\n',
  ],
  good: [
    '# T\n```yaml\nid: 1.1.1\n```\n## Description\nTexte.\n## Actions\n### A\n```yaml\nid: 1.1.1.1\n```\n#### Description\nTexte.\n',
  ],
};

function* findingsOf(file: SourceFile, bone: Bone): Generator<Finding> {
  const { title: owner, place, id, depth, expectedDepth, sections } = bone;
  if (depth !== undefined && depth !== expectedDepth) {
    const args = { title: owner, id: id ?? '', level: signs(depth), expected: signs(expectedDepth) };
    yield { span: place, variant: id === undefined ? 'unnumbered' : 'action', severity: 'error', args };
  }
  for (const section of sections) {
    const { title, titleSpan } = section;
    if (section.depth === section.expectedDepth) continue;
    const args = { title, owner, level: signs(section.depth), expected: signs(section.expectedDepth) };
    if (isDescriptionBelowBlock(file, bone, section)) {
      yield { span: titleSpan, variant: 'description', severity: 'hint', args };
      continue;
    }
    // Without its title, a list of children is lost.
    yield { span: titleSpan, variant: 'section', ...(opensChildren(section) && { severity: 'error' as const }), args };
  }
}

function signs(depth: number): string {
  return '#'.repeat(depth);
}
