import { type Message, say } from '../../../l10n/say.ts';

/** What the keys of blocks and of scenarios mean, in a few words; those that say it themselves, or mean several things, are left out. */
const KEYS: Readonly<Record<string, Message>> = {
  id: 'what it is named by',
  identifiant: 'what it is named by',
  points: 'its weight',
  pourcentage: 'share of its parent, in per cent',
  pointsDOM: 'points in overseas departments',
  climat_pratic_id: 'its theme',
  referentiel: 'what stands before its ids elsewhere',
  coremeasure: 'tag of the European Energy Award',
  indicateurs: 'the indicators that it goes with',
  questions: 'the questions about it',
  labels: 'the labels that it counts for',
  origine: 'the actions that it continues, with their weights',
  thematique_sgpe: 'theme of the ecological planning',
  adaptation_niveau: 'the exposure for which it counts',
  thematique_id: 'its theme',
  actions: 'the actions that it is about',
  types_concernes: 'who is asked',
  ordonnancement: 'its rank',
  competence_code: 'the competence that answers it',
  action_id: 'the action that the rules change',
  unite: 'its unit',
  parent: 'the indicator that it is a part of',
  parents: 'the indicators that it is a part of',
  Test: 'what it shows',
  Collectivité: 'what it is for',
  Réponses: 'answers to questions',
  Indicateurs: 'values of indicators',
  Statuts: 'what is done of each action',
  Efforts: 'what it costs to do actions',
  Plan: 'what plans take or leave out',
  Scores: 'what is expected',
};

/** What the functions of formulas give. */
const FUNCTIONS: Readonly<Record<string, Message>> = {
  reponse: 'what was answered to a question',
  identite: 'what the collectivité is',
  score: 'the share realised of an action',
  referentiel: 'whether the formula is read for this référentiel, in this version or a later one',
  val: 'the value of an indicator',
  opt_val: 'the value of an indicator, or 0',
  cible: 'the target of an indicator',
  limite: 'the limit of an indicator',
  min: 'the lesser of two',
  max: 'the greater of two',
};

/** What the keywords of formulas do. */
const KEYWORDS: Readonly<Record<string, Message>> = {
  si: 'a condition: what follows “alors” where it holds, else what follows “sinon”',
  alors: 'what counts where the condition holds',
  sinon: 'what counts where the condition of the nearest “si” does not hold; without it, nothing does',
  et: 'holds where both conditions do; it binds more tightly than “ou”',
  ou: 'holds where one of the conditions does, or both',
};

/** What stands for a value by itself. */
const VALUES: Readonly<Record<string, Message>> = {
  vrai: 'holds for everybody',
  faux: 'holds for nobody',
  oui: 'the same as VRAI',
  non: 'the same as FAUX',
};

/** What a collectivité is asked for. */
const PROPERTIES: Readonly<Record<string, Message>> = {
  type: 'what kind of collectivité it is',
  soustype: 'what kind of EPCI it is',
  population: 'how many inhabitants it has',
  localisation: 'where it lies',
  dans_aire_urbaine: 'whether it lies in an urban area',
};

/** What a key means; empty where the key says all. */
export function sayKey(key: string): string {
  return meaning(KEYS, key);
}

/** What a function of formulas gives. */
export function sayFunction(name: string): string {
  return meaning(FUNCTIONS, name);
}

/** What a keyword of formulas does. */
export function sayKeyword(word: string): string {
  return meaning(KEYWORDS, word);
}

/** What a word means that stands for a value, in small letters. */
export function sayValueWord(word: string): string {
  return meaning(VALUES, word);
}

/** What a property of a collectivité tells. */
export function sayProperty(property: string): string {
  return meaning(PROPERTIES, property);
}

function meaning(among: Readonly<Record<string, Message>>, word: string): string {
  const message = Object.hasOwn(among, word) ? among[word] : undefined;
  return message === undefined ? '' : say(message);
}
