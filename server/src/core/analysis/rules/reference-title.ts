import type { SourceFile } from '../../model/source.ts';
import type { Span } from '../../text/span.ts';
import { citedTitle } from '../facts/cited-title.ts';
import { overlap, significantWords, wordsOf } from '../facts/title-words.ts';
import type { ReferencesView, SeenAction, SeenReference } from '../references-view.ts';
import type { Finding, ReferenceRule } from '../rule.ts';

// Authors shorten and reword titles: only what is clearly one title and clearly not the other is reported.
const CLEARLY_OTHER = 0.35;
const CLEARLY_THIS = 0.75;
const MARGIN = 0.3;
const FEWEST_WORDS = 3;

/** An id cited with a title that is another action's: the number is probably wrong. Silent when unsure. */
export const referenceTitle: ReferenceRule = {
  code: 'reference-title',
  severity: 'warning',
  scope: 'references',
  check: view => view.references.flatMap(reference => findingOf(reference, view)),
  doc: {
    fr: {
      title: 'Renvoi dont le titre est celui d’une autre action',
      why: 'Quand un renvoi donne aussi le titre (`Action 6.1.1 : Développer une stratégie partenariale`) et que ce titre est celui d’une autre action, le numéro est sans doute faux, et le lecteur est envoyé ailleurs. Les titres se comparent largement, par leurs mots : un titre abrégé ou reformulé n’est pas signalé.',
      cure: 'Corriger le numéro, ou le titre.',
    },
    en: {
      title: 'Reference with the title of another action',
      why: 'When a reference also gives the title (`Action 6.1.1 : Développer une stratégie partenariale`) and that title is another action’s, the number is probably wrong, and the reader is sent elsewhere. Titles are compared loosely, by their words: a shortened or reworded title is not reported.',
      cure: 'Correct the number, or the title.',
    },
  },
  bad: [
    '//- 1.1.1.md\n# Organiser les mobilités sur le territoire\n```yaml\nid: 1.1.1\n```\nVoir aussi :\n- <|1.1.2|> : Planifier la rénovation des bâtiments résidentiels\n//- 1.1.2.md\n# Préserver la biodiversité des espaces verts\n```yaml\nid: 1.1.2\n```\n//- 1.1.3.md\n# Planifier la rénovation des bâtiments résidentiels et tertiaires\n```yaml\nid: 1.1.3\n```\n',
  ],
  good: [
    '//- 1.1.1.md\n# Organiser les mobilités sur le territoire\n```yaml\nid: 1.1.1\n```\nVoir aussi :\n- 1.1.2 : Développer les espaces verts et leur biodiversité\n- action 1.1.3 « Planifier une rénovation des bâtiments »\n- 1.1.3 et 1.1.2 : Planifier la rénovation des bâtiments résidentiels\n//- 1.1.2.md\n# Préserver la biodiversité des espaces verts\n```yaml\nid: 1.1.2\n```\n//- 1.1.3.md\n# Planifier la rénovation des bâtiments résidentiels et tertiaires\n```yaml\nid: 1.1.3\n```\n',
  ],
};

function findingOf(reference: SeenReference, { file, references }: ReferencesView): Finding[] {
  const { kind, span, target, titled } = reference;
  if (kind !== 'prose' || target === undefined) return [];
  const title = citedTitle(file, span.end)?.text ?? '';
  const cited = significantWords(title);
  if (cited.size < FEWEST_WORDS || overlap(cited, wordsOf(target)) > CLEARLY_OTHER) return [];
  const meant = actionWithTitle(titled(cited), cited);
  const isOnLine = (other: SeenReference) => areOnOneLine(file, other.span, span);
  // `1.3.1 et 1.3.2 : …` gives the title of the first behind the second.
  if (meant === undefined || references.some(other => other.to === meant.id && isOnLine(other))) return [];
  const args = { id: target.id, title, own: target.title, meant: meant.id };
  return [{ span, args }];
}

function areOnOneLine({ text }: SourceFile, a: Span, b: Span): boolean {
  const [first, second] = a.start <= b.start ? [a, b] : [b, a];
  return !/[\r\n]/.test(text.slice(first.end, second.start));
}

/** Of some actions the one whose title is the one that is cited, and no other's nearly as much. */
function actionWithTitle(actions: Iterable<SeenAction>, cited: ReadonlySet<string>): SeenAction | undefined {
  let best: SeenAction | undefined;
  let [most, second] = [0, 0];
  for (const action of actions) {
    const words = wordsOf(action);
    const likeness = overlap(cited, words) + overlap(words, cited);
    if (likeness > most) {
      [best, most, second] = [action, likeness, most];
    } else second = Math.max(second, likeness);
  }
  const isClear = best && overlap(cited, wordsOf(best)) >= CLEARLY_THIS && most >= CLEARLY_THIS * 1.7;
  return isClear && second < most - MARGIN ? best : undefined;
}
