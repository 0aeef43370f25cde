import assert from 'node:assert/strict';
import { check } from '../../../server/src/cli/commands/check.ts';
import { withBrokenRule } from '../../kit/broken-rule.ts';
import { inFolder, measure } from '../../kit/disk.ts';

describe('check with a rule that throws', () => {
  const throwing = (): never => {
    throw new Error('broken');
  };

  it('prints what the others found, names the rule, and does not pass', () =>
    inFolder({ '1.1.1.md': `${measure('1.1.1', 'Voir la 1.1.9.')}\n## Divers\n` }, folder =>
      withBrokenRule('section-unknown', throwing, async () => {
        const printed = { out: '', err: '' };
        const code = await check([folder.path], {
          out: text => {
            printed.out += text;
          },
          err: text => {
            printed.err += text;
          },
          inColour: false,
        });
        assert.equal(code, 2);
        assert.match(printed.out, /reference-unknown/);
        assert.match(printed.err, /^section-unknown: Error: broken/);
      }),
    ));
});
