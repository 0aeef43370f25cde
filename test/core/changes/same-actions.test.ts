import assert from 'node:assert/strict';
import { sameActions } from '../../../server/src/core/changes/same-actions.ts';
import { allSteps } from '../../../server/src/core/memory/all-steps.ts';
import type { Referential } from '../../../server/src/core/model/referential.ts';
import { openFixture } from '../../kit/workspace.ts';

/** A measure with so many sub-actions, each of which says it with a word. */
function measure(actions: number, word: string): Referential {
  const below = Array.from(
    { length: actions },
    (_, at) =>
      `### Action ${at}\n\`\`\`yaml\nidentifiant: 1.1.1.${at + 1}\n\`\`\`\n#### Description\nDire ${word}${at}.\n`,
  );
  const text = '# Dire\n```yaml\nidentifiant: 1.1.1\npoints: 10\n```\n## Actions\n';
  const [referential] = openFixture(`//- 1.1.1.md\n${text}${below.join('')}`).workspace.referentials;
  assert(referential);
  return referential;
}

/** How many times the text of an action is looked for, while all actions of a measure are found whose texts are others. */
function textsAskedFor(actions: number): number {
  let asked = 0;
  const counting = ({ sources, ...referential }: Referential): Referential => ({
    ...referential,
    sources: {
      ...sources,
      get(id) {
        asked++;
        return sources.get(id);
      },
    },
  });
  const versions = { before: counting(measure(actions, 'ceci')), after: counting(measure(actions, 'cela')) };
  const { isUnmoved } = allSteps(sameActions(versions, { told: new Map(), byOrigins: new Map() }));
  assert(isUnmoved);
  return asked;
}

describe('the actions that are the same in two versions', () => {
  it('are looked for among siblings once, however many these are', () => {
    const [few, many] = [textsAskedFor(20), textsAskedFor(80)];
    assert(many <= 5 * few, `${few}, then ${many}`);
  });
});
