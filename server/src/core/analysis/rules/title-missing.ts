import type { SourceFile } from '../../model/source.ts';
import { span } from '../../text/span.ts';
import { skeletonOf } from '../facts/skeleton.ts';
import type { FileRule, Finding } from '../rule.ts';

/**
 * An action, a section or a file without a title: what stands below belongs to whatever stands above. An action whose
 * title is there, but empty, is kept by the importer: a warning.
 */
export const titleMissing: FileRule = {
  code: 'title-missing',
  severity: 'error',
  scope: 'file',
  *check(file) {
    if (file.kind !== 'measure') return;
    if (lacksFirstTitle(file)) yield { span: firstLine(file), variant: 'file' };
    for (const { entry, title, place, id, sections } of skeletonOf(file)) {
      if (title === '') yield* action(entry !== undefined, place, id);
      for (const section of sections) {
        if (section.title !== '') continue;
        const { start } = section.titleSpan;
        yield { span: span(start - section.depth, start), variant: 'section', severity: 'warning' };
      }
    }
  },
  doc: {
    fr: {
      title: 'Titre manquant',
      why: 'Une action commence par son titre. Un bloc de métadonnées sans titre est donné à l’action précédente, ou à aucune : l’action est perdue. Une action dont le titre est vide est gardée, mais personne ne la reconnaît : c’est un avertissement. Le texte d’une section sans titre est écarté.',
      cure: 'Écrire le titre, sur la ligne qui précède le bloc, avec le nombre de `#` qui convient à son niveau.',
    },
    en: {
      title: 'Missing title',
      why: 'An action begins with its title. A block of metadata without a title is given to the previous action, or to none: the action is lost. An action whose title is empty is kept, but nobody can recognise it: this is a warning. The text of a section without a title is dropped.',
      cure: 'Write the title on the line before the block, with the number of `#` signs that suits its level.',
    },
  },
  bad: [
    '# T\n```yaml\nid: 1.1.1\n```\n## Actions\n<|###|>\n```yaml\nid: 1.1.1.1\n```\n',
    '# T\n```yaml\nid: 1.1.1\n```\n## Actions\n### A\n```yaml\nid: 1.1.1.1\n```\nTexte.\n\n<|```yaml|>\nid: 1.1.1.2\n```\n',
    '# T\n```yaml\nid: 1.1.1\n```\n<|##|>\nTexte.\n',
    '# T\n```yaml\nid: 1.1.1\n```\n## Actions\n### A\n```yaml\nid: 1.1.1.1\n```\nTexte.\n\n<|```yaml|>\nid: 1.1.1.x\n```\n',
    '<|### T|>\n```yaml\nid: 1.1.1\n```\n# U\n```yaml\nid: 1.1.2\n```\n',
  ],
  good: ['# T\n```yaml\nid: 1.1.1\n```\n## Description\n```yaml\nexemple: 1\n```\n'],
};

function* action(hasSigns: boolean, place: Finding['span'], id: string | undefined): Generator<Finding> {
  if (hasSigns) yield { span: place, variant: 'action', severity: 'warning' };
  else yield { span: place, variant: id === undefined ? 'block' : 'numbered-block', args: { id: id ?? '' } };
}

// Only a file that was a measure's a moment ago: any other Markdown file is none of our business.
function lacksFirstTitle({ entries, text, faults }: SourceFile): boolean {
  return entries[0]?.depth !== 1 && text !== '' && !faults.some(({ kind }) => kind === 'too-large');
}

function firstLine({ text }: SourceFile) {
  const start = Math.max(0, text.search(/\S/));
  return span(start, start + text.slice(start).search(/[\r\n]|$/));
}
