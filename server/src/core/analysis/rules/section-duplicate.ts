import type { SourceFile } from '../../model/source.ts';
import { sectionKey } from '../../model/words.ts';
import { type Bone, type BoneSection, opensChildren, skeletonOf } from '../facts/skeleton.ts';
import type { FileRule, Finding } from '../rule.ts';

/**
 * Two sections of one title in one action: for the importer the second erases the first (domain, section 2). `Actions`
 * opened twice is harmless (section 3).
 */
export const sectionDuplicate: FileRule = {
  code: 'section-duplicate',
  severity: 'warning',
  scope: 'file',
  *check(file) {
    for (const bone of skeletonOf(file)) if (bone.sections.length > 1) yield* findingsOf(file, bone);
  },
  doc: {
    fr: {
      title: 'Section en double',
      why: 'L’importateur garde une section par titre : la seconde efface la première, dont le texte est perdu. `Actions` ouverte deux fois est sans conséquence : c’est une simple information.',
      cure: 'Réunir les deux textes sous le premier titre.',
    },
    en: {
      title: 'Section written twice',
      why: 'The importer keeps one section of each title: the second erases the first, whose text is lost. `Actions` opened twice has no consequence: this is reported as information only.',
      cure: 'Put both texts below the first title.',
    },
  },
  bad: [
    '# T\n```yaml\nid: 1.1.1\n```\n## Contexte\nUn.\n## Exemples\nDeux.\n## <|contexte|>\nTrois.\n',
    '# T\n```yaml\nid: 1.1.1\n```\n## Actions\n### A\n```yaml\nid: 1.1.1.1\n```\n## <|Actions|>\n### B\n```yaml\nid: 1.1.1.2\n```\n',
  ],
  good: [
    '# T\n```yaml\nid: 1.1.1\n```\n## Description\nUn.\n## Actions\n### A\n```yaml\nid: 1.1.1.1\n```\n#### Description\nDeux.\n',
    '# T\n```yaml\nid: 1.1.1\n```\n## Description\nUn.\n#### Description\nDeux.\n',
  ],
};

function* findingsOf({ path }: SourceFile, { sections }: Bone): Generator<Finding> {
  const first = new Map<string, BoneSection>();
  // Sections of this title at a wrong level are a fault of their own.
  const proper = sections.filter(({ depth, expectedDepth, title }) => depth === expectedDepth && title !== '');
  for (const section of proper.toSorted((a, b) => a.titleSpan.start - b.titleSpan.start)) {
    const { title, titleSpan } = section;
    const key = sectionKey(title);
    const before = first.get(key);
    if (before === undefined) {
      first.set(key, section);
      continue;
    }
    const related = [{ file: path, span: before.titleSpan }];
    if (opensChildren(section)) {
      yield { span: titleSpan, variant: 'children', severity: 'information', args: { title }, related };
    } else yield { span: titleSpan, variant: 'text', args: { title }, related };
  }
}
