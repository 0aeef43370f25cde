import { allEntries } from '../../parse/declarations.ts';
import { slipIn } from '../../parse/slips/find-slip.ts';
import { textOf } from '../../text/span.ts';
import type { FileRule } from '../rule.ts';

/** A block of metadata that YAML cannot read: the importer refuses the whole référentiel. */
export const yamlSyntax: FileRule = {
  code: 'yaml-syntax',
  severity: 'error',
  scope: 'file',
  *check({ text, entries }) {
    for (const { block } of allEntries(entries)) {
      if (block?.fault === undefined) continue;
      const slip = slipIn(text, block);
      const { span, reason } = slip ?? block.fault;
      yield { span, variant: reason, args: { text: textOf(text, span), meant: slip?.meant ?? '' } };
    }
  },
  doc: {
    fr: {
      title: 'Bloc de métadonnées illisible',
      why: 'L’importateur refuse tout le référentiel dès qu’un bloc n’est pas du YAML valable. Les clés du bloc sont lues ici une par une, autant qu’il est possible, pour que le reste du fichier reste utilisable.',
      cure: 'Écrire une « clé: valeur » par ligne, au début de la ligne, mettre entre guillemets droits une valeur qui contient `: ` ou ` #`, fermer le bloc par une ligne de trois accents graves. Là où ce qui était voulu se devine, le problème le dit, et une correction l’écrit.',
    },
    en: {
      title: 'Unreadable block of metadata',
      why: 'The importer refuses the whole référentiel as soon as one block is not valid YAML. Here the keys of the block are read one by one, as far as possible, so that the rest of the file remains usable.',
      cure: 'Write one “key: value” per line, at the start of the line, put straight quotes around a value that contains `: ` or ` #`, and close the block with a line of three backticks. Where what was meant can be guessed, the problem says it, and a fix writes it.',
    },
  },
  bad: [
    '# Titre\n```yaml\nid: 1.1.1\n<|}|>\n```\n',
    '# Titre\n```yaml\nid: 1.1.1\n```\n## Actions\n### Enfant\n```yaml\n<|- 1.1.1.1|>\n```\n',
    '# Titre\n```yaml\nid: 1.1.1\n<|points:20|>\nclimat_pratic_id: eau\n```\n',
    '# Titre\n```yaml\n<|points 20|>\nid: 1.1.1\n```\n',
    '# Titre\n```yaml\nid: 1.1.1\n<|  points: 20|>\n```\n',
    '# Question ?\n```yaml\nid: voirie\ntype: binaire\nthematique_id: energie\nactions:\n<|\t- cae_1.1.1|>\n```\n',
    '# Titre\n```yaml\n<|- id: 1.1.1|>\n```\n## Description\n',
    '# Titre\n```yaml\nid: 1.1.1\n<|climat_pratic_id: "eau|>\npoints: 20\n```\n',
    '# Indicateur\n```yaml\nid: cae_1\nunite: t\n<|titre_long: "Les "eaux" usées"|>\n```\n',
    '# Question ?\n```yaml\nid: voirie\ntype: binaire\nthematique_id: energie\n<|actions: [cae_1.1.1, cae_1.1.2|>\n```\n',
    '# Titre\n```yaml\n<|id: 1.1.1, points: 20|>\n```\n',
    '# Indicateur\n```yaml\nid: cae_1\nunite: t\n<|titre_long: Eau : le bilan|>\n```\n',
    '# Titre\n```yaml\n<|id: 1.1.1 : Mobilité|>\npoints: 20\n```\n',
    '# Titre\n```yaml\nid: 1.1.1\n<|climat_pratic_id: `eau`|>\n```\n',
    '# Question ?\n```yaml\nid: voirie\ntype: binaire\nthematique_id: energie\nactions:\n  - cae_1.1.1\n  <|cae_1.1.2|>\n```\n',
    '# Titre\n```yaml\nid: 1.1.1\n<|// à revoir|>\npoints: 20\n```\n',
    '# Indicateur\n```yaml\nid: cae_1\nunite: t\ntitre_long: Une longue phrase\n<|qui continue ici|>\n```\n',
    '# Titre\n```yaml\nid: 1.1.1\n<|Ceci est un texte.|>\npoints: 20\n```\n',
    '# Titre\n<|```yaml|>\nid: 1.1.1\n\n## Actions\n### Enfant\n```yaml\nid: 1.1.1.1\n```\n',
  ],
  good: ['# Titre\n```yaml\nid: 1.1.1\npoints: 30 # sur 500\n```\n'],
};
