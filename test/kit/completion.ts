import assert from 'node:assert/strict';
import { completionsAt, type Wanted } from '../../server/src/core/features/completion/completions.ts';
import type { Completions } from '../../server/src/core/features/completion/proposal.ts';
import { inScenario } from '../../server/src/core/features/completion/scenario.ts';
import { readScenario } from '../../server/src/core/parse/scenario/read-scenario.ts';
import { textOfSkeleton } from '../../server/src/core/skeletons/skeleton.ts';
import { sayLabel, sayMeaning } from '../../server/src/words/completion.ts';
import { onlyMark, parseFixture } from './fixture.ts';
import { workspaceOf } from './workspace.ts';

const ASKED: Wanted = { asked: 'asked', form: 'id' };

/**
 * What may be written at the cursor, the best first: `label: what it means`, or the label alone where that is not looked at. A
 * last « … » stands for more; an empty list, for nothing. Of a text in `.yml`, as a scenario.
 */
export function checkCompletion(fixture: string, expected: readonly string[], wanted: Partial<Wanted> = {}): void {
  const { found } = completionsIn(fixture, wanted);
  const lines = (found?.proposals ?? []).map((proposal, at) => {
    const parts = [sayLabel(proposal), sayMeaning(proposal)].filter(part => part !== '');
    return expected[at] === parts[0] ? parts[0] : parts.join(': ');
  });
  if (expected.at(-1) !== '…') assert.deepEqual(lines, expected);
  else {
    assert.deepEqual(lines.slice(0, expected.length - 1), expected.slice(0, -1));
    assert(lines.length >= expected.length, 'there is no more');
  }
}

/** The labels of all that may be written at the cursor. */
export function completionLabels(fixture: string, wanted: Partial<Wanted> = {}): readonly string[] {
  return (completionsIn(fixture, wanted).found?.proposals ?? []).map(sayLabel);
}

/** What stands on the line of the cursor, and on those that come with it, once the proposal of this label was chosen. */
export function checkChosen(fixture: string, label: string, expected: string, wanted: Partial<Wanted> = {}): void {
  const { text, found } = completionsIn(fixture, wanted);
  const chosen = found?.proposals.find(proposal => sayLabel(proposal) === label);
  assert(found && chosen, `« ${label} » is not among: ${found?.proposals.map(sayLabel).join(', ')}`);
  const { start, end } = found.span;
  const written = text.slice(0, start) + textOfSkeleton(chosen.text) + text.slice(end);
  const from = text.lastIndexOf('\n', start - 1) + 1;
  const to = written.indexOf('\n', start + textOfSkeleton(chosen.text).length);
  assert.equal(written.slice(from, to < 0 ? undefined : to), expected);
}

function completionsIn(
  fixture: string,
  wanted: Partial<Wanted>,
): { readonly text: string; readonly found: Completions | undefined } {
  const parsed = parseFixture(fixture);
  const { file, span } = onlyMark(parsed);
  const text = parsed.files.get(file) ?? '';
  const markdown = new Map([...parsed.files].filter(([path]) => path.endsWith('.md')));
  const workspace = workspaceOf(markdown);
  const scenario = file.endsWith('.yml') ? readScenario(file, text, true) : undefined;
  const found = scenario
    ? inScenario(workspace, scenario, span.start)
    : completionsAt(workspace, file, text, span.start, { ...ASKED, ...wanted });
  return { text, found };
}
