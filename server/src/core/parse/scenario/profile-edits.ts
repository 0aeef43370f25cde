import type { Scenario } from '../../model/scenario.ts';
import type { TextEdit } from '../../text/edits.ts';
import { span } from '../../text/span.ts';
import { scalarText } from './scalar-text.ts';
import { newlineOf, newSectionPlace, replacement, sectionEdits, sectionOf } from './section-edits.ts';

/** The edits that answer a question, or take the answer away (undefined). */
export function answerEdits(scenario: Scenario, question: string, answer: string | undefined): TextEdit[] {
  // OUI and NON stay bare, as everybody writes them.
  const written = answer === undefined ? undefined : scalarText(answer);
  return sectionEdits(scenario, 'Réponses', new Map([[question, written]]));
}

/** The edits that give a property of the collectivité all its values; none take it away. */
export function identityEdits(scenario: Scenario, property: string, values: readonly string[]): TextEdit[] {
  const written = values.length === 0 ? undefined : `[${values.map(scalarText).join(', ')}]`;
  return sectionEdits(scenario, 'Collectivité', new Map([[property, written]]));
}

/** The edits that give the scenario a title. */
export function titleEdits(scenario: Scenario, title: string): TextEdit[] {
  const section = sectionOf(scenario, 'Test');
  if (section) return [replacement(scenario.text, section, scalarText(title))];
  const at = newSectionPlace(scenario, 'Test');
  return [{ span: span(at, at), text: `Test: ${scalarText(title)}${newlineOf(scenario.text)}` }];
}
