import type { CommandSpec } from '../usage.ts';

/** What `scenario` is called with. */
export const SCENARIO = {
  name: 'scenario',
  operands: 'FILE|DIR --into OUT',
  does: 'Makes a scenario of what a collectivité has, an export of its state of play (CSV, XLSX) or a snapshot (JSON); or those that try rules.',
  options: {
    into: {
      type: 'string',
      value: 'OUT',
      does: 'Where to write: the scenario, OUT.scenario.yml, or the folder of those that are generated.',
    },
    generate: {
      type: 'string',
      value: 'ACTION|all',
      does: 'Makes the fewest scenarios that take every branch of the rules of an action of DIR, each condition deciding.',
    },
    as: {
      type: 'string',
      value: 'NAME',
      does: 'The référentiel of an export whose name does not tell it: cae, eci, te …',
    },
    group: {
      type: 'string',
      value: 'TITLE',
      does: 'Which state of play of an export that compares two; the first unless told otherwise.',
    },
    remap: {
      type: 'string',
      multiple: true,
      value: 'MAP.json',
      does: 'Carries statuses over to the ids that actions have now; FILE may then be a scenario. Several are taken in their order.',
    },
    force: { type: 'boolean', does: 'Replaces a file that stands there already.' },
  },
  notes: [
    'A trail of ids is a JSON map: by each qualified id of before, those of after, each with how much it counts among all that it continues; {} for an action that is gone. VS Code keeps one after a change of ids.',
    'What the file cannot say is listed, and so is what no scenario can show of a rule. Generated scenarios expect scores that wait to be accepted; no file is replaced by them.',
    'Exit code 1: a status of the file is none that is known.',
  ],
} as const satisfies CommandSpec;
