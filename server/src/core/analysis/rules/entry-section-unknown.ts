import { nearest } from '../../model/nearest.ts';
import { type AroundKind, type Entry, isAround } from '../../model/source.ts';
import { sectionKey } from '../../model/words.ts';
import { AROUND_SECTIONS } from '../../parse/around-sections.ts';
import { kindOf } from '../../parse/classify.ts';
import { plainForm } from '../facts/look-alikes.ts';
import type { FileRule, Finding } from '../rule.ts';
import { indicator, question, rule, rulesFile } from '../samples.ts';

/**
 * A section of a question, a rule, a piece of evidence or an indicator whose title is nearly one of the format. Any other title is
 * taken for a note of its authors: the sheets of 2026 may have columns of their own.
 */
export const entrySectionUnknown: FileRule = {
  code: 'entry-section-unknown',
  severity: 'warning',
  scope: 'file',
  *check({ kind, entries }) {
    if (!isAround(kind)) return;
    for (const entry of entries) {
      const own = kindOf(entry);
      if (isAround(own)) yield* findingsIn(entry, own);
    }
  },
  doc: {
    fr: {
      title: 'Section inconnue d’une fiche',
      why: 'Une section n’est reconnue qu’à son titre : le texte d’une *Description*, la formule d’une *Visibilité* ou d’un *Calcul* sont perdus sous un titre mal écrit. Les choix et les règles sont lus quand même, mais le lecteur cherche *Choix* et *Règles*.',
      cure: 'Corriger le titre.',
    },
    en: {
      title: 'Unknown section of an entry',
      why: 'A section is known by its title alone: the text of a *Description*, the formula of a *Visibilité* or a *Calcul* are lost below a misspelt one. Choices and rules are read all the same, but readers look for *Choix* and *Règles*.',
      cure: 'Correct the title.',
    },
  },
  bad: [
    `//- q.md\n${question('id: regie\ntype: binaire', '## <|Descripton|>\nTexte.\n')}`,
    `//- q.md\n${question('id: regie\ntype: choix', '## <|Choi|>\n### Oui\n```yaml\nid: regie_a\n```\n')}`,
    `//- i.md\n${indicator('cae_1', '## <|Calculs|>\n```formule\n1\n```\n')}`,
    rulesFile(rule('Désactivation', 'VRAI')).replace('## Règles', '## <|Règle|>'),
  ],
  good: [
    `//- q.md\n${question('id: regie\ntype: binaire', '## description\nTexte.\n## Notes de l’auteur\nAutre.\n## Prescriptions\nAutre.\n')}`,
    rulesFile(rule('Désactivation', 'VRAI')),
  ],
};

function* findingsIn({ sections }: Entry, kind: AroundKind): Generator<Finding> {
  const there = new Set(sections.map(({ title }) => sectionKey(title)));
  for (const { title, titleSpan } of sections) {
    // Letters that only look like those of a known title are a fault of their own.
    const suggestion = nearest(plainForm(title), AROUND_SECTIONS[kind]);
    if (suggestion === undefined) continue;
    const [own, meant] = [sectionKey(plainForm(title)), sectionKey(suggestion)];
    if (own === meant || there.has(meant)) continue;
    // Hardly anybody mistypes the first letter: « Prescription » is a word of its own.
    if (firstLetter(own) === firstLetter(meant)) yield { span: titleSpan, args: { title, suggestion } };
  }
}

function firstLetter(key: string): string | undefined {
  return /\p{L}/u.exec(key)?.[0];
}
