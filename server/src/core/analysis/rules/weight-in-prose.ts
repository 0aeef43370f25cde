import type { SourceFile } from '../../model/source.ts';
import type { SeenReference } from '../references-view.ts';
import type { Finding, ReferenceRule } from '../rule.ts';

// Prose rounds.
const TOLERANCE = 0.5;

/** A share or a number of points that prose gives to an action that it names, and that its block does not. */
export const weightInProse: ReferenceRule = {
  code: 'weight-in-prose',
  severity: 'warning',
  offByDefault: true,
  scope: 'references',
  readsPoints: true,
  check: ({ references, file }) => references.flatMap(reference => findingOf(reference, file)),
  doc: {
    fr: {
      title: 'Poids contredit par le texte',
      why: 'Un texte qui donne un poids (`la sous-action 6.5.1.2 (40 %)`) et un bloc qui en donne un autre laissent le lecteur dans le doute. La règle est désactivée d’office : un pourcentage derrière un numéro peut être celui d’autre chose. Un écart d’un demi-point au plus, arrondi, n’est pas signalé.',
      cure: 'Accorder le texte et le bloc.',
    },
    en: {
      title: 'Weight contradicted by the text',
      why: 'A text that gives one weight (`la sous-action 6.5.1.2 (40 %)`) and a block that gives another leave the reader in doubt. The rule is off by default: a percentage after a number may be that of something else. A difference of half a point at most, due to rounding, is not reported.',
      cure: 'Make the text and the block agree.',
    },
  },
  bad: [
    '# T\n```yaml\nid: 1.1.1\n```\nLa sous-action 1.1.1.1 (<|35 %|>) et la 1.1.1.2 pèse <|60 %|>.\n## Actions\n### A\n```yaml\nid: 1.1.1.1\npoints: 30\n```\n### B\n```yaml\nid: 1.1.1.2\npoints: 70\n```\n',
    '# T\n```yaml\nidentifiant: 1.1.1\npoints: 12\n```\nLa mesure 1.1.1 vaut <|10 points|>.\n',
  ],
  good: [
    '# T\n```yaml\nid: 1.1.1\n```\nLa sous-action 1.1.1.1 (30 %) ; en 1.1.1.2, 60 % des communes.\n## Actions\n### A\n```yaml\nid: 1.1.1.1\npoints: 30\n```\n### B\n```yaml\nid: 1.1.1.2\npoints: 70\n```\n',
  ],
};

const WEIGHT =
  /^([\s\u00a0]*(?:\(|:|=|(?:pèse|vaut|compte|représente)(?:nt)?(?:[\s\u00a0]+pour)?)[\s\u00a0]*)((\d+(?:[.,]\d+)?)[\s\u00a0\u202f]*(%|points?\b))/iu;

function findingOf({ kind, span, target, points }: SeenReference, file: SourceFile): Finding[] {
  if (kind !== 'prose' || target === undefined) return [];
  const [, before = '', weight = '', number = '', unit] = WEIGHT.exec(file.text.slice(span.end, span.end + 60)) ?? [];
  if (unit === undefined) return [];
  const worth = points();
  const actual = unit === '%' ? worth?.percent : worth?.points;
  const stated = Number(number.replace(',', '.'));
  if (actual === undefined || Math.abs(actual - stated) <= TOLERANCE) return [];
  const start = span.end + before.length;
  const variant = unit === '%' ? 'percent' : 'points';
  const args = { id: target.id, stated, actual };
  return [{ span: { start, end: start + weight.length }, variant, args }];
}
