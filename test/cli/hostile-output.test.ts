import assert from 'node:assert/strict';
import { createOutput } from '../../server/src/cli/output.ts';
import { jsonText, visible, visibleWhole } from '../../server/src/words/visible.ts';
import { type Printed, printedWith } from '../kit/outputs.ts';

const ESC = String.fromCodePoint(0x1b);
const BEL = String.fromCodePoint(0x07);

const HOSTILE: readonly (readonly [string, string])[] = [
  ['colours', `${ESC}[31mrouge`],
  ['the title of the window', `${ESC}]0;titre${BEL}`],
  ['a link', `${ESC}]8;;http://x${BEL}lien${ESC}]8;;${BEL}`],
  ['an 8-bit escape', `${String.fromCodePoint(0x9b)}31m`],
  ['a command of a workflow', '::error::boum'],
  ['one behind a line end', 'a\n::error file=x::boum'],
  ['one behind a carriage return', 'a\r::set-output name=x::y'],
  ['one behind a line separator', `a${String.fromCodePoint(0x2028)}::error::boum`],
  ['an older command, anywhere', 'a ##[add-mask]b'],
  ['one of another runner', 'a ##vso[task.setvariable variable=x]y'],
  ['letters in the other direction', `a${String.fromCodePoint(0x202e)}dm.b`],
  ['an isolate', `a${String.fromCodePoint(0x2066)}b`],
  ['a backspace', 'a\bb'],
  ['a formula of a spreadsheet', '=HYPERLINK("http://x")'],
];

/** What would steer a terminal, but for line ends and tabs. */
const STEERING = /(?![\n\t])[\p{Cc}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/u;
const RUNNER = /##(?:\[|[a-z]+\[)/;
/** The commands that the format for GitHub is made of. */
const OWN = /^::(?:error|warning|notice) (?:file=[^:]*|title=[a-z-]+)::/;

describe('what is printed of hostile content', () => {
  for (const [what, text] of HOSTILE) {
    it(`steers neither a terminal nor a runner of builds: ${what}`, async () => {
      const printed = await printedWith(text);
      // It is told, in the middle of a line where nobody takes it for a command.
      const told = visible(`x${text}`).slice(1);
      assert(
        printed.some(({ err }) => err.includes(told)),
        `« ${told} » is nowhere`,
      );
      for (const one of printed) assertHarmless(one);
    });
  }

  it('is the same text for the programs that read JSON', async () => {
    for (const [, text] of HOSTILE) assert.deepEqual(JSON.parse(jsonText({ [text]: text })), { [text]: text });
  });

  it('is whole for a person, whom nothing is hidden from', () => {
    assert.equal(visible(`a\tb${ESC}[0m\n::c`), 'a\tb<U+001B>[0m<U+000A>::c');
    assert.equal(visibleWhole('1.1.2\u200b et 👩\u200d👧'), '1.1.2<U+200B> et 👩\u200d👧');
    assert.equal(visible('  ::error::x'), '  <U+003A>:error::x');
    assert.equal(visible('a ##[group]'), 'a <U+0023>#[group]');
    assert.equal(visible('## Titre [x] : y :: z'), '## Titre [x] : y :: z');
  });

  it('is one line for each line, in colour or not', () => {
    let text = '';
    const print = (printed: string): void => {
      text += printed;
    };
    const output = createOutput(print, print, true);
    output.lines([['a', { text: `b\n${ESC}[2J`, colour: 'red' }], 'c\nd']);
    output.err('e\nf');
    assert.equal(text, `a${ESC}[31mb<U+000A><U+001B>[2J${ESC}[39m\nc<U+000A>d\ne<U+000A>f\n`);
  });
});

function assertHarmless({ what, out, err }: Printed): void {
  // A spreadsheet wants both signs.
  const text = `${what.includes('csv') ? out.replaceAll('\r\n', '\n') : out}\n${err}`;
  assert.doesNotMatch(text, STEERING, what);
  assert.doesNotMatch(text, RUNNER, what);
  const commands = text.split('\n').filter(line => /^\s*::/.test(line));
  const foreign = commands.filter(line => !(what.includes('github') && OWN.test(line)));
  assert.deepEqual(foreign, [], what);
  if (what.includes('csv')) assert.doesNotMatch(text, /(?:^|,)"?[=@]/m, what);
}
