import { detached } from '../../memory/detached.ts';
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
const STILL_THIS = 0.5;

/**
 * An id cited with a title that is another action's: the number is probably wrong. Or with one that its action has no more, and
 * still resembles: it is out of date. Silent when unsure.
 */
export const referenceTitle: ReferenceRule = {
  code: 'reference-title',
  severity: 'warning',
  scope: 'references',
  check: view => view.references.flatMap(reference => findingOf(reference, view)),
  doc: {
    fr: {
      title: 'Renvoi dont le titre est celui d’une autre action',
      why: 'Quand un renvoi donne aussi le titre (`Action 6.1.1 : Développer une stratégie partenariale`) et que ce titre est celui d’une autre action, le numéro est sans doute faux, et le lecteur est envoyé ailleurs. Les titres se comparent largement, par leurs mots : un titre abrégé n’est pas signalé. Un titre qui ressemble encore à celui de l’action, avec des mots qu’elle n’a pas ou plus, est une information : il date sans doute d’avant un changement.',
      cure: 'Corriger le numéro, ou le titre. Renommer une action par F2 sur son titre récrit les renvois qui le citent.',
    },
    en: {
      title: 'Reference with the title of another action',
      why: 'When a reference also gives the title (`Action 6.1.1 : Développer une stratégie partenariale`) and that title is another action’s, the number is probably wrong, and the reader is sent elsewhere. Titles are compared loosely, by their words: a shortened title is not reported. One that still resembles the title of the action, with words that it does not have, is an information: it probably dates from before a change.',
      cure: 'Correct the number, or the title. Renaming an action by F2 on its title rewrites the references that give it.',
    },
  },
  bad: [
    '//- 1.1.1.md\n# Organiser les mobilités\n```yaml\nid: 1.1.1\n```\n- Action 1.1.2 : <|Développer les espaces verts et leur biodiversité|>.\n//- 1.1.2.md\n# Préserver la biodiversité des espaces verts\n```yaml\nid: 1.1.2\n```\n',
    '//- 1.1.1.md\n# Organiser les mobilités sur le territoire\n```yaml\nid: 1.1.1\n```\nVoir aussi :\n- <|1.1.2|> : Planifier la rénovation des bâtiments résidentiels\n//- 1.1.2.md\n# Préserver la biodiversité des espaces verts\n```yaml\nid: 1.1.2\n```\n//- 1.1.3.md\n# Planifier la rénovation des bâtiments résidentiels et tertiaires\n```yaml\nid: 1.1.3\n```\n',
  ],
  good: [
    '//- 1.1.1.md\n# Organiser les mobilités sur le territoire\n```yaml\nid: 1.1.1\n```\nVoir aussi :\n- 1.1.2 : Biodiversité des espaces verts\n- action 1.1.3 « Planifier une rénovation des bâtiments »\n- 1.1.3 et 1.1.2 : Planifier la rénovation des bâtiments résidentiels\n//- 1.1.2.md\n# Préserver la biodiversité des espaces verts\n```yaml\nid: 1.1.2\n```\n//- 1.1.3.md\n# Planifier la rénovation des bâtiments résidentiels et tertiaires\n```yaml\nid: 1.1.3\n```\n',
  ],
};

function findingOf(reference: SeenReference, { file, references }: ReferencesView): Finding[] {
  const { kind, span, target } = reference;
  const cited = kind === 'prose' && target ? citedTitle(file, span.end) : undefined;
  // Most are cited as they are: no word need be looked at.
  if (target === undefined || cited === undefined || cited.text === target.title) return [];
  const words = significantWords(cited.text);
  if (words.size < FEWEST_WORDS) return [];
  // `1.3.1 et 1.3.2 : …` gives the title of the first behind the second.
  const isBeside = (other: SeenReference) => other.to !== target.id && areOnOneLine(file, other.span, span);
  const meant = meantBy(reference, target, words);
  const args = { id: target.id, title: detached(cited.text), own: target.title };
  if (meant) {
    const isFirst = references.some(other => other.to === meant.id && isBeside(other));
    return isFirst ? [] : [{ span, variant: 'other', args: { ...args, meant: meant.id } }];
  }
  if (!isOutOfDate(cited.text, words, target) || references.some(isBeside)) return [];
  return [{ span: cited.span, variant: 'stale', severity: 'information', args }];
}

/** The other action that has the title which is cited; undefined where that may be the title of the action that is named. */
function meantBy(reference: SeenReference, target: SeenAction, cited: ReadonlySet<string>): SeenAction | undefined {
  if (overlap(cited, wordsOf(target)) > CLEARLY_OTHER || !reference.isTitledWithMost(cited, CLEARLY_THIS))
    return undefined;
  return actionWithTitle(reference.titled(cited), cited);
}

/** True for a title with words that the action does not have in its own, which is much the same otherwise. */
function isOutOfDate(title: string, cited: ReadonlySet<string>, target: SeenAction): boolean {
  const own = wordsOf(target);
  const shared = overlap(cited, own);
  if (shared === 1 || shared < STILL_THIS || overlap(own, cited) < STILL_THIS) return false;
  // Whether there are hyphens or spaces makes no other title.
  const apart = (text: string) => significantWords(text.replaceAll('-', ' '));
  const known = new Set([...own, ...apart(target.title)]);
  return [cited, apart(title)].every(words => overlap(words, known) < 1);
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
