import { Channel } from './channels/channel.entity.js';
import { Config } from './config/config.js';
import { sharedAudience } from './contract/audiences.js';
import { Database, NoRecord } from './database/database.js';
import { entities } from './entities.js';
import { otherLanguage } from './language/text.js';
import { MemoryEntry } from './memory/memory.entity.js';
import { Message } from './messages/message.entity.js';
import { chrf } from './translation/chrf.js';
import { agreedChannels } from './translation/consents.service.js';
import { makeProvider } from './translation/engine.js';
import { protect, restore } from './translation/protecting.js';
import { agreedTermsIn } from './translation/terms.js';

/** How near an engine comes to what interpreters of a channel have written, in one direction. */
export interface Evaluation {
  provider: string;
  model: string | null;
  from: 'vi' | 'zh';
  pairs: number;
  /** Pairs of which the engine gave nothing, or lost a mark. */
  failed: number;
  chrf: number;
}

/** The reason nothing can be measured, for whoever typed the command. */
export class NothingToEvaluate extends Error {}

/** Puts what was checked last in a channel to the engine of this installation. Both sides have to want that, as always. */
export async function evaluateTranslation(
  environment: NodeJS.ProcessEnv,
  code: string,
  most: number,
): Promise<Evaluation[]> {
  const config = new Config(environment);
  const { engine } = config;
  if (!engine) throw new NothingToEvaluate('No engine is set up: TRANSLATION_PROVIDER is off.');
  const source = await Database.openToRead(config, entities).catch((error: unknown) => {
    throw error instanceof NoRecord ? new NothingToEvaluate(error.message) : error;
  });
  try {
    const rows = source.manager;
    const channel = await rows.findOneBy(Channel, { code });
    if (!channel) throw new NothingToEvaluate(`There is no channel ${code}.`);
    const asked = { provider: engine.provider, host: engine.host };
    const since = (await agreedChannels(rows, [channel.id], asked)).get(channel.id);
    if (since === undefined) throw new NothingToEvaluate(`Not both sides of ${code} have agreed to this engine.`);
    const provider = await makeProvider(engine);
    const results: Evaluation[] = [];
    for (const from of ['vi', 'zh'] as const) {
      const entries: MemoryEntry[] = [];
      const checked = { audience: sharedAudience(channel.id), source: from, kind: 'message' as const };
      for (const entry of await rows.find(MemoryEntry, { where: checked, order: { place: 'DESC' }, take: most })) {
        // Only what may go to the engine anyway: messages that were said since both sides agreed.
        const message = await rows.findOneBy(Message, { id: entry.thing.slice('message:'.length) });
        if ((message?.text?.[from]?.at ?? '') > since) entries.push(entry);
      }
      const to = otherLanguage(from);
      const pairs: { machine: string; person: string }[] = [];
      let model: string | undefined;
      for (const entry of entries) {
        const { text, kept } = protect(entry[from], from, to);
        const terms = await agreedTermsIn(rows, channel.id, entry[from], from);
        const signal = AbortSignal.timeout(engine.timeoutMs);
        const answer = await provider.translate({ from, to, segments: [text], terms, signal }).catch(() => undefined);
        model ??= answer?.model;
        const machine = restore(answer?.texts[0] ?? '', kept);
        if (machine) pairs.push({ machine, person: entry[to] });
      }
      const about = { provider: engine.provider, model: model ?? engine.model ?? null, from };
      const failed = entries.length - pairs.length;
      results.push({ ...about, pairs: entries.length, failed, chrf: Math.round(chrf(pairs) * 10) / 10 });
    }
    return results;
  } finally {
    await source.destroy();
  }
}
