import { openPackage } from './office/open-package.ts';
import { readXlsx } from './office/read-xlsx.ts';
import { type SheetToWrite, writeXlsx } from './office/write-xlsx.ts';
import { withCell } from './workbench.ts';

/** The workbook that an editor gives back: some cells of its first sheet changed, everything else as it was. */
export function changeWorkbook(
  bytes: Uint8Array,
  changes: readonly (readonly [row: number, title: string, text: string])[],
): Uint8Array {
  const files = openPackage(bytes);
  if (typeof files === 'string') throw new Error(files);
  return writeXlsx(
    readXlsx(files).map(({ name, hidden, cells }, index): SheetToWrite => {
      const rows: string[][] = [];
      for (const { row, column, text } of cells) {
        const known = rows[row - 1] ?? [];
        known[column] = text;
        rows[row - 1] = known;
      }
      const width = Math.max(0, ...rows.map((row) => row.length));
      const whole = rows.map((row) => Array.from({ length: width }, (_, column) => row[column] ?? ''));
      const changed =
        index > 0
          ? whole
          : changes.reduce((now, [row, title, text]) => withCell(now, row, title, text), whole);
      return { name, hidden, rows: changed };
    }),
  );
}
