/** Text from a file as Markdown that shows it in one line, letter by letter: no sign is read as markup, link or HTML. */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/[\\`*_{}[\]()#+\-.!|<>~&:@]/g, '\\$&')
    .replace(/\s+/g, ' ')
    .trim();
}
