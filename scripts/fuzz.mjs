/** `npm run fuzz [-- --seed S --minutes M | --texts N] [--corpus DIR]`: attacks at random for as long as wished, or with so many spoilt texts alone. */
import { parseArgs } from 'node:util';
import { command } from './setup/command.mjs';
import { Failure } from './setup/failure.mjs';

await command(async args => {
  const { values } = parseArgs({
    args: [...args],
    options: {
      seed: { type: 'string' },
      minutes: { type: 'string' },
      texts: { type: 'string' },
      corpus: { type: 'string' },
    },
  });
  const seed = Number(values.seed ?? Date.now() % 1_000_000);
  const minutes = Number(values.minutes ?? 5);
  if (!Number.isInteger(seed) || !(minutes > 0))
    throw new Failure('--seed takes a whole number, --minutes a number above 0');
  const texts = Number(values.texts ?? 1);
  if (!(Number.isInteger(texts) && texts > 0)) throw new Failure('--texts takes a whole number above 0');
  const { attackFor, spoilTexts } = await import('../test/fuzz/run.ts');
  const { corpus } = values;
  const fallen = await (values.texts === undefined
    ? attackFor({ seed, minutes, corpus })
    : spoilTexts({ seed, texts, corpus }));
  if (fallen > 0) throw new Failure(`${fallen} attacks got through`);
});
