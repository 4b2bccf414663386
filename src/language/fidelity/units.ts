/** A unit of measure: its dimension and how much of the base unit it is. */
export interface Unit {
  unit: string;
  factor: number;
}

type Table = Record<string, Record<string, number>>;

const shared: Table = {
  mass: { kg: 1, g: 0.001 },
  length: { km: 1000, m: 1, cm: 0.01, mm: 0.001 },
  area: { 'm²': 1, m2: 1, 'km²': 1e6, km2: 1e6, '㎡': 1, '㎢': 1e6, ha: 1e4 },
  volume: { 'm³': 1, m3: 1, '㎥': 1, lít: 0.001, l: 0.001 },
  heat: { '°c': 1, '℃': 1 },
  power: { kw: 1e3, mw: 1e6 },
  voltage: { kv: 1e3, v: 1 },
  speed: { 'km/h': 1 },
  ratio: { '%': 1, '‰': 0.1 },
  USD: { usd: 1, us$: 1, $: 1 },
  CNY: { cny: 1, rmb: 1, '¥': 1, ndt: 1 },
  VND: { vnd: 1, vnđ: 1 },
  EUR: { eur: 1, '€': 1 },
};

const vi: Table = {
  mass: { tấn: 1000, tạ: 100, yến: 10, 'ki-lô-gam': 1, kilôgam: 1, cân: 1, gam: 0.001 },
  length: { 'ki-lô-mét': 1000, kilômét: 1000, 'cây số': 1000, mét: 1, 'hải lý': 1852 },
  area: { 'mét vuông': 1, 'km vuông': 1e6, 'ki-lô-mét vuông': 1e6, 'héc-ta': 1e4, hécta: 1e4, 'm vuông': 1 },
  volume: { 'mét khối': 1, 'm khối': 1, khối: 1 },
  heat: { 'độ c': 1, độ: 1 },
  minute: {
    phút: 1,
    giờ: 60,
    'giờ đồng hồ': 60,
    tiếng: 60,
    'tiếng đồng hồ': 60,
    h: 60,
    ngày: 1440,
    hôm: 1440,
    tuần: 10080,
    'tuần lễ': 10080,
    'ngày đêm': 1440,
  },
  second: { giây: 1 },
  workday: { 'ngày làm việc': 1 },
  workhour: { 'giờ làm việc': 1 },
  month: { tháng: 1, năm: 12, quý: 3 },
  ratio: { 'phần trăm': 1, 'phần nghìn': 0.1 },
  points: { 'điểm phần trăm': 1, 'điểm %': 1 },
  multiple: {},
  USD: { 'đô la mỹ': 1, 'đô-la mỹ': 1, 'đô la': 1, 'đô-la': 1, 'mỹ kim': 1 },
  CNY: { 'nhân dân tệ': 1, 'đồng nhân dân tệ': 1, tệ: 1, 'đồng tệ': 1 },
  VND: { 'đồng việt nam': 1, 'việt nam đồng': 1, đồng: 1, đ: 1 },
  EUR: { 'ơ-rô': 1, euro: 1 },
};

const zh: Table = {
  mass: { 吨: 1000, 公斤: 1, 千克: 1, 斤: 0.5, 克: 0.001, 公担: 100 },
  length: { 公里: 1000, 千米: 1000, 米: 1, 厘米: 0.01, 公分: 0.01, 毫米: 0.001, 里: 500, 海里: 1852 },
  area: { 平方米: 1, 平方公里: 1e6, 平方千米: 1e6, 公顷: 1e4, 亩: 1e4 / 15 },
  volume: { 立方米: 1, 升: 0.001, 公升: 0.001 },
  heat: { 摄氏度: 1, 度: 1 },
  power: { 千瓦: 1e3, 兆瓦: 1e6 },
  voltage: { 千伏: 1e3, 伏: 1 },
  speed: { 公里每小时: 1, '公里/小时': 1 },
  minute: { 分钟: 1, 小时: 60, 钟头: 60, 天: 1440, 日: 1440, 昼夜: 1440, 周: 10080, 星期: 10080, 礼拜: 10080 },
  second: { 秒: 1, 秒钟: 1 },
  workday: { 工作日: 1 },
  workhour: { 工作小时: 1 },
  month: { 月: 1, 年: 12, 周年: 12, 季度: 3 },
  ratio: { 成: 10 },
  points: { 百分点: 1 },
  multiple: { 倍: 1 },
  USD: { 美元: 1, 美金: 1, 元美金: 1 },
  CNY: { 元: 1, 元人民币: 1, 人民币元: 1, 人民币: 1, 块钱: 1, 块: 1 },
  VND: { 越南盾: 1, 越盾: 1, 盾: 1, 越币: 1, 元越南盾: 1, 元越盾: 1, 元越币: 1 },
  EUR: { 欧元: 1 },
};

function listed(...tables: Table[]): Map<string, Unit> {
  return new Map(
    tables.flatMap((table) =>
      Object.entries(table).flatMap(([unit, names]) =>
        Object.entries(names).map(([name, factor]): [string, Unit] => [name, { unit, factor }]),
      ),
    ),
  );
}

const escaped = (name: string) => name.replaceAll(/[$.*+?^()[\]{}|\\/]/g, String.raw`\$&`);
const longestFirst = (names: Iterable<string>) =>
  [...names]
    .sort((a, b) => b.length - a.length)
    .map(escaped)
    .join('|');

/** Units by their names, lower case. */
export const units = { vi: listed(shared, vi), zh: listed(shared, zh) };
/** The same as patterns, longest name first. */
export const unitNames = { vi: longestFirst(units.vi.keys()), zh: longestFirst(units.zh.keys()) };

/** Dimensions of money; a sum without its currency is half a sum. */
export const money = new Set(['USD', 'CNY', 'VND', 'EUR']);

/** What stands before a sum: USD 5 triệu, 人民币500万. */
export const prefixes: [RegExp, string][] = [
  [/(?:USD|US\$|\$|美元|美金) ?$/u, 'USD'],
  [/(?:CNY|RMB|NDT|¥|人民币) ?$/u, 'CNY'],
  [/(?:VND|VNĐ|越南盾|越盾|越币) ?$/u, 'VND'],
];
