import assert from 'node:assert/strict';
import fc from 'fast-check';
import { language, speak } from '../../../l10n/say.ts';
import { characterEncoding, countIn } from '../../../server/src/lsp/proto/character-encoding.ts';
import { keepWithClient } from '../../../server/src/lsp/proto/uris.ts';
import { inFolder } from '../../kit/disk.ts';
import type { Attack } from '../attack.ts';
import type { Heard } from './heard.ts';
import { client } from './params.ts';
import { RULES } from './rules.ts';
import { played } from './session.ts';
import { TEXTS } from './texts.ts';

/** Clients of every kind, and what the protocol demands of a server towards each of them. */
export const clients: Attack = {
  name: 'a client of any kind is sent only what it can make something of',
  runs: 40,
  property: () =>
    fc.asyncProperty(client, drawn =>
      inFolder(TEXTS, async folder => {
        // A server in this process chooses the language of all that is said here, and how characters are counted.
        const [spoken, counted] = [language(), characterEncoding()];
        try {
          assert.deepEqual(brokenIn(await played(drawn, folder, TEXTS)), []);
        } finally {
          speak(spoken);
          countIn(counted);
          keepWithClient([]);
        }
      }),
    ),
};

/** The rules that a server broke towards a client, and how. */
export function brokenIn(heard: Heard): readonly string[] {
  return Object.entries(RULES).flatMap(([name, rule]) => {
    const fault = rule(heard);
    return fault === undefined ? [] : [`${name}: ${fault}`];
  });
}
