/** The commands behind what the server offers, by the names that the manifest gives them. */

/** The command behind the points of a simulation above a title: it gets the key of a référentiel and the id of an action. */
export const REVEAL_ROW = 'referentiel.simulation.revealRow';
/** The command behind what a rule does in the scenario in use: it gets the same, and tells where the points come from. */
export const EXPLAIN_ROW = 'referentiel.simulation.explainRow';
/** The command behind the count of citations above a title: it gets the URI of its document and its position. */
export const SHOW_CITATIONS = 'referentiel.showCitations';
/** The command behind the count of rules, questions and indicators: it gets what the first two of these do. */
export const SHOW_SURROUNDINGS = 'referentiel.showSurroundings';
/** The command above the first title of a file: it gets what the first of these does. */
export const SIMULATE_ACTION = 'referentiel.simulateAction';
/** The command behind the outcomes of a rule: it gets what the rule is about, `cae_1.2.2`. */
export const SHOW_OUTCOMES = 'referentiel.showOutcomes';
/** The command behind what is chosen from a list where there is something to choose behind it. */
export const PROPOSE_NEXT = 'referentiel.proposeNext';
/** Shows a scenario that a fix has made: it gets the URI of its folder as the server writes it, its name and its text. */
export const SHOW_SCENARIO = 'referentiel.showScenario';
/** Leads to a place behind an edit: it gets the URI and the range, as the server writes them. */
export const SHOW_PLACE = 'referentiel.showPlace';
/** The edit, then that, as one: it gets the edit before the rest. */
export const APPLY_AND_SHOW = 'referentiel.applyAndShow';
/** Makes an edit of a file that keeps decisions, and saves it: it gets the edit. */
export const APPLY_AND_SAVE = 'referentiel.applyAndSave';
/** Makes a refactoring that a light bulb offers: it gets what is wished, as the server tells it. */
export const RESTRUCTURE = 'referentiel.restructure';
