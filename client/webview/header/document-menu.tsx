/** The scenario as a document: its name, whether it is saved, and what can be done with it. */
import type { JSX } from 'preact';
import type { WireLocation } from '../../../server/src/protocol/language.ts';
import type { DocumentCommand, ViewDocument } from '../../../server/src/protocol/view.ts';
import type { ViewText } from '../../../server/src/protocol/view-texts.ts';
import { useView } from '../base/context.ts';
import { CutTitle } from '../base/cut-title.tsx';
import { IconButton } from '../base/icon-button.tsx';
import { Icon, type IconName } from '../base/icons.tsx';
import { Menu, type MenuItem } from '../base/menu.tsx';
import { roles } from '../base/roles.ts';

export interface DocumentMenuProps {
  readonly document: ViewDocument;
  /** What the scenario calls itself. */
  readonly title: string | null;
  /** How many faults its text has, and where the first of them stands. */
  readonly problems: number;
  readonly firstProblem: WireLocation | null;
}

const COMMANDS: readonly (readonly [command: DocumentCommand, name: ViewText, apart?: boolean])[] = [
  ['new', 'New scenario'],
  ['open', 'Open a scenario…'],
  ['duplicate', 'Duplicate'],
  ['duplicateAndCompare', 'Duplicate and compare'],
  ['switch', 'New scenario in TE (Transition écologique), beside'],
  ['rename', 'Rename…'],
  ['save', 'Save', true],
  ['saveAs', 'Save as…'],
  ['showText', 'Show as text', true],
];
/** What a page does of these. */
const IN_PAGE: readonly DocumentCommand[] = ['new', 'open', 'rename', 'save'];

/** The menu of the document, with undo, redo and save beside it. */
export function DocumentMenu({ document, title, problems, firstProblem }: DocumentMenuProps): JSX.Element {
  const { say, figures, place, post, setPanels } = useView();
  const showProblem = (): void =>
    firstProblem === null ? run('showText') : post({ type: 'openPlace', location: firstProblem });
  const run = (command: DocumentCommand): void => post({ type: 'document', command });
  const name = title ?? document.name;
  const label = say('Scenario: {name}', { name: title === null ? name : `${title} (${document.name})` });
  const items = COMMANDS.filter(([command]) => place === 'editor' || IN_PAGE.includes(command)).flatMap(
    ([command, text, apart = false]): MenuItem[] => [
      { name: say(text), apart, onChoose: () => run(command) },
      ...(command === 'switch'
        ? [{ name: say('Report: what becomes of it in TE'), onChoose: () => setPanels({ switch: true }) }]
        : []),
    ],
  );
  const count = figures.number(problems);
  return (
    <div class="document" {...roles.group(say('Scenario'))}>
      <Menu label={document.unsaved ? `${label}, ${say('unsaved')}` : label} items={items} class="document-name">
        <CutTitle text={name} look="document-title" />
        {document.unsaved ? <span class="unsaved">●</span> : null}
      </Menu>
      {problems === 0 ? null : (
        <button type="button" class="icon-button warned" title={say('Open in the text')} onClick={showProblem}>
          <Icon name="warning" />
          {problems === 1 ? say('{count} problem', { count }) : say('{count} problems', { count })}
        </button>
      )}
      <CommandButton command="undo" name="Undo" icon="undo" run={run} />
      <CommandButton command="redo" name="Redo" icon="redo" run={run} />
      <CommandButton
        command="save"
        name="Save"
        icon="save"
        run={run}
        disabled={!document.unsaved && !document.untitled}
      />
    </div>
  );
}

function CommandButton(props: {
  readonly command: DocumentCommand;
  readonly name: ViewText;
  readonly icon: IconName;
  readonly disabled?: boolean;
  readonly run: (command: DocumentCommand) => void;
}): JSX.Element {
  const name = useView().say(props.name);
  return (
    <IconButton
      name={name}
      icon={props.icon}
      disabled={props.disabled ?? false}
      onClick={() => props.run(props.command)}
    />
  );
}
