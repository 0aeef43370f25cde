import fc from 'fast-check';
import { withFiles } from '../../server/src/core/index/workspace.ts';
import { parseFile } from '../../server/src/core/parse/parse-file.ts';
import { workspaceOf } from '../kit/workspace.ts';
import { type Attack, inTime, type Texts } from './attack.ts';
import { askEverything } from './features.ts';
import { printScores } from './scores.ts';
import { spoilt } from './spoilt.ts';
import { shippedScenarios, shippedTexts } from './texts.ts';

/** Scenarios and formulas that ship, both spoilt: read, checked, asked about, scored, explained and printed. */
export const spoiltScenarios: Attack = {
  name: 'a spoilt scenario over spoilt formulas is read, checked, scored, explained and printed',
  runs: 20,
  property: (_, patience) => {
    const workspace = workspaceOf(shippedTexts());
    return fc.property(spoilt(shippedScenarios()), spoilt(personalisations()), (scenario, rules) => {
      const file = inTime('reading', patience, () => parseFile(rules.path, rules.text));
      const changed = withFiles(workspace, new Map([[rules.path, file]]));
      askEverything(changed, rules.path, patience);
      printScores(changed, scenario.path, scenario.text, patience);
    });
  },
};

/** The questions and the rules of the example. */
function personalisations(): Texts {
  return new Map([...shippedTexts()].filter(([path]) => /\/(?:questions|personnalisations)\//.test(path)));
}
