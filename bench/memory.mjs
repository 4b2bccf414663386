import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { v7 as uuid } from 'uuid';
import { startPostgres } from '../scripts/lib/postgres.mjs';
import { quantile, table } from './figures.mjs';
import { startOurs } from './servers.mjs';
import { newWorld } from './world.mjs';

/** 100,000 checked pairs, brought in as files through the API; then texts that differ from one of them are looked up. */

const pairs = 100_000;
const perFile = 1_000;
const asked = 300;

const { terms } = JSON.parse(readFileSync(new URL('../reference/terms.json', import.meta.url), 'utf8'));
const frames = [
  ['Đề nghị phía bạn cho biết tình hình {0} và {1} tại khu vực {2}.', '请贵方告知{2}区域{0}和{1}的情况。'],
  ['Sáng nay có {n} xe chở {0} chờ {1} do {2}.', '今早有{n}辆载运{0}的车辆因{2}等候{1}。'],
  ['Chúng tôi sẽ thông báo {0} cho {1} trước khi {2}.', '我方将在{2}之前向{1}通报{0}。'],
  ['Về {0}, hai bên tiếp tục trao đổi {1} theo {2}.', '关于{0}，双方将按照{2}继续就{1}交换意见。'],
  ['Số lượng {0} qua {1} là {n} lượt, liên quan đến {2}.', '经{1}的{0}为{n}次，涉及{2}。'],
];
const random = (seed) => () => {
  seed = (seed * 1_664_525 + 1_013_904_223) % 4_294_967_296;
  return seed / 4_294_967_296;
};
const next = random(20_261_122);
const some = (list) => list[Math.floor(next() * list.length)];
const plain = terms.filter(({ vi, zh }) => !/\d|không|chưa|不|未|nhận|đồng ý|trả lời/.test(vi + zh));
const fill = (frame, words, number) => frame.replace('{n}', number).replace(/\{(\d)\}/g, (_, at) => words[at]);

function pair() {
  const [vi, zh] = some(frames);
  const chosen = [some(plain), some(plain), some(plain)];
  const number = 2 + Math.floor(next() * 900);
  const words = (language) => chosen.map((term) => term[language]);
  return { vi: fill(vi, words('vi'), number), zh: fill(zh, words('zh'), number) };
}

const escaped = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const file = (units) =>
  Buffer.from(
    `<tmx version="1.4"><body>${units
      .map(
        ({ vi, zh }) =>
          `<tu><tuv xml:lang="vi"><seg>${escaped(vi)}</seg></tuv><tuv xml:lang="zh"><seg>${escaped(zh)}</seg></tuv></tu>`,
      )
      .join('\n')}</body></tmx>`,
  );

/** The same sentence with one word out, one other, or another number. */
function changed({ vi }, time) {
  const words = vi.split(' ');
  const at = 2 + Math.floor(next() * (words.length - 4));
  if (time % 3 === 0) words.splice(at, 1);
  else if (time % 3 === 1) words[at] = some(['mới', 'cũ', 'lớn', 'riêng']);
  else return vi.replace(/\d+/, '777');
  return words.join(' ');
}

async function measure(folder, environment) {
  mkdirSync(folder, { recursive: true });
  const server = await startOurs(folder, { empty: true, environment });
  const [{ channelId, cookies }] = await newWorld(server.url, server.link, 1, { role: 'interpreter' });
  const post = async (path, body, type = 'application/json', by = 0) => {
    const headers = { cookie: cookies[by], 'content-type': type };
    const response = await fetch(`${server.url}/api/v1${path}`, { method: 'POST', headers, body });
    if (!response.ok) throw new Error(`${response.status} ${await response.text()}`);
    return response.json();
  };
  const kept = [];
  const brought = [];
  const blocked = [];
  while (brought.length * perFile < pairs) {
    // Each side by turns: neither may bring in more than half of it, and what it brought in is its own.
    const side = brought.length % 2;
    const units = Array.from({ length: perFile }, pair);
    const began = performance.now();
    const path = `/channels/${channelId}/memory/imports?id=${uuid()}&name=bench.tmx`;
    const importing = post(path, file(units), 'application/octet-stream', side);
    const text = JSON.stringify({ id: uuid(), text: { source: 'vi', vi: 'Đã rõ.' } });
    // Somebody says something meanwhile.
    await new Promise((resolve) => setTimeout(resolve, Math.random() * 400));
    const said = performance.now();
    await post(`/channels/${channelId}/messages`, text);
    blocked.push(performance.now() - said);
    await importing;
    brought.push(performance.now() - began);
    if (side === 0) kept.push(...units);
  }
  const offered = async (wanted, text) => {
    const { parts } = await post('/memory/matches', JSON.stringify({ channelId, source: 'vi', text }));
    return parts.some(({ matches }) => matches.some(({ zh, vi }) => zh === wanted.zh || vi === wanted.vi));
  };
  // The memory follows the log: it is asked when the last of it is there, but for what the guard left out.
  let there = false;
  while (!there) {
    await new Promise((resolve) => setTimeout(resolve, 500));
    for (const last of kept.slice(-20)) there ||= await offered(last, last.vi);
  }
  const delays = [];
  let found = 0;
  for (let time = -20; time < asked; time++) {
    const wanted = some(kept);
    const text = changed(wanted, Math.abs(time));
    const began = performance.now();
    const right = await offered(wanted, text);
    if (time < 0) continue;
    delays.push(performance.now() - began);
    if (right) found += 1;
  }
  await server.stop();
  return {
    brought: quantile(brought, 0.5),
    blocked50: quantile(blocked, 0.5),
    blocked99: quantile(blocked, 0.99),
    lookup50: quantile(delays, 0.5),
    lookup99: quantile(delays, 0.99),
    found: (100 * found) / asked,
  };
}

/** What an interpreter waits for an offer, on both databases. */
export async function memory(folder) {
  const postgres = await startPostgres();
  const results = {};
  for (const [name, environment] of Object.entries({ sqlite: {}, postgres: { DATABASE_URL: postgres.url } })) {
    console.error(`→ ${pairs} checked pairs on ${name}`);
    results[name] = [await measure(join(folder, `memory-${name}`), environment)];
  }
  await postgres.stop();
  const figures = {
    lookup50: 'a changed sentence looked up, p50 ms',
    lookup99: 'a changed sentence looked up, p99 ms',
    found: 'its pair among the three offered, %',
    brought: `a file of ${perFile} pairs brought in, p50 ms`,
    blocked50: 'a message posted meanwhile, p50 ms',
    blocked99: 'a message posted meanwhile, p99 ms',
  };
  table('100,000 checked pairs', figures, results);
}
