import type { SeenReference } from '../references-view.ts';
import type { ReferenceRule } from '../rule.ts';

/** An action that cites itself: sometimes another number was meant. In the published référentiels it never was. */
export const referenceSelf: ReferenceRule = {
  code: 'reference-self',
  severity: 'information',
  offByDefault: true,
  scope: 'references',
  check: ({ references }) => references.filter(citesItself).map(({ span, to }) => ({ span, args: { id: to } })),
  doc: {
    fr: {
      title: 'Renvoi d’une action à elle-même',
      why: 'Le texte d’une action cite son propre numéro : c’est parfois la trace d’un copier-coller ou d’une renumérotation, mais le plus souvent voulu. La règle est donc désactivée d’office.',
      cure: 'Vérifier le numéro ; s’il est juste, il n’y a rien à faire.',
    },
    en: {
      title: 'Action that refers to itself',
      why: 'The text of an action cites its own number: sometimes as a trace of copying and pasting or of renumbering, but mostly on purpose. The rule is therefore off by default.',
      cure: 'Check the number; if it is right, there is nothing to do.',
    },
  },
  bad: ['# T\n```yaml\nid: 1.1.1\n```\nVoir la mesure <|1.1.1|>.\n'],
  good: [
    '//- 1.1.1.md\n# T\n```yaml\nid: 1.1.1\n```\nVoir la mesure 1.1.2.\n//- 1.1.2.md\n# U\n```yaml\nid: 1.1.2\n```\n',
  ],
};

function citesItself({ kind, from, to, target, isOwn }: SeenReference): boolean {
  return isOwn && kind === 'prose' && from === to && target !== undefined;
}
