import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { strFromU8, unzipSync } from 'fflate';
import { v7 as uuid } from 'uuid';
import { verifyBundle } from '../proof/verify-minutes.mjs';
import type { PaperQuery } from '../src/contract/documents.js';
import { limits } from '../src/contract/limits.js';
import type { MinutesView } from '../src/contract/minutes.js';
import { Database } from '../src/database/database.js';
import { sql } from '../src/database/sql.js';
import { openHouse } from './house.js';
import { Drafter, Signer } from './minutes.js';
import { enrol } from './passkey.js';
import { newWorld, type Somebody, type World } from './world.js';

const script = (name: string) => fileURLToPath(new URL(`../${name}`, import.meta.url));

describe('papers and proof of signed minutes', () => {
  let world: World;
  let signed: MinutesView;
  let draftId: string;
  const folder = mkdtempSync(join(tmpdir(), 'bundle-'));
  beforeAll(async () => {
    world = await newWorld(await openHouse());
    const { laoCai, hekou } = world;
    const drafter = new Drafter(world.channel.id);
    const signer = new Signer(drafter);
    const { device } = await enrol(laoCai.head);
    const { minutes } = await drafter.open(laoCai.duty_officer);
    const row = await drafter.row(laoCai.head, minutes.id, 'Hai bên mở thêm 2 luồng xe.', '双方增开2条车道。');
    await drafter.stand(hekou.head, row, 'reserved');
    await drafter.action(hekou.head, minutes.id);
    const reference = { params: { minutesId: minutes.id }, body: { id: uuid(), reference: '516/BQLKKTCK-DN' } };
    await laoCai.head.call('PUT /minutes/:minutesId/reference', reference);
    const hash = (await signer.freeze(hekou.head, minutes.id)).frozen?.hash ?? '';
    await signer.approveAll(laoCai, minutes.id);
    await signer.approveAll(hekou, minutes.id);
    await signer.sign(laoCai.head, minutes.id, hash, device.sign(hash));
    signed = await signer.signByCode(hekou.head, minutes.id, hash);
    draftId = (await drafter.open(hekou.duty_officer, {}, 'side/minutes')).minutes.id;
  });
  afterAll(async () => {
    await world.close();
    rmSync(folder, { recursive: true });
  });

  const paper = async (by: Somebody, query: PaperQuery, minutesId = signed.id) => {
    const response = await by.fetch('GET /minutes/:minutesId/paper', { params: { minutesId }, query });
    return { response, bytes: new Uint8Array(await response.arrayBuffer()) };
  };
  const wordsOf = (docx: Uint8Array) => {
    const xml = strFromU8(unzipSync(docx)['word/document.xml'] ?? new Uint8Array());
    return [...xml.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)].map(([, words = '']) => words);
  };
  const tamper = (column: string, from: string, to: string) =>
    sql(
      world.house.app.get(Database).write.manager,
      `UPDATE "minutes" SET "${column}" = replace("${column}", ?, ?) WHERE "id" = ?`,
      [from, to, signed.id],
    );
  const verified = (bundle: string) => {
    const file = join(folder, 'bundle.json');
    writeFileSync(file, bundle);
    const node = spawnSync(process.execPath, [script('proof/verify-minutes.mjs'), file], { encoding: 'utf8' });
    const python = spawnSync('python3', [script('test/minutes-proof/verify.py'), file], { encoding: 'utf8' });
    return { node: node.status, python: python.status, said: node.stdout };
  };
  const bundle = async () => {
    const params = { minutesId: signed.id };
    return (await world.hekou.observer.fetch('GET /minutes/:minutesId/bundle', { params })).text();
  };

  it('come as files to save, each copy in each language', async () => {
    const number = signed.number ?? '';
    for (const [copy, language] of [
      ['vn', 'vi'],
      ['cn', 'zh'],
    ] as const) {
      const { response, bytes } = await paper(world.laoCai.observer, { copy, language, format: 'pdf' });
      expect(response.status).toBe(200);
      expect(response.headers.get('content-type')).toBe('application/pdf');
      const disposition = `attachment; filename="${number}-${copy.toUpperCase()}-${language}.pdf"`;
      expect(response.headers.get('content-disposition')).toBe(disposition);
      expect(Buffer.from(bytes.subarray(0, 5)).toString()).toBe('%PDF-');
    }
    const { response, bytes } = await paper(world.hekou.observer, { copy: 'working', format: 'docx' });
    expect(response.headers.get('content-disposition')).toContain(`${number}-WORKING.docx`);
    expect(wordsOf(bytes)).toEqual(expect.arrayContaining(['Hai bên mở thêm 2 luồng xe.', '双方增开2条车道。']));
  });

  it('begin as the organisation has said its papers do', async () => {
    const superior = { vi: 'Ủy ban nhân dân tỉnh Lào Cai', zh: '老街省人民委员会' };
    await world.operator.call('PATCH /organisations/:organisationId', {
      params: { organisationId: world.laoCai.id },
      version: 1,
      body: { id: uuid(), letterhead: { superior, motto: true } },
    });
    const head = async (copy: 'vn' | 'cn', language: 'vi' | 'zh') =>
      wordsOf((await paper(world.hekou.observer, { copy, language, format: 'docx' })).bytes).slice(0, 5);
    expect(await head('vn', 'vi')).toEqual([
      'ỦY BAN NHÂN DÂN TỈNH LÀO CAI',
      'BAN QUẢN LÝ KHU KINH TẾ TỈNH LÀO CAI',
      'Số: 516/BQLKKTCK-DN',
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Độc lập - Tự do - Hạnh phúc',
    ]);
    expect(await head('vn', 'zh')).toEqual(expect.arrayContaining(['老街省人民委员会', '越南社会主义共和国']));
    expect(await head('cn', 'zh')).not.toContain('越南社会主义共和国');
  });

  it('name the reader’s own side first and where the text can be checked', async () => {
    const { bytes } = await paper(world.hekou.head, { copy: 'cn', language: 'zh', format: 'docx' });
    const words = wordsOf(bytes);
    expect(words.indexOf('中方代表')).toBeLessThan(words.indexOf('越方代表'));
    expect(words).toContain('［中方保留意见］');
    expect(words).toContain(`${world.house.url}/check#${signed.frozen?.fingerprint}`);
    expect(words.join()).not.toContain('516/BQLKKTCK-DN');
    const own = await paper(world.laoCai.head, { copy: 'vn', language: 'vi', format: 'docx' });
    expect(wordsOf(own.bytes)).toContain('Số: 516/BQLKKTCK-DN');
  });

  it('are drafts, and say so, for the side that writes them alone', async () => {
    const query = { copy: 'vn', language: 'vi', format: 'docx' } as const;
    const { response, bytes } = await paper(world.hekou.head, query, draftId);
    expect(response.headers.get('content-disposition')).toContain('DU-THAO-VN-vi.docx');
    expect(strFromU8(unzipSync(bytes)['word/header1.xml'] ?? new Uint8Array())).toContain('DỰ THẢO');
    const other = await paper(world.laoCai.head, query, draftId);
    expect(other.response.status).toBe(404);
  });

  it('hold before everybody: app, offline command and the second verifier', async () => {
    const content = await bundle();
    const { holds, findings } = await verifyBundle(content);
    expect(findings.filter(({ ok }) => !ok)).toEqual([]);
    expect(holds).toBe(true);
    expect(findings.filter(({ onWord }) => onWord).map(({ code }) => code)).toEqual(['signature_cn']);
    expect(verified(content)).toMatchObject({
      node: 0,
      python: 0,
      said: expect.stringContaining('tệp kiểm chứng hợp lệ'),
    });
  });

  it('fail before everybody once a byte of what is kept was changed behind the program’s back', async () => {
    await tamper('frozen', 'mở thêm 2', 'mở thêm 3');
    const { response, bytes } = await paper(world.laoCai.head, { copy: 'vn', language: 'vi', format: 'pdf' });
    expect(response.status).toBe(409);
    expect(JSON.parse(Buffer.from(bytes).toString())).toMatchObject({ code: 'minutes.damaged' });
    expect(verified(await bundle())).toMatchObject({ node: 1, python: 1, said: expect.stringContaining('✗') });
    await tamper('frozen', 'mở thêm 3', 'mở thêm 2');
    expect(verified(await bundle())).toMatchObject({ node: 0, python: 0 });
    await tamper('signatures', signed.frozen?.hash ?? '', 'f'.repeat(64));
    expect(verified(await bundle())).toMatchObject({ node: 1, python: 1 });
    await tamper('signatures', 'f'.repeat(64), signed.frozen?.hash ?? '');
  });

  it('are drawn for one person a few at a time, and who asks for more is told', async () => {
    const { head } = world.hekou;
    const asked = Array.from({ length: limits.papersAtOnce + 2 }, () =>
      paper(head, { copy: 'working', format: 'docx' }),
    );
    const answers = await Promise.all(asked);
    const statuses = answers.map(({ response }) => response.status);
    expect(statuses.filter((status) => status === 200)).toHaveLength(limits.papersAtOnce);
    expect(statuses.filter((status) => status === 429)).toHaveLength(2);
    const said = answers.find(({ response }) => response.status === 429);
    expect(JSON.parse(Buffer.from(said?.bytes ?? []).toString())).toMatchObject({ code: 'minutes.papers_waiting' });
    expect((await paper(head, { copy: 'working', format: 'docx' })).response.status).toBe(200);
  });
});
