/**
 * What the pages of the rules say around what the rules say of themselves, in one language.
 * @typedef {object} PageWords
 * @property {string} other the other language, on the link to its page
 * @property {(severity: string, isOff: boolean) => string} severity
 * @property {(entry: string) => string} change how the severity is changed
 * @property {string} bad
 * @property {string} good
 * @property {(quoted: string) => string} place before what is said of it
 * @property {(fixes: readonly string[]) => string} fixes
 * @property {string} all
 * @property {string} index
 * @property {string} what
 * @property {string} columns
 * @property {(severity: string) => string} off
 * @property {string} source
 */

/** @type {Readonly<Record<import('../../l10n/say.ts').Language, PageWords>>} */
export const PAGE_WORDS = {
  fr: {
    other: 'In English',
    severity: (severity, isOff) => `Gravité : ${severity}${isOff ? ' ; désactivée d’office' : ''}.`,
    change: entry => `Elle se change dans \`referentiel.json\`, sous la clé \`rules\` : \`${entry}\`.`,
    bad: 'À corriger',
    good: 'Correct',
    place: quoted => `${quoted} : `,
    fixes: fixes => `Corrections proposées : ${fixes.join(' ; ')}.`,
    all: 'Toutes les règles',
    index: 'Les règles',
    what: 'Ce que l’extension et la ligne de commande signalent dans les fichiers d’un référentiel. *Erreur* : l’importateur refuserait le référentiel ou perdrait une action. *Avertissement* : du texte est perdu ou va ailleurs, ou un lecteur est trompé. *Information* : bon à savoir. *Conseil* : affaire de style. Une faute donne un seul problème : ce qui en découle n’est pas signalé.',
    columns: '| code | ce qui ne va pas | gravité |',
    off: severity => `${severity}, désactivée`,
    source:
      'Ces pages sont écrites par `npm run format`, d’après les modules des règles (`server/src/core/analysis/rules/`) : c’est là qu’elles se corrigent.',
  },
  en: {
    other: 'En français',
    severity: (severity, isOff) => `Severity: ${severity}${isOff ? '; off by default' : ''}.`,
    change: entry => `Change it in \`referentiel.json\`, below the key \`rules\`: \`${entry}\`.`,
    bad: 'To be corrected',
    good: 'Correct',
    place: quoted => `${quoted}: `,
    fixes: fixes => `Proposed fixes: ${fixes.join('; ')}.`,
    all: 'All rules',
    index: 'The rules',
    what: 'What the extension and the command line report in the files of a référentiel. *Error*: the importer would refuse the référentiel or lose an action. *Warning*: text is lost or goes elsewhere, or a reader is misled. *Information*: worth knowing. *Hint*: a matter of style. One fault gives one problem: what follows from it is not reported.',
    columns: '| code | what is wrong | severity |',
    off: severity => `${severity}, off`,
    source:
      'These pages are written by `npm run format` from the modules of the rules (`server/src/core/analysis/rules/`): that is where to correct them.',
  },
};
