/** Text from a file as Markdown that shows it letter by letter: no sign of it is read as markup, link or HTML. */
export function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_{}[\]()#+\-.!|<>~&:@]/g, '\\$&').replace(/\s+/g, ' ');
}
