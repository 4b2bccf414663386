import { readFileSync } from 'node:fs';
import { Injectable } from '@nestjs/common';
import type { GateView } from '../contract/gates.js';
import { matches } from '../language/fold.js';
import { keysOf } from './gates.keys.js';

interface Name {
  vi: string;
  zh: string | null;
}

/** A pair as the reference file keeps it; what is not named here stays in the file. */
interface GateRecord {
  id: string;
  type: GateView['type'];
  mode: string;
  vi_side: Name;
  cn_side: Name;
  display: { vi: string; zh: string };
  province: { current: string; current_zh: string };
  cn_region: Name;
  boards: { vi: Name[]; cn: Name[] };
  aliases: string[];
  verification: GateView['verification'];
  source: string[];
}

/** The pairs of facing gates, west to east, read once: reference data that changes with a release. */
@Injectable()
export class GatesRegister {
  readonly all: readonly GateView[] = read().map(toView);
  private readonly gates = new Map(this.all.map((gate) => [gate.id, gate]));

  byId(id: string): GateView | undefined {
    return this.gates.get(id);
  }

  /** The pairs that match in any spelling; without a query all of them. */
  find(query = ''): GateView[] {
    return this.all.filter((gate) => matches(gate.keys, query));
  }
}

function read(): GateRecord[] {
  const file = readFileSync(new URL('../../reference/gates.json', import.meta.url), 'utf8');
  return (JSON.parse(file) as { gates: GateRecord[] }).gates;
}

function toView(gate: GateRecord): GateView {
  const vn = { vi: shortName(gate), zh: gate.vi_side.zh };
  const cn = names(gate.cn_side);
  const aliases = vn.vi === gate.vi_side.vi ? gate.aliases : [...new Set([...gate.aliases, gate.vi_side.vi])];
  const spellings = [vn.vi, vn.zh, cn.vi, cn.zh, ...aliases].filter((name) => name !== null);
  return {
    id: gate.id,
    type: gate.type,
    mode: gate.mode,
    vn,
    cn,
    province: { vi: gate.province.current, zh: gate.province.current_zh },
    region: names(gate.cn_region),
    boards: { vn: gate.boards.vi.map(names), cn: gate.boards.cn.map(names) },
    aliases,
    keys: keysOf(spellings),
    verification: gate.verification,
    sources: gate.source,
  };
}

/** The short form of the Vietnamese gate stands in the displayed pair; the long official one becomes an alias. */
function shortName({ display, vi_side }: GateRecord): string {
  return display.vi.split(' – ')[0] ?? vi_side.vi;
}

function names({ vi, zh }: Name): { vi: string; zh: string | null } {
  return { vi, zh };
}
