/** A row of a table as it stands in the file: its cells as words, and which row it is. */
export interface FileRow {
  row: number;
  cells: readonly string[];
}

/** Why a file cannot be read; the key of a sentence under `import:wrong_file`. */
export type FileProblem = 'kind' | 'size' | 'broken';

/** Thrown with the reason for which a file cannot be read. */
export class UnreadableFile extends Error {
  constructor(readonly problem: FileProblem) {
    super(problem);
  }
}

/** A list of three hundred vehicles is a hundredth of it. */
const largest = 1024 * 1024;

/** The rows of a CSV or XLSX file that say anything; `onShare` hears how much of the way is done, up to 1. */
export async function rowsOf(file: File, onShare: (share: number) => void): Promise<FileRow[]> {
  const isCsv = /\.(csv|txt)$/i.test(file.name);
  if (!isCsv && !/\.xlsx$/i.test(file.name)) throw new UnreadableFile('kind');
  if (file.size > largest) throw new UnreadableFile('size');
  const bytes = await bytesOf(file, (share) => onShare(share / 2));
  const rows = await (isCsv ? fromCsv(bytes) : fromWorkbook(bytes)).catch(() => {
    throw new UnreadableFile('broken');
  });
  onShare(1);
  return rows
    .map((cells, at) => ({ row: at + 1, cells: cells.map((cell) => cell.trim()) }))
    .filter(({ cells }) => cells.some((cell) => cell !== ''));
}

function bytesOf(file: File, onShare: (share: number) => void): Promise<ArrayBuffer> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onprogress = ({ loaded, total }) => onShare(total > 0 ? loaded / total : 0);
    reader.onload = () => resolve(reader.result as ArrayBuffer);
    reader.onerror = () => reject(new UnreadableFile('broken'));
    reader.readAsArrayBuffer(file);
  });
}

async function fromCsv(bytes: ArrayBuffer): Promise<string[][]> {
  const { default: papa } = await import('papaparse');
  const words = wordsOf(bytes);
  return papa.parse<string[]>(words, { delimiter: delimiterOf(words) }).data;
}

/** What parts the cells: a comma in one country’s tables, a semicolon in the other’s; the first line shows it. */
function delimiterOf(words: string): string {
  const [first = ''] = words.split('\n', 1);
  const count = (sign: string) => first.split(sign).length;
  return [',', ';', '\t'].reduce((best, sign) => (count(sign) > count(best) ? sign : best));
}

async function fromWorkbook(bytes: ArrayBuffer): Promise<string[][]> {
  const { readSheet } = await import('read-excel-file/universal');
  const rows = await readSheet(bytes);
  return rows.map((row) => row.map((cell) => (cell === null ? '' : String(cell))));
}

/** Tables of older Chinese programs are not in UTF-8. */
function wordsOf(bytes: ArrayBuffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}
