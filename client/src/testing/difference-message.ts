import * as vscode from 'vscode';
import { language, say } from '../../../l10n/say.ts';
import type { CheckedExpectation, WireFigure } from '../../../server/src/protocol/expectations.ts';
import { rangeOf } from '../base/range-of.ts';
import { writtenFigure } from './test-tree.ts';

/** What the manifest's `when` clauses call a message whose figure can be accepted. */
const ACCEPTABLE = 'referentiel.difference';

/** What is told of an expectation that is not met; VS Code shows the two figures as a difference of texts. */
export function differenceMessage(check: CheckedExpectation, uri: vscode.Uri): vscode.TestMessage {
  const { action, field, expected, actual, isAcceptable, range } = check;
  const written = (figure: WireFigure): string => `${action}:\n  ${field}: ${writtenFigure(figure)}\n`;
  const message = new vscode.TestMessage(withoutControls(inWords(check)));
  message.location = new vscode.Location(uri, rangeOf(range));
  if (!isAcceptable) return message;
  message.expectedOutput = written(expected);
  message.actualOutput = written(actual);
  message.contextValue = ACCEPTABLE;
  return message;
}

/** VS Code shows messages in a terminal, which what stands in a scenario is not to steer. */
export function withoutControls(text: string): string {
  return text.replace(/\p{Cc}/gu, '');
}

function inWords({ action, field, expected, actual, difference, isAcceptable }: CheckedExpectation): string {
  const args = { action, field, expected: told(expected), actual: told(actual) };
  if (!isAcceptable) {
    return say('{action} has no figure {field}: there is no such action, or a rule leaves no number.', args);
  }
  if (difference === null) return say('{action}: {field} is {actual}; expected: {expected}.', args);
  const sign = difference > 0 ? '+' : '';
  return say('{action}: {field} is {actual}; expected: {expected} ({difference}).', {
    ...args,
    difference: `${sign}${told(difference)}`,
  });
}

function told(figure: WireFigure): string {
  if (typeof figure !== 'number') return writtenFigure(figure);
  return figure.toLocaleString(language(), { maximumFractionDigits: 3 });
}
