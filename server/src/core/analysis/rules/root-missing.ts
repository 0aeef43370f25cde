import { declaredAt } from '../facts/declared.ts';
import { headlessFiles } from '../facts/orphans.ts';
import type { ReferentialRule, SpottedFinding } from '../rule.ts';
import { spotOf } from '../spot.ts';
import type { ReferentialView } from '../view.ts';

/**
 * A référentiel of 2023 that has no root, or one without a name: the importer refuses it (domain, section 7). A folder of
 * measures alone is an excerpt, and one of 2021/22 needs no root; `referentiel.json` can name either.
 */
export const rootMissing: ReferentialRule = {
  code: 'root-missing',
  severity: 'error',
  scope: 'referential',
  *check(view) {
    if (view.dialect === '2021') return;
    if (view.root.declaredIn.length > 0) yield* unnamed(view);
    else yield* missing(view);
  },
  doc: {
    fr: {
      title: 'Racine manquante ou sans nom',
      why: 'L’importateur refuse un dossier dont aucun fichier n’a l’identifiant vide, ou dont ce fichier ne dit pas le nom du référentiel (`referentiel`). Rien n’est signalé dans un dossier de mesures sans axe (un extrait), ni dans les fichiers de 2021 (clé `id`), ni si `referentiel.json` donne un nom à un dossier sans racine.',
      cure: 'Ajouter un fichier avec un titre, `identifiant: ""` et `referentiel: "cae"`, par exemple.',
    },
    en: {
      title: 'Root missing or without a name',
      why: 'The importer refuses a folder in which no file has the empty id, or whose root does not give the name of the référentiel (`referentiel`). Nothing is reported in a folder of measures without an axis (an extract), nor in the files of 2021 (key `id`), nor where `referentiel.json` gives a name to a folder without a root.',
      cure: 'Add a file with a title, `identifiant: ""` and, for instance, `referentiel: "cae"`.',
    },
  },
  bad: [
    '//- 1.md\n# <|Axe|>\n```yaml\nidentifiant: 1\npoints: 500\n```\n//- 1.1.1.md\n# T\n```yaml\nidentifiant: 1.1.1\n```\n//- 1.1.2.md\n# T\n```yaml\nidentifiant: 1.1.2\n```\n',
    '//- cae.md\n# Racine\n```yaml\nidentifiant: "<||>"\n```\n',
    '//- cae.md\n# Racine\n```yaml\nidentifiant: "<||>"\nreferentiel: ""\n```\n',
  ],
  good: [
    '//- cae.md\n# Racine\n```yaml\nidentifiant: ""\nreferentiel: cae\n```\n',
    '//- 1.1.1.md\n# Un extrait\n```yaml\nidentifiant: 1.1.1\n```\n',
    '//- 1.md\n# Axe\n```yaml\nid: 1\n```\n//- 1.1.1.md\n# T\n```yaml\nid: 1.1.1\n```\n//- 1.1.2.md\n# T\n```yaml\nid: 1.1.2\n```\n',
  ],
};

function* missing(view: ReferentialView): Generator<SpottedFinding> {
  const { root, name, measureLevel } = view;
  const axis = root.children.find(({ level }) => level === 1 && level < measureLevel);
  const declared = axis && declaredAt(view, axis.id);
  // Without a root, a name is that of the configuration; a file whose first id cannot be read may be the root.
  if (!declared || name !== undefined || headlessFiles(view).length > 0) return;
  yield { spot: spotOf(declared, 'title'), variant: 'none' };
}

function* unnamed(view: ReferentialView): Generator<SpottedFinding> {
  const root = declaredAt(view, '');
  if (root?.bone.isUnnamed) yield { spot: spotOf(root, 'id'), variant: 'unnamed' };
}
