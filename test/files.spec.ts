import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import sharp from 'sharp';
import { v7 as uuid } from 'uuid';
import type { FileView } from '../src/contract/files.js';
import { limits } from '../src/contract/limits.js';
import { Refused } from '../src/demo/caller.js';
import { cleanName } from '../src/files/names.js';
import { openHouse } from './house.js';
import { document, heavyPhoto, heic, hugePng, mains, pdf, photo, zip } from './samples/samples.js';
import { newWorld, type Somebody, type World } from './world.js';

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const text = (words: string) => Buffer.from(words);

describe('a file', () => {
  let world: World;
  let officer: Somebody;
  beforeAll(async () => {
    world = await newWorld(await openHouse());
    officer = world.laoCai.duty_officer;
  });
  afterAll(() => world.close());

  const code = (promise: Promise<unknown>) =>
    promise.then(
      () => 'done',
      (error: unknown) => (error instanceof Refused ? error.problem.code : String(error)),
    );
  const bytesOf = async (file: FileView, variant: 'original' | 'evidence' | 'thumbnail') => {
    const response = await officer.fetch('GET /files/:fileId/:variant', { params: { fileId: file.id, variant } });
    expect(response.status).toBe(200);
    return Buffer.from(await response.arrayBuffer());
  };

  it.each([
    ['a JPEG', 'ảnh.jpg', () => photo().jpeg().toBuffer(), 'image/jpeg', 'ảnh.jpg'],
    ['a PNG', 'screen', () => photo().png().toBuffer(), 'image/png', 'screen.png'],
    ['a WebP', 'a.webp', () => photo().webp().toBuffer(), 'image/webp', 'a.webp'],
    ['a HEIC, kept as JPEG', 'IMG_1.HEIC', async () => heic, 'image/jpeg', 'IMG_1.jpg'],
    ['a PDF', '纪要.pdf', async () => pdf, 'application/pdf', '纪要.pdf'],
    ['a DOCX', 'bb.docx', async () => document(mains.docx), expect.stringMatching(/wordprocessing/), 'bb.docx'],
    ['an XLSX', 'xe.xlsx', async () => document(mains.xlsx), expect.stringMatching(/spreadsheet/), 'xe.xlsx'],
    ['a text', 'ghi chú.txt', async () => text('Còn 46 xe.\r\n还有46辆车。\n'), 'text/plain', 'ghi chú.txt'],
  ])('is taken when it is %s', async (_, name, make, mediaType, keptAs) => {
    const bytes = await make();
    const file = await officer.upload(bytes, name);
    expect(file).toMatchObject({ name: keptAs, mediaType, sent: { size: bytes.length, sha256: sha256(bytes) } });
    const kept = await bytesOf(file, 'original');
    expect({ size: kept.length, sha256: sha256(kept) }).toEqual({ size: file.size, sha256: file.sha256 });
    if (!file.thumbnail) expect(kept.equals(bytes)).toBe(true);
  });

  it('that is a photo stands upright, tells of no place and no device, and has its two smaller sizes', async () => {
    const bytes = await photo({ width: 2_400, height: 1_600, noisy: true }).jpeg({ quality: 90 }).toBuffer();
    expect(bytes.includes('Maker-X')).toBe(true);
    expect((await sharp(bytes).metadata()).exif).toBeDefined();
    const file = await officer.upload(bytes, 'xe.jpg');
    expect(file).toMatchObject({ width: 1_600, height: 2_400, thumbnail: true });
    for (const variant of ['original', 'evidence', 'thumbnail'] as const) {
      const kept = await bytesOf(file, variant);
      const { exif, xmp, iptc, orientation, width, height } = await sharp(kept).metadata();
      expect([exif, xmp, iptc, orientation]).toEqual([undefined, undefined, undefined, undefined]);
      for (const trace of ['Exif\0\0', 'Maker-X', 'Secret-App']) expect(kept.includes(trace)).toBe(false);
      expect(height).toBeGreaterThan(width);
      if (variant === 'evidence') {
        expect(kept.length).toBeLessThanOrEqual(400 * 1024);
        expect(file.evidence).toEqual({ size: kept.length, sha256: sha256(kept) });
      }
      if (variant === 'thumbnail') expect(Math.max(width, height)).toBe(limits.thumbnail);
    }
  });

  it('that is a photo loses whatever hangs on behind it', async () => {
    const bytes = Buffer.concat([await photo().jpeg().toBuffer(), text('<html><script>alert(1)</script>'), pdf]);
    const file = await officer.upload(bytes, 'hai trong một.jpg');
    const kept = await bytesOf(file, 'original');
    expect(kept.includes('<script>')).toBe(false);
    expect(kept.includes('%PDF')).toBe(false);
    expect(file.sent.sha256).toBe(sha256(bytes));
  });

  const svg = '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>';
  const many = Array.from({ length: 1_001 }, (_, at) => ({ name: `${at}.xml`, bytes: Buffer.alloc(1) }));
  it.each<[string, string, () => Promise<Buffer>, string]>([
    ['an SVG', 'a.svg', async () => text(svg), 'file.type_refused'],
    ['an SVG called a photo', 'a.png', async () => text(svg), 'file.type_differs'],
    ['an SVG called a text', 'a.txt', async () => text(`\n  <?xml version="1.0"?>${svg}`), 'file.type_refused'],
    ['a page', 'a.html', async () => text('<!doctype html><script>alert(1)</script>'), 'file.type_refused'],
    ['a page called a text', 'a.txt', async () => text('<HTML><body>'), 'file.type_refused'],
    ['a program', 'a.exe', async () => Buffer.from('MZ\x90\x00\x03'), 'file.type_refused'],
    ['a program called a photo', 'a.jpg', async () => Buffer.from('MZ\x90\x00\x03'), 'file.type_differs'],
    ['a GIF', 'a.gif', async () => text('GIF89a'), 'file.type_refused'],
    ['a PDF called a photo', 'a.jpg', async () => pdf, 'file.type_differs'],
    ['a photo called a PDF', 'a.pdf', () => photo().jpeg().toBuffer(), 'file.type_differs'],
    [
      'a PDF with a container behind it',
      'a.pdf',
      async () => Buffer.concat([pdf, document(mains.docx)]),
      'file.damaged',
    ],
    [
      'a container with something before it',
      'a.docx',
      async () => Buffer.concat([text('<html>'), document(mains.docx)]),
      'file.type_differs',
    ],
    [
      'a container with something behind it',
      'a.docx',
      async () => Buffer.concat([document(mains.docx), text('<html>')]),
      'file.damaged',
    ],
    ['a plain container', 'a.zip', async () => zip([{ name: 'a.txt', bytes: text('a') }]), 'file.type_refused'],
    ['a document with programs', 'a.docx', async () => document(mains.docm), 'file.type_refused'],
    [
      'a document that hides programs',
      'a.docx',
      async () => document(mains.docx, [{ name: 'word/vbaProject.bin', bytes: text('x') }]),
      'file.type_refused',
    ],
    ['a document that is another', 'a.docx', async () => document(mains.xlsx), 'file.type_differs'],
    [
      'a bomb',
      'a.xlsx',
      async () => document(mains.xlsx, [{ name: 'sheet.xml', bytes: Buffer.alloc(30 * 1024 * 1024) }]),
      'file.archive_refused',
    ],
    [
      'a bomb that is said to be one',
      'a.xlsx',
      async () => document(mains.xlsx, [{ name: 'sheet.xml', bytes: Buffer.alloc(10), claims: 0xfffffff0 }]),
      'file.archive_refused',
    ],
    [
      'a bomb in its own description',
      'a.docx',
      async () => zip([{ name: '[Content_Types].xml', bytes: Buffer.alloc(9 * 1024 * 1024), claims: 100 }]),
      'file.damaged',
    ],
    [
      'a container of a thousand and one parts',
      'a.docx',
      async () => document(mains.docx, many),
      'file.archive_refused',
    ],
    ['a picture of a thousand million points', 'a.png', async () => hugePng(40_000, 25_000), 'file.too_many_pixels'],
    ['half a photo', 'a.jpg', async () => (await heavyPhoto()).subarray(0, 60_000), 'file.damaged'],
    ['a damaged HEIC', 'a.heic', async () => heic.subarray(0, 400), 'file.damaged'],
    ['a text in another encoding', 'a.txt', async () => Buffer.from([0xb1, 0xb1, 0xc9, 0xbd]), 'file.damaged'],
    ['a text with bytes of a program', 'a.txt', async () => text('a\0b'), 'file.damaged'],
  ])('is refused when it is %s', async (_, name, make, problem) => {
    const bytes = await make();
    const id = uuid();
    expect(await code(officer.upload(bytes, name, id))).toBe(problem);
    expect(await code(officer.call('GET /uploads/:uploadId', { params: { uploadId: id } }))).toBe(problem);
    expect(await code(world.laoCai.duty_officer.say(world.channel.id, 'x', { files: [id] }))).toBe('file.not_found');
  });

  it('that is refused says why in the reader’s language', async () => {
    const refused = await world.hekou.duty_officer.upload(text(svg), 'a.svg').catch((error: unknown) => error);
    expect(refused).toMatchObject({ problem: { status: 415, title: '不接收此类文件' } });
  });

  it('of more than 25 MB is refused before a byte of it is sent', async () => {
    const begin = (size: number) => officer.call('POST /uploads', { body: { id: uuid(), name: 'a.pdf', size } });
    expect(await code(begin(limits.file))).toBe('done');
    expect(await code(begin(limits.file + 1))).toBe('file.too_large');
  });

  it('arrives whole after a cut in the middle: the server says where to go on', async () => {
    const bytes = await heavyPhoto();
    const id = uuid();
    const params = { uploadId: id };
    const put = (offset: number, to: number) =>
      officer.call('PUT /uploads/:uploadId/chunks', { params, query: { offset }, body: bytes.subarray(offset, to) });
    await officer.call('POST /uploads', { body: { id, name: 'a.jpg', size: bytes.length } });
    await put(0, 300_000);
    await put(300_000, 350_001);
    expect(await officer.call('GET /uploads/:uploadId', { params })).toMatchObject({ offset: 350_001, file: null });

    // The answer was lost and the same piece comes again; a piece too far, or another one in its place, is refused.
    expect(await put(300_000, 350_001)).toMatchObject({ offset: 350_001 });
    const gap = await officer.fetch('PUT /uploads/:uploadId/chunks', {
      params,
      query: { offset: 400_000 },
      body: bytes,
    });
    expect(gap.status).toBe(413);
    const far = { params, query: { offset: 400_000 }, body: bytes.subarray(0, 1_000) };
    const answer = await officer.fetch('PUT /uploads/:uploadId/chunks', far);
    expect([answer.status, answer.headers.get('upload-offset')]).toEqual([409, '350001']);
    expect(await code(put(349_000, 360_000))).toBe('upload.wrong_offset');
    const other = { params, query: { offset: 0 }, body: bytes.subarray(1, 1_000) };
    expect(await code(officer.call('PUT /uploads/:uploadId/chunks', other))).toBe('upload.wrong_offset');

    let offset = 350_001;
    let done: Awaited<ReturnType<typeof put>> | undefined;
    for (; offset < bytes.length; offset += 200_000) done = await put(offset, offset + 200_000);
    expect(done?.file?.sent.sha256).toBe(sha256(bytes));
    expect(await put(bytes.length, bytes.length)).toEqual(done);
    const again = { body: { id, name: 'a.jpg', size: bytes.length } };
    expect(await officer.call('POST /uploads', again)).toEqual(done);
    expect(await code(officer.call('POST /uploads', { body: { ...again.body, size: 5 } }))).toBe('change.id_used');
  });

  it('handed over by two windows at once is one file', async () => {
    const bytes = await heavyPhoto();
    const id = uuid();
    const [one, other] = await Promise.all([officer.upload(bytes, 'a.jpg', id), officer.upload(bytes, 'a.jpg', id)]);
    expect(one).toEqual(other);
  });

  it('is handed out as something to save, which can do nothing where it is opened', async () => {
    const file = await officer.upload(text('x'), 'Biên bản (1)\u202e/../../“a”\u200b.txt');
    expect(file.name).toBe('“a”.txt');
    const { headers } = await officer.fetch('GET /files/:fileId/:variant', {
      params: { fileId: file.id, variant: 'original' },
    });
    expect(Object.fromEntries(headers)).toMatchObject({
      'content-type': 'text/plain; charset=utf-8',
      'content-disposition': "attachment; filename*=UTF-8''%E2%80%9Ca%E2%80%9D.txt",
      'content-security-policy': "sandbox; default-src 'none'",
      'x-content-type-options': 'nosniff',
      'cross-origin-resource-policy': 'same-origin',
      'cache-control': 'private, max-age=86400, immutable',
      vary: expect.stringContaining('cookie'),
    });
  });

  it.each([
    ['../../etc/passwd', 'passwd'],
    ['C:\\Users\\a\\b.pdf', 'b.pdf'],
    ['a\u202efdp.exe', 'afdp.exe'],
    ['  ..hidden ', 'hidden'],
    ['con<>:"|?*.txt', 'con_______.txt'],
    ['\u200b\u2066', 'file'],
    [`${'长'.repeat(200)}.pdf`, `${'长'.repeat(120)}.pdf`],
  ])('called %j is shown as %j', (name, shown) => expect(cleanName(name)).toBe(shown));
});
