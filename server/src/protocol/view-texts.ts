/**
 * The texts that the simulation view shows, by their English wording: the extension sends each in the reader's language
 * (`setup`), the view asks for no other, and the compiler holds both to this list.
 */
export const viewTexts = [
  'Achieved',
  'Action',
  'Choose a scope…',
  'Clear all',
  'Collapse all',
  'Done',
  'Expand all',
  'Filled in',
  'Loading…',
  'No référentiel is open',
  'Not concerned',
  'Not done',
  'Not filled in',
  'Open a folder of measure files: its référentiels can be simulated here.',
  'Open in the text',
  'Planned',
  'Points done out of potential',
  'Potential',
  'Progress',
  'Scope',
  'Simulation',
  'Status',
  'Status of {action}',
  'The action is no longer there',
  'The language server has stopped',
  'The status of the action above counts instead',
  'Its id was changed or its text removed. Choose another scope above.',
  'Restart it with the command « Référentiel: Restart the Language Server ».',
  'Weight',
  '{done} done, {planned} planned, {notDone} not done, {notFilled} not filled in',
  '{done} points done out of {potential}, {percent}',
  '{status} ({key}), once more to clear',
  'pts',
] as const;

/** One text of the view, by its English wording; `{name}` marks where an argument goes. */
export type ViewText = (typeof viewTexts)[number];

/** Every text of the view in the reader's language. */
export type ViewTexts = Readonly<Record<ViewText, string>>;
