import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openHouse } from './house.js';
import { due, Issuer, says } from './issues.js';
import { newWorld, type World } from './world.js';

/** Some of each, so that no two rows are alike. */
const goods = [
  ['thanh long ruột đỏ', '红心火龙果'],
  ['sầu riêng tươi', '鲜榴莲'],
  ['linh kiện điện tử', '电子元件'],
  ['phân bón hữu cơ', '有机肥'],
  ['gỗ ván bóc', '单板木材'],
  ['ớt tươi', '鲜辣椒'],
  ['máy nông nghiệp', '农业机械'],
] as const;
const happenings = [
  ['bị tạm giữ do sai khác số kiện', '因件数不符被暂扣'],
  ['chờ kết quả kiểm dịch quá hai ngày', '等待检疫结果超过两天'],
  ['hỏng hệ thống lạnh giữa cầu', '制冷系统在桥中段发生故障'],
  ['chưa nhận được giấy chứng nhận xuất xứ', '尚未收到原产地证书'],
  ['xếp nhầm làn hàng tổng hợp', '误入普货车道'],
] as const;
const places = [
  ['bãi Kim Thành', '金城货场'],
  ['cầu Hồ Kiều II', '河口二桥'],
  ['bãi hàng Bắc Sơn', '北山货场'],
  ['km 3 đường ra cửa khẩu', '口岸路三公里处'],
] as const;
const one = <T>(all: readonly T[], at: number): T => all[at % all.length] as T;

describe('the first page of a list', () => {
  let world: World;
  beforeAll(async () => {
    world = await newWorld(await openHouse());
    const { laoCai, hekou } = world;
    const issues = new Issuer(world.channel.id);
    for (let at = 0; at < 45; at++) {
      const plate = `${24 + (at % 6)}${one(['C', 'H', 'R', 'LD'], at)}-${100 + ((at * 577) % 899)}.${10 + ((at * 31) % 89)}`;
      const [goodsVi, goodsZh] = one(goods, at);
      const [whatVi, whatZh] = one(happenings, at * 3);
      const [placeVi, placeZh] = one(places, at * 5);
      const by = one([laoCai.head, hekou.head, laoCai.duty_officer, hekou.duty_officer], at);
      const own = by.side === 'vn' ? 'vi' : 'zh';
      const both = (vi: string, zh: string) => ({ source: own, vi, zh }) as const;
      const issue = await issues.open(by, {
        title: both(
          `Xe ${plate} chở ${goodsVi} ${whatVi} tại ${placeVi}`,
          `${plate}号货车载${goodsZh}在${placeZh}${whatZh}`,
        ),
        fields: {
          plates: { kind: 'plates', plates: [plate, `云G·${10_000 + ((at * 7_919) % 89_999)}`] },
          place: { kind: 'place', text: both(`${placeVi}, ô số ${at * 3 + 1}`, `${placeZh}${at * 3 + 1}号位`) },
          goods: { kind: 'text', text: both(`${18 + at} tấn ${goodsVi}`, `${goodsZh}${18 + at}吨`) },
        },
        turn: {
          side: at % 3 === 0 ? 'vn' : 'cn',
          step: both(`Xác minh ${whatVi} và trả lời trước giờ thông quan`, `核实${whatZh}情况并在通关前答复`),
          due: due(1 + at * 0.37),
        },
        reference: `${45 + at}/CV-BQL`,
        message: says(own, own === 'vi' ? `Đề nghị xử lý xe ${plate}.` : `请处理${plate}号车辆。`),
      });
      if (at % 4 === 1) await issues.act(by, issue, 'answer', { grade: 'under_study' });
    }
  });
  afterAll(() => world.close());

  const bytes = (path: string, encoding: string) =>
    new Promise<{ bytes: number; encoding: unknown }>((resolve, reject) => {
      const headers = { cookie: world.laoCai.head.cookie, 'accept-encoding': encoding };
      const asked = request(`${world.house.url}/api/v1${path}`, { headers }, (answer) => {
        let sum = 0;
        answer.on('data', (chunk: Buffer) => {
          sum += chunk.length;
        });
        answer.once('end', () => resolve({ bytes: sum, encoding: answer.headers['content-encoding'] }));
      });
      asked.once('error', reject).end();
    });

  it('is no more than 15 KB on the line, with rows that all differ', async () => {
    const page = await world.laoCai.head.call('GET /issues', { query: {} });
    expect(page.issues).toHaveLength(40);
    expect(page.next).not.toBe(null);
    const sent = await bytes('/issues', 'gzip');
    expect(sent.encoding).toBe('gzip');
    expect(sent.bytes).toBeLessThanOrEqual(15 * 1024);
  });
});
