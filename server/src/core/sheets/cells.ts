/** The shortest text of a number, with a decimal comma and no grouping. */
export function numberText(value: number): string {
  return String(value).replace('.', ',');
}

/** The items of a list; a comma too many makes an empty one. */
export function cellItems(text: string): readonly string[] {
  return text.split(',').map(item => item.trim());
}

/** True for what makes a cell of yes or no one of yes. */
export function cellTruth(text: string): boolean {
  return text.toLowerCase() === 'true';
}

/** True for the words that a cell of yes or no is to hold, and for none: the platform reads any other as no. */
export function isTruthWord(text: string): boolean {
  return /^(?:true|false)?$/i.test(text);
}

/** True where a row with nothing but such cells is none. */
export function isBlankCell(text: string): boolean {
  return text === '' || text === 'FALSE';
}

/** The name of a column as a spreadsheet writes it: A … Z, AA …; from 0. */
export function columnLetters(column: number): string {
  const rest = Math.floor(column / 26);
  const letter = String.fromCharCode('A'.charCodeAt(0) + (column % 26));
  return rest === 0 ? letter : columnLetters(rest - 1) + letter;
}
