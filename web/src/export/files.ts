import { harmless, type Sheet } from './sheet.js';

/** Known to Excel as UTF-8 by its first sign. */
const byteOrderMark = '\ufeff';

const csvType = 'text/csv;charset=utf-8';

/** A table as CSV. */
export async function csvOf({ header, rows }: Sheet): Promise<Blob> {
  const { default: papa } = await import('papaparse');
  const all = [header, ...rows].map((row) => row.map(harmless));
  return new Blob([byteOrderMark, papa.unparse(all, { newline: '\r\n' })], { type: csvType });
}

/** The same as a workbook of one sheet, whose first row stays in sight. */
export async function xlsxOf({ name, header, rows }: Sheet): Promise<Blob> {
  const { default: write } = await import('write-excel-file/universal');
  const titles = header.map((value) => ({ value: String(harmless(value)), fontWeight: 'bold' as const, wrap: true }));
  const all = [titles, ...rows.map((row) => row.map(harmless))];
  const columns = header.map((_, column) => ({
    width: Math.min(40, Math.max(12, ...rows.slice(0, 50).map((row) => String(row[column] ?? '').length + 2))),
  }));
  return write(all, { sheet: name.slice(0, 31), columns, stickyRowsCount: 1 }).toBlob();
}

/** Hands a file to the person. */
export function handOver(file: Blob, name: string): void {
  const address = URL.createObjectURL(file);
  const link = Object.assign(document.createElement('a'), { href: address, download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
