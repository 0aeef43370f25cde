import assert from 'node:assert/strict';
import { check } from '../../../server/src/cli/commands/check.ts';
import { createOutput } from '../../../server/src/cli/output.ts';
import { withBrokenRule } from '../../kit/broken-rule.ts';
import { inFolder, measure } from '../../kit/disk.ts';
import { assertValidSarif } from './sarif/schema.ts';

/** What `check` prints, and the code it ends with. */
async function checked(...args: readonly string[]) {
  const printed = { out: '', err: '' };
  const output = createOutput(
    text => {
      printed.out += text;
    },
    text => {
      printed.err += text;
    },
  );
  const code = await check(args, output);
  return { code, ...printed };
}

describe('check with a rule that throws', () => {
  const throwing = (): never => {
    throw new Error('broken');
  };

  it('prints what the others found, names the rule, and does not pass', () =>
    inFolder({ '1.1.1.md': `${measure('1.1.1', 'Voir la 1.1.9.')}\n## Divers\n` }, folder =>
      withBrokenRule('section-unknown', throwing, async () => {
        const { code, out, err } = await checked(folder.path);
        assert.equal(code, 2);
        assert.match(out, /reference-unknown/);
        assert.match(err, /^section-unknown: Error: broken/);
      }),
    ));

  it('names the rule once, however many files it broke down on', () =>
    inFolder({ '1.1.1.md': measure('1.1.1'), '1.1.2.md': measure('1.1.2') }, folder =>
      withBrokenRule('section-unknown', throwing, async () => {
        const { err } = await checked(folder.path);
        assert.equal(err.match(/^section-unknown: /gm)?.length, 1);
      }),
    ));

  it('says so in SARIF, which is no success then', () =>
    inFolder({ '1.1.1.md': measure('1.1.1', 'Voir la 1.1.9.') }, folder =>
      withBrokenRule('section-unknown', throwing, async () => {
        const { code, out } = await checked(folder.path, '--format', 'sarif');
        const log = JSON.parse(out);
        assertValidSarif(log);
        assert.equal(code, 2);
        assert.equal(log.runs[0].results.length, 1);
        assert.deepEqual(log.runs[0].invocations, [
          {
            executionSuccessful: false,
            toolExecutionNotifications: [
              {
                level: 'error',
                message: { text: 'The rule section-unknown broke down, so there may be more problems: broken' },
                associatedRule: { id: 'section-unknown' },
              },
            ],
          },
        ]);
      }),
    ));

  it('says so to GitHub', () =>
    inFolder({ '1.1.1.md': measure('1.1.1') }, folder =>
      withBrokenRule('section-unknown', throwing, async () => {
        const { code, out } = await checked(folder.path, '--format', 'github');
        assert.equal(code, 2);
        assert.match(out, /^::error title=section-unknown::The rule section-unknown broke down/);
      }),
    ));
});
