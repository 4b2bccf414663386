import type { FastifyRequest } from 'fastify';
import type { Device } from '../contract/sessions.js';

type Names = readonly (readonly [name: string, sign: RegExp])[];

// Most particular first: nearly every browser also says that it is Chrome, and Chrome that it is Safari.
const systems: Names = [
  ['HarmonyOS', /HarmonyOS|OpenHarmony/],
  ['Android', /Android/],
  ['iOS', /iPhone|iPad|iPod/],
  ['Windows', /Windows/],
  ['macOS', /Mac OS X|Macintosh/],
  ['ChromeOS', /CrOS/],
  ['UOS', /UOS/],
  ['Linux', /Linux/],
];
const browsers: Names = [
  ['WeChat', /MicroMessenger/],
  ['Zalo', /Zalo/],
  ['Cốc Cốc', /coc_coc_browser/i],
  ['Edge', /Edg(e|A|iOS)?\//],
  ['360', /QIHU|360SE|360EE/],
  ['QQ', /QQBrowser/],
  ['UC', /UCBrowser|UBrowser/],
  ['Huawei', /HuaweiBrowser/],
  ['Samsung', /SamsungBrowser/],
  ['Opera', /OPR\/|Opera/],
  ['Firefox', /Firefox\/|FxiOS/],
  ['Chrome', /Chrome\/|CriOS|Chromium/],
  ['Safari', /Safari\//],
];

const named = (names: Names, agent: string) => names.find(([, sign]) => sign.test(agent))?.[0] ?? null;

/** What a browser says of itself, in the few words a person knows their device by; the rest is not kept. */
export function deviceOf(agent: string): Device {
  return { system: named(systems, agent), browser: named(browsers, agent), phone: /Mobile|iPhone|iPod/.test(agent) };
}

/** Where a sign-in comes from. */
export interface From {
  address: string;
  device: Device;
}

/** The same, read off the request. */
export function fromOf(request: FastifyRequest): From {
  return { address: request.ip, device: deviceOf(request.headers['user-agent'] ?? '') };
}
