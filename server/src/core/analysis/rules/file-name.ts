import { fileNameOf } from '../../index/workspace.ts';
import { isActionId } from '../../model/id.ts';
import type { Shape } from '../facts/shape.ts';
import type { MemberRule, SpottedFinding } from '../rule.ts';
import { spotIn } from '../spot.ts';
import { parentMeant } from './id-parent.ts';

/** A measure file is named after the id of its action (domain, section 2); the root's may have any name. */
export const fileName: MemberRule = {
  code: 'file-name',
  severity: 'warning',
  scope: 'member',
  check: (shape, { isRepeated }) => {
    const finding = findingOf(shape);
    return finding === undefined || isRepeated(String(finding.args?.['id'])) ? [] : [finding];
  },
  doc: {
    fr: {
      title: 'Nom de fichier qui n’est pas l’identifiant',
      why: 'Un fichier de mesure porte le nom de son identifiant : `6.5.1.md`. L’importateur lit l’identifiant dans le texte, mais les auteurs, eux, cherchent le fichier par son nom : un nom qui annonce une autre action les trompe.',
      cure: 'Renommer le fichier, ou corriger l’identifiant.',
    },
    en: {
      title: 'File name that is not the id',
      why: 'A measure file is named after its id: `6.5.1.md`. The importer reads the id in the text, but authors look for the file by its name: a name that announces another action misleads them.',
      cure: 'Rename the file, or correct the id.',
    },
  },
  bad: ['//- 1.1.2.md\n# T\n```yaml\nid: <|1.1.1|>\n```\n', '//- mobilite.md\n# T\n```yaml\nid: <|1.1.1|>\n```\n'],
  good: [
    '//- 1.1.1.md\n# T\n```yaml\nid: 1.1.1\n```\n',
    '//- cae.md\n# Racine\n```yaml\nidentifiant: ""\nreferentiel: cae\n```\n',
  ],
};

function findingOf(shape: Shape): SpottedFinding | undefined {
  const tops = shape.bones.filter(({ parent }) => parent === undefined);
  const name = fileNameOf(shape.path).slice(0, -'.md'.length);
  const [top] = tops;
  // A file without its first title has lost the action that it is named after.
  if (!top?.isAction || top.depth !== 1 || tops.length > 1 || !top.id || top.id === name) return undefined;
  // All the children say so too: the id is wrong, and shown as such.
  if (parentMeant(shape, top) !== undefined) return undefined;
  const isOther = isActionId(name);
  return {
    spot: spotIn(shape, top, 'id'),
    variant: isOther ? 'other' : 'unlike',
    args: { id: top.id, name: `${name}.md`, expected: `${top.id}.md` },
    ...(!isOther && { severity: 'information' as const }),
  };
}
