/** Scenarios of which every figure is looked at. */
import { exampleScenario } from '../../kit/lsp-simulation.ts';
import { transitionScenario } from './from-server.ts';

const BASE = exampleScenario('commune_rurale.scenario.yml');
const OTHER = exampleScenario('communaute_agglomeration.scenario.yml');
const WORDS = ['fait', 'programme', 'pas_fait', 'non_concerne', '[0.37, 0.21, 0.42]', '[0.333, 0.333, 0.334]'];
export const COUNT = 20;

/** Two scenarios that ship, and others that are told something else of every few actions; always the same ones. */
export const SCENARIOS = Array.from({ length: COUNT }, (_, at) => {
  if (at < 2) return at === 0 ? BASE : OTHER;
  const base = at % 2 === 0 ? BASE : OTHER;
  const share = `eclairage_part: 0.${at}`;
  let line = 0;
  return base
    .replace(/^Scores:[\s\S]*/m, '')
    .replace(/eclairage_part: [\d.]+/, share)
    .replace(/^( {2}nature_[\d.]+): .*$/gm, (all, action) => {
      line++;
      return line % 3 === at % 3 ? `${action}: ${WORDS[(line + at) % WORDS.length]}` : all;
    });
});

/** In TE, with either answer that decides on an alternative and a share done of each action. */
export const IN_TE = Array.from({ length: 8 }, (_, at) => {
  const shares = [at / 8, (7 - at) / 16, 1 - at / 8 - (7 - at) / 16].map(share => share.toFixed(4)).join(', ');
  const statuses = ['1.1.1.1', '1.1.1alter.1', '1.2.1.1', '1.2.1.2', '2.1.1.1', '2.1.1.3'];
  return transitionScenario()
    .replace('vivant_plu: NON', `vivant_plu: ${at % 2 === 0 ? 'OUI' : 'NON'}`)
    .replace(/^Statuts:[\s\S]*/m, `Statuts:\n${statuses.map(id => `  vivant_${id}: [${shares}]\n`).join('')}`);
});
