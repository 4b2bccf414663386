import { readFileSync } from 'node:fs';
import { runInNewContext } from 'node:vm';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { io, type Socket } from 'socket.io-client';
import { v7 as uuid } from 'uuid';
import type { Event } from '../src/contract/events.js';
import { openHouse } from './house.js';
import { newWorld, password, type World } from './world.js';

const guide = readFileSync(new URL('../docs/api.md', import.meta.url), 'utf8');
const any = '…';

interface Block {
  title: string;
  language: string;
  held: boolean;
  text: string;
}

/** The fenced examples of the page, each under its heading. */
function blocksOf(page: string): Block[] {
  const found = page.matchAll(/^## (.+)$|^```(\w+)( held)?\n([\s\S]*?)^```$/gm);
  let title = '';
  const blocks: Block[] = [];
  for (const [, heading, language = '', held, text = ''] of found) {
    if (heading) title = heading;
    else blocks.push({ title, language, held: held !== undefined, text });
  }
  return blocks;
}

/** First line, headers and body, as they stand between the fences. */
function parse(text: string) {
  const [head = '', ...rest] = text.split('\n\n');
  const [first = '', ...lines] = head.trim().split('\n');
  const headers = Object.fromEntries(lines.map((line) => line.split(/: (.*)/, 2) as [string, string]));
  return { first, headers, body: rest.join('\n\n').trim() };
}

/** What `<name>` stands for: taken from an answer, or a new id where the caller chooses one. */
class Values {
  readonly all = new Map<string, unknown>();

  fill(text: string, write = (value: unknown) => String(value)): string {
    return text.replaceAll(/<(\w+)>/g, (_, name: string) => {
      if (!this.all.has(name)) this.all.set(name, uuid());
      return write(this.all.get(name));
    });
  }

  /** Whether an answer is as the page shows it; new names take what stands there. */
  compare(actual: unknown, shown: unknown, path: string): void {
    if (shown === any) return;
    const name = typeof shown === 'string' ? /^<(\w+)>$/.exec(shown)?.[1] : undefined;
    if (name && !this.all.has(name)) {
      expect([path, actual]).not.toEqual([path, undefined]);
      this.all.set(name, actual);
    } else if (name) expect([path, actual]).toEqual([path, this.all.get(name)]);
    else if (Array.isArray(shown)) {
      const items = shown.filter((item) => item !== any);
      const length = (actual as unknown[]).length;
      expect([path, items.length === shown.length ? length : Math.min(length, items.length)]).toEqual([
        path,
        items.length,
      ]);
      for (const [at, item] of items.entries()) this.compare((actual as unknown[])[at], item, `${path}/${at}`);
    } else if (typeof shown === 'object' && shown !== null) {
      const { [any]: more, ...fields } = shown as Record<string, unknown>;
      if (more === undefined)
        expect([path, Object.keys(actual as object).sort()]).toEqual([path, Object.keys(fields).sort()]);
      for (const [key, value] of Object.entries(fields)) {
        this.compare((actual as Record<string, unknown>)[key], value, `${path}/${key}`);
      }
    } else expect([path, actual]).toEqual([path, typeof shown === 'string' ? this.fill(shown) : shown]);
  }
}

describe('every example of the API guide', () => {
  const blocks = blocksOf(guide);
  const values = new Values();
  let world: World;
  let cookie = '';
  let answer: Promise<Response> | undefined;
  let held: Promise<Response> | undefined;
  let socket: Socket | undefined;

  beforeAll(async () => {
    world = await newWorld(await openHouse());
    values.all.set('email', world.laoCai.duty_officer.email).set('password', password);
  });
  afterAll(async () => {
    socket?.disconnect();
    await world.close();
  });

  async function send({ first, headers, body }: ReturnType<typeof parse>): Promise<Response> {
    const [method = '', path = ''] = first.split(' ');
    const inAddress = (value: unknown) => encodeURIComponent(typeof value === 'string' ? value : JSON.stringify(value));
    const init = { method, headers: { cookie, ...headers }, ...(body && { body: values.fill(body) }) };
    const response = await fetch(world.house.url + values.fill(path, inAddress), init);
    cookie = response.headers.getSetCookie()[0]?.split(';')[0] ?? cookie;
    return response;
  }

  async function check(response: Response, { first, headers, body }: ReturnType<typeof parse>): Promise<void> {
    const text = await response.text();
    expect(`HTTP/1.1 ${response.status} ${response.ok ? '' : text}`.trim()).toMatch(first);
    for (const [name, shown] of Object.entries(headers)) {
      const [start = ''] = shown.split(any);
      expect(response.headers.get(name)?.slice(0, shown.includes(any) ? start.length : undefined)).toBe(start);
    }
    values.compare(JSON.parse(text), JSON.parse(body), '');
  }

  it.each(blocks.map((block, at) => [`${block.title}: ${block.text.split('\n')[0]} (${at + 1})`, block] as const))(
    '%s',
    async (_, block) => {
      if (block.language === 'http' && block.text.startsWith('HTTP/')) {
        const waited = block.held ? held : answer;
        expect(waited).toBeDefined();
        if (waited) await check(await waited, parse(block.text));
      } else if (block.language === 'http') {
        const sent = send(parse(block.text));
        if (block.held) held = sent;
        else await (answer = sent);
      } else await live(block.text);
    },
  );

  /** Runs the code as it stands, then has the other side say something. */
  async function live(code: string): Promise<void> {
    expect(code).toContain("socket.emit('follow'");
    const heard: Event[] = [];
    const tools = {
      io,
      origin: world.house.url,
      cookie,
      positions: values.all.get('now'),
      apply: (event: Event) => heard.push(event),
    };
    socket = runInNewContext(`${code}\nsocket`, tools) as Socket;
    const until = async (id: unknown) => {
      const there = () => heard.some((event) => event.kind === 'message.posted' && event.payload.message.id === id);
      for (let tries = 0; !there() && tries < 250; tries++) await new Promise((resolve) => setTimeout(resolve, 20));
      expect(there()).toBe(true);
    };
    await until(values.all.get('nextId'));
    const { id } = await world.hekou.duty_officer.say(String(values.all.get('channelId')), '收到。');
    await until(id);
    expect(new Set(heard.map(({ audience, position }) => `${audience} ${position}`)).size).toBe(heard.length);
  }

  it('is there: requests, answers and code', () => {
    expect(blocks.length).toBeGreaterThan(20);
    expect(new Set(blocks.map(({ title }) => title)).size).toBe(8);
  });
});
