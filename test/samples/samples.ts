import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { crc32, deflateRawSync } from 'node:zlib';
import sharp, { type Sharp } from 'sharp';

/** 64 × 48 points, a red corner on blue, as a telephone writes it. */
export const heic = readFileSync(new URL('./photo.heic', import.meta.url));

/** A photo with everything a telephone writes beside the picture: where it was, which device, and "turn me". */
export function photo({ width = 1_200, height = 800, noisy = false } = {}): Sharp {
  const picture = noisy
    ? sharp(randomBytes(width * height * 3), { raw: { width, height, channels: 3 } })
    : sharp({ create: { width, height, channels: 3, background: '#1d4f91' } });
  return picture.withMetadata({ orientation: 6 }).withExifMerge({
    IFD0: { Make: 'Maker-X', Software: 'Secret-App' },
    IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '22/1 30/1 15/1', GPSLongitudeRef: 'E', GPSLongitude: '103/1 58/1 20/1' },
  });
}

/** Large enough for two cuts in the middle: noise does not shrink. */
export const heavyPhoto = () => photo({ width: 1_280, height: 960, noisy: true }).jpeg({ quality: 92 }).toBuffer();

interface Part {
  name: string;
  bytes: Buffer;
  /** What the list says of its full size, if that is a lie. */
  claims?: number;
}

/** A ZIP container, honest or not. */
export function zip(parts: readonly Part[]): Buffer {
  const locals: Buffer[] = [];
  const list: Buffer[] = [];
  let at = 0;
  for (const { name, bytes, claims = bytes.length } of parts) {
    const packed = deflateRawSync(bytes);
    const title = Buffer.from(name);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(8, 4);
    common.writeUInt32LE(crc32(bytes), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(claims, 18);
    common.writeUInt16LE(title.length, 22);
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), common, title, packed]);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(at, 10);
    list.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00', 'latin1'), common, place, title]));
    locals.push(local);
    at += local.length;
  }
  const entries = Buffer.concat(list);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(parts.length, 4);
  end.writeUInt16LE(parts.length, 6);
  end.writeUInt32LE(entries.length, 8);
  end.writeUInt32LE(at, 12);
  return Buffer.concat([...locals, entries, Buffer.from('PK\x05\x06'), end]);
}

const described = (main: string) =>
  Buffer.from(
    `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/main.xml" ContentType="${main}"/></Types>`,
  );
const office = 'application/vnd.openxmlformats-officedocument';
export const mains = {
  docx: `${office}.wordprocessingml.document.main+xml`,
  xlsx: `${office}.spreadsheetml.sheet.main+xml`,
  docm: 'application/vnd.ms-word.document.macroEnabled.main+xml',
};

/** An office document, as far as anybody looks at it here. */
export const document = (main: string, more: Part[] = []): Buffer =>
  zip([
    { name: '[Content_Types].xml', bytes: described(main) },
    { name: 'main.xml', bytes: randomBytes(200) },
    ...more,
  ]);

export const pdf = Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n');

/** A PNG of so many points that says so in its head and holds none of them. */
export function hugePng(width: number, height: number): Buffer {
  const chunk = (type: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(type), data]);
    const size = Buffer.alloc(4);
    const check = Buffer.alloc(4);
    size.writeUInt32BE(data.length);
    check.writeUInt32BE(crc32(body));
    return Buffer.concat([size, body, check]);
  };
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 2], 8);
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', head),
    chunk('IDAT', deflateRawSync(Buffer.alloc(64))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}
