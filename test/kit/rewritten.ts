/** Other ways to write a text that mean the same. */
export const REWRITTEN: Readonly<Record<string, (text: string) => string>> = {
  'the line ends of Windows': text => text.replaceAll('\n', '\r\n'),
  'the line ends of old Macs': text => text.replaceAll('\n', '\r'),
  'letters and their accents apart': text => text.normalize('NFD'),
  'a byte order mark': text => `\uFEFF${text}`,
  'more blank lines': text => text.replace(/^#+ .*$/gm, title => `\n\n${title}\n\n`),
};
