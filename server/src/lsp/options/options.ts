import type { InitializeParams } from 'vscode-languageserver';
import { type Language, languageOf } from '../../../../l10n/say.ts';
import { recordOf } from '../../protocol/shapes.ts';
import { aidsOf } from './aids.ts';
import { type Chosen, citationFormOf } from './choices.ts';

/** What a client may say when it starts the server, as `initializationOptions`. */
export interface Options extends Chosen {
  readonly language: Language;
  /** Patterns of paths to leave out, such as those of VS Code's `files.exclude`. */
  readonly exclude: readonly string[];
  /** The schemes of URIs whose files it keeps, and reads for the server: the server has no disk that they stand on. */
  readonly keeps: readonly string[];
  /** The URI of the package, whose pages explain the rules, where the server cannot look for them itself. */
  readonly pages: string | undefined;
  /** True where it wants to hear of every update, which is no message of the protocol: some clients warn of those. */
  readonly updates: boolean;
  /** True where it shows by itself, in the documents that are open, what is no JSON. */
  readonly checksJson: boolean;
  /** True where it shows several places at once when it is told to, which is no message of the protocol either. */
  readonly showsPlaces: boolean;
  readonly lensCommands: LensCommands;
  /** Its command that asks for completions, for where there is something to choose behind what was chosen. */
  readonly suggestCommand: string | undefined;
  /**
   * Its command that shows a text as a scenario without a file, behind what makes one to be looked at; it gets the URI of the folder
   * where it would be saved, its name and the text. Without it, the file is made.
   */
  readonly scenarioCommand: string | undefined;
  /**
   * Its command that shows a place, behind what leaves something to be written elsewhere than where it is asked for, or moves what
   * one looks at; it gets the URI and the range, in the text as it is then. Without it, the author stays where he is.
   */
  readonly placeCommand: string | undefined;
}

/** The commands of a client behind what stands above a title, as far as it has some: else that is mere text. */
export interface LensCommands {
  /** Behind the points in a simulation; it gets the key of a référentiel and the id of an action. */
  readonly points: string | undefined;
  /** Behind what a rule does in the scenario in use; it gets the same. Without it, the one above is there. */
  readonly why: string | undefined;
  /** Behind the count of citations; it gets the URI of the document and the position of the title. */
  readonly citations: string | undefined;
  /**
   * Behind the count of rules, questions and indicators; it gets what the one above does, then the key of the référentiel and the
   * id of the action.
   */
  readonly around: string | undefined;
  /** It gets what the first one does; without it, nothing is offered. */
  readonly simulate: string | undefined;
  /** Behind the outcomes of a rule; it gets what the rule is about, `cae_1.2.2`. Without it, they are not offered. */
  readonly outcomes: string | undefined;
}

/** Those of a client that has not said any yet. */
export const NO_OPTIONS: Options = {
  language: 'en',
  exclude: [],
  keeps: [],
  pages: undefined,
  updates: false,
  checksJson: false,
  showsPlaces: false,
  lensCommands: {
    points: undefined,
    why: undefined,
    citations: undefined,
    around: undefined,
    simulate: undefined,
    outcomes: undefined,
  },
  aids: aidsOf({}),
  suggestCommand: undefined,
  scenarioCommand: undefined,
  placeCommand: undefined,
  citation: 'id',
};

/**
 * The options of a client; without a language, its locale tells, and where it names none, that of the environment. Anything
 * unknown is set aside.
 */
export function optionsOf({ initializationOptions, locale }: InitializeParams, environment: string): Options {
  const said = recordOf(initializationOptions);
  const {
    language,
    exclude,
    keeps,
    pages,
    updates,
    checksJson,
    showsPlaces,
    lensCommands,
    aids,
    suggestCommand,
    scenarioCommand,
    placeCommand,
    citation,
  } = said;
  return {
    language: language === 'fr' || language === 'en' ? language : languageOf(textOf(locale) || environment),
    exclude: textsOf(exclude),
    keeps: textsOf(keeps),
    pages: textOf(pages),
    updates: updates === true,
    checksJson: checksJson === true,
    showsPlaces: showsPlaces === true,
    lensCommands: commandsOf(lensCommands),
    aids: aidsOf(aids),
    suggestCommand: textOf(suggestCommand),
    scenarioCommand: textOf(scenarioCommand),
    placeCommand: textOf(placeCommand),
    citation: citationFormOf(citation),
  };
}

function commandsOf(said: unknown): LensCommands {
  const { points, why, citations, around, simulate, outcomes } = recordOf(said);
  return {
    points: textOf(points),
    why: textOf(why),
    citations: textOf(citations),
    around: textOf(around),
    simulate: textOf(simulate),
    outcomes: textOf(outcomes),
  };
}

function textsOf(said: unknown): readonly string[] {
  return Array.isArray(said) ? said.filter(one => typeof one === 'string') : [];
}

function textOf(said: unknown): string | undefined {
  return typeof said === 'string' ? said : undefined;
}
