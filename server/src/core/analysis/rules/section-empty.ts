import type { SourceFile } from '../../model/source.ts';
import { allEntries } from '../../parse/declarations.ts';
import { type Bone, type BoneSection, opensChildren, skeletonOf } from '../facts/skeleton.ts';
import type { FileRule } from '../rule.ts';

/** A section without a text, or a list of children without a child. */
export const sectionEmpty: FileRule = {
  code: 'section-empty',
  severity: 'hint',
  offByDefault: true,
  scope: 'file',
  *check(file) {
    const bones = skeletonOf(file);
    const withCode = titlesWithCode(file, bones);
    for (const bone of bones) {
      for (const section of bone.sections) {
        const { title, titleSpan } = section;
        if (title === '' || withCode.has(titleSpan.start) || !isEmpty(file, bone, section)) continue;
        yield { span: titleSpan, args: { title } };
      }
    }
  },
  doc: {
    fr: {
      title: 'Section vide',
      why: 'Un titre sans texte n’apprend rien à personne. La règle est désactivée d’office : beaucoup de référentiels préparent leurs sections avant de les écrire.',
      cure: 'Écrire le texte, ou retirer le titre.',
    },
    en: {
      title: 'Empty section',
      why: 'A title without text tells nobody anything. The rule is off by default: many référentiels lay out their sections before writing them.',
      cure: 'Write the text, or remove the title.',
    },
  },
  bad: [
    '# T\n```yaml\nid: 1.1.1\n```\n## <|Contexte|>\n## Exemples\nUn.\n',
    '# T\n```yaml\nid: 1.1.1\n```\n## Contexte\nUn.\n## <|Actions|>\n',
  ],
  good: ['# T\n```yaml\nid: 1.1.1\n```\n## Contexte\n```\nUn.\n```\n## Actions\n### A\n```yaml\nid: 1.1.1.1\n```\n'],
};

/** The offsets of the titles that stand right above code. */
function titlesWithCode(file: SourceFile, bones: readonly Bone[]): ReadonlySet<number> {
  const code = allEntries(file.entries).flatMap(entry => entry.code.map(({ span }) => span.start));
  const titles = bones.flatMap(({ place, sections }) => [place, ...sections.map(({ titleSpan }) => titleSpan)]);
  const isTitle = new Set(titles.map(({ start }) => start));
  const found = new Set<number>();
  let title: number | undefined;
  for (const start of [...isTitle, ...code].sort((a, b) => a - b)) {
    if (isTitle.has(start)) title = start;
    else if (title !== undefined) found.add(title);
  }
  return found;
}

function isEmpty({ text }: SourceFile, { children }: Bone, section: BoneSection): boolean {
  if (section.body.some(({ start, end }) => text.slice(start, end).trim() !== '')) return false;
  return !opensChildren(section) || !children.some(({ place }) => place.start > section.titleSpan.start);
}
