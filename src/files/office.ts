import { promisify } from 'node:util';
import { inflateRaw } from 'node:zlib';
import { type Entry, fromBuffer } from 'yauzl';
import { Problem } from '../common/problem.js';
import type { MediaType } from '../contract/files.js';

const mostEntries = 1_000;
const mostBytes = 200 * 1024 * 1024;
const mostRatio = 100;
const contentTypes = '[Content_Types].xml';

const mains: Record<string, MediaType> = {
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml':
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml':
    'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

const inflate = promisify(inflateRaw);

interface Part {
  name: string;
  full: number;
}

/**
 * Which office document a ZIP container is, by its list of parts. Nothing is unpacked but that list's own description;
 * containers that would grow beyond all measure, carry programs or are something else are refused.
 */
export async function officeKind(bytes: Buffer): Promise<MediaType> {
  const { parts, description } = await readContainer(bytes).catch(() => {
    throw new Problem('file.damaged');
  });
  const full = parts.reduce((sum, part) => sum + part.full, 0);
  if (parts.length > mostEntries || full > mostBytes || full > bytes.length * mostRatio) {
    throw new Problem('file.archive_refused');
  }
  const [, main] = Object.entries(mains).find(([type]) => description.includes(`"${type}"`)) ?? [];
  const programs = /macroenabled|vbaproject/i.test(description) || parts.some(({ name }) => /vbaproject/i.test(name));
  if (!main || programs) throw new Problem('file.type_refused');
  return main;
}

/** The parts a container lists, and its description of their types. Reads no more entries than one may have. */
function readContainer(bytes: Buffer): Promise<{ parts: Part[]; description: string }> {
  return new Promise((resolve, reject) => {
    fromBuffer(bytes, { lazyEntries: true }, (error, zip) => {
      if (error) return reject(error);
      const parts: Part[] = [];
      let listed: Entry | undefined;
      const over = () => {
        if (!listed || parts.length > mostEntries) resolve({ parts, description: '' });
        else unpack(bytes, listed).then((description) => resolve({ parts, description }), reject);
      };
      zip.on('error', reject);
      zip.on('end', over);
      zip.on('entry', (entry) => {
        parts.push({ name: entry.fileName, full: entry.uncompressedSize });
        if (entry.fileName === contentTypes) listed = entry;
        if (parts.length > mostEntries) over();
        else zip.readEntry();
      });
      zip.readEntry();
    });
  });
}

/** One part by its local header, up to a megabyte: more is no description. */
async function unpack(bytes: Buffer, entry: Entry): Promise<string> {
  const { relativeOffsetOfLocalHeader: start, compressionMethod, compressedSize } = entry;
  const from = start + 30 + bytes.readUInt16LE(start + 26) + bytes.readUInt16LE(start + 28);
  const part = bytes.subarray(from, from + compressedSize);
  return (compressionMethod === 0 ? part : await inflate(part, { maxOutputLength: 1024 * 1024 })).toString('utf8');
}
