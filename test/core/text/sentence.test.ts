import { deepEqual, equal } from 'node:assert/strict';
import fc from 'fast-check';
import { lineAround, type Sentence, sentenceAround } from '../../../server/src/core/text/sentence.ts';
import { onlyMark, parseFixture } from '../../kit/fixture.ts';

describe('the sentence of a part of a text', () => {
  it('ends where others begin', () => {
    checkSentence('Un. La mesure <|1.2.3|> aide. Deux.', 'La mesure [1.2.3] aide.');
    checkSentence('<|1.2.3|> aide', '[1.2.3] aide');
    checkSentence('« Non ! » Voir la <|1.2.3|>', 'Voir la [1.2.3]');
  });

  it('goes on behind what only looks like an end', () => {
    checkSentence('Environ 2.5 km (art. 3) de la <|1.2.3|>, soit 4.', 'Environ 2.5 km (art. 3) de la [1.2.3], soit 4.');
  });

  it('stays in its paragraph, its item, and below its title', () => {
    checkSentence('avant\n\nvoir la\n<|1.2.3|>\npuis\n\naprès', 'voir la [1.2.3] puis');
    checkSentence('avant\r\n\r\nvoir la <|1.2.3|>\r\n\r\naprès', 'voir la [1.2.3]');
    checkSentence('- un\n- voir <|1.2.3|>\n- trois', 'voir [1.2.3]');
    checkSentence('avant :\n\n- <|1.2.3|>\n\n- trois', '[1.2.3]');
    checkSentence('1. un\n2. voir <|1.2.3|>\n3. trois', 'voir [1.2.3]');
    checkSentence('# Titre\nvoir <|1.2.3|>\n## Suite', 'voir [1.2.3]');
    checkSentence('avant\n## Suite de la <|1.2.3|>, fin\naprès', 'Suite de la [1.2.3], fin après');
    checkSentence('# Règle <|1.2.3|>\n\naprès', 'Règle [1.2.3]');
    checkSentence('```yaml\nid: 1\n```\nVoir <|1.2.3|>\n```', 'Voir [1.2.3]');
  });

  it('is shown without the signs of Markdown', () => {
    checkSentence('La **mesure** `forte` <|1.2.3|>, *voilà*', 'La mesure forte [1.2.3], voilà');
  });

  it('is cut between words where it is long', () => {
    const long = 'mot '.repeat(80);
    const { text, part } = sentenceAround(`${long}1.2.3 ${long}`, { start: long.length, end: long.length + 5 });
    equal(text.slice(part.start, part.end), '1.2.3');
    equal(/^…(mot )+1\.2\.3( mot)+…$/.test(text), true, text);
    equal(text.length < 420, true);
  });

  it('always holds the part', () => {
    const piece = fc.constantFrom(
      'Mot ',
      '. ',
      '\n',
      '\n\n',
      '- ',
      '# ',
      '**',
      '`',
      '…',
      '! » ',
      '\r\n',
      'a'.repeat(90),
    );
    fc.assert(
      fc.property(fc.array(piece), fc.array(piece), (before, behind) => {
        const start = before.join('').length;
        const text = `${before.join('')}1.2.3${behind.join('')}`;
        for (const around of [sentenceAround, lineAround]) {
          const { text: shown, part } = around(text, { start, end: start + 5 });
          equal(shown.slice(part.start, part.end), '1.2.3');
          equal(shown.includes('\n'), false);
        }
      }),
      { numRuns: 500, seed: 1 },
    );
  });
});

describe('the line of a part of a text', () => {
  it('is shown without the sign of its item', () => {
    deepEqual(lineOf('origine:\n  - <|cae_1.1|> (0,5)\nfin'), 'cae_1.1] (0,5)');
    deepEqual(lineOf('si score(<|cae_1.1|>) > 1\r\nalors'), 'si score([cae_1.1]) > 1');
  });
});

function checkSentence(fixture: string, expected: string): void {
  equal(markedIn(fixture, sentenceAround), expected);
}

function lineOf(fixture: string): string {
  return markedIn(fixture, lineAround).replace(/^\[/, '');
}

/** The sentence, with its part in brackets. */
function markedIn(fixture: string, around: typeof sentenceAround): string {
  const parsed = parseFixture(fixture);
  const { file, span } = onlyMark(parsed);
  const { text, part }: Sentence = around(parsed.files.get(file) ?? '', span);
  return `${text.slice(0, part.start)}[${text.slice(part.start, part.end)}]${text.slice(part.end)}`;
}
