/** One column of a table. */
export interface Column {
  readonly head: string;
  /** Numbers stand at the right. */
  readonly right?: boolean;
}

/** How wide a page may be, in characters. */
export const WIDTH = 108;
const INDENT = '  ';
const GAP = '  ';

/** The lines of a table, a head above, every column as wide as its widest cell. */
export function table(columns: readonly Column[], rows: readonly (readonly string[])[]): string[] {
  const all = [columns.map(({ head }) => head), ...rows];
  const widths = columns.map((_, i) => Math.max(...all.map((row) => lengthOf(row[i] ?? ''))));
  return all.map((row) => {
    const cells = columns.map(({ right = false }, i) => {
      const cell = row[i] ?? '';
      const space = ' '.repeat((widths[i] ?? 0) - lengthOf(cell));
      return right ? space + cell : cell + space;
    });
    return (INDENT + cells.join(GAP)).trimEnd();
  });
}

/** Words in lines of at most {@link WIDTH}, indented. */
export function wrapped(text: string): string[] {
  const lines: string[] = [];
  let line = INDENT.slice(1);
  for (const word of text.split(' ')) {
    if (lengthOf(line) + 1 + lengthOf(word) > WIDTH && line.trim() !== '') {
      lines.push(line);
      line = INDENT.slice(1);
    }
    line += ` ${word}`;
  }
  return [...lines, line];
}

/** A text in quotation marks on one line, without signs that a terminal would obey, cut to so many characters. */
export function quoted(text: string, most: number): string {
  const plain = Array.from(text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\s]+/gu, ' ').trim());
  return `“${plain.length <= most ? plain.join('') : `${plain.slice(0, most - 1).join('')}…`}”`;
}

/** With two decimals. */
export function decimal(value: number): string {
  return signed(value).replace('+', '');
}

/** With two decimals, and its sign. */
export function signed(value: number): string {
  const digits = Math.abs(value).toFixed(2);
  return value < 0 && Number(digits) > 0 ? `−${digits}` : `+${digits}`;
}

/** A share or a probability, 0 to 1. */
export function percent(share: number): string {
  if (share > 0 && share < 0.005) return 'under 1 %';
  return `${Math.round(share * 100)} %`;
}

function lengthOf(text: string): number {
  return Array.from(text).length;
}
