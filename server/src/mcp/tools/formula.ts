import * as z from 'zod';
import { resultAnswered } from '../../cli/formula/batch.ts';
import { contextOfData } from '../../cli/formula/json-files.ts';
import { resultOf2023 } from '../../cli/formula/result-2023.ts';
import { Failure } from '../../cli/usage.ts';
import { contextOfProfile } from '../../core/evaluation/expression/profile-context.ts';
import { resultOf } from '../../core/evaluation/expression/result.ts';
import { PLATFORMS } from '../../core/model/referential.ts';
import { profileOf } from '../../core/model/scenario.ts';
import { bounded } from '../bounded.ts';
import { SCENARIO } from '../shapes.ts';
import { tool } from '../tool.ts';

export const formula = tool({
  name: 'formula',
  title: 'Evaluate a formula',
  does: 'Gives the value of a formula for a collectivité, or what is wrong with it and where.',
  input: z.strictObject({
    expression: z.string().max(100_000),
    language: z.enum(['personnalisation', 'indicateur']).default('personnalisation'),
    platform: z.enum(PLATFORMS).default('2026').describe('Whose language it is written in.'),
    ...SCENARIO,
    context: z
      .record(z.string(), z.unknown())
      .optional()
      .describe(
        'In the place of a scenario, for the platform of 2026: reponses, identiteCollectivite, scores, valeurs …',
      ),
  }),
  output: z.object({
    value: z.union([z.number(), z.boolean(), z.string(), z.null()]).optional(),
    undefined: z.literal(true).optional().describe('It gives no value.'),
    nonfinite: z.string().optional(),
    error: z
      .object({
        kind: z.enum(['syntaxe', 'evaluation', 'interne']),
        message: z.string(),
        start: z.int().describe('In UTF-16 units from 0.'),
        end: z.int(),
      })
      .optional(),
  }),
  async answer(folder, { expression, language, platform, context, ...given }) {
    const isGiven = given.scenario !== undefined || given.scenarioText !== undefined;
    if (isGiven && context !== undefined) throw new Failure('Give either a scenario or a context.');
    if (platform === '2023' && (language === 'indicateur' || context !== undefined)) {
      throw new Failure('The platform of 2023 knows neither indicators nor a context: give a scenario.');
    }
    const scenario = isGiven ? await folder.scenario(given) : undefined;
    const result =
      platform === '2023'
        ? resultOf2023(expression, scenario)
        : resultOf(
            expression,
            language,
            scenario ? contextOfProfile(profileOf(scenario)) : contextOfData(context ?? {}, 'context'),
          );
    return bounded(0, () => resultAnswered(result));
  },
});
