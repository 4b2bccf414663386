import { z } from 'zod';
import { Id, Instant, plainLine, Side } from './basics.js';
import { PersonCard } from './people.js';

/** An engine that puts texts into the other language, as both sides name it: its kind, and the one host it is asked at. */
export const Engine = z.strictObject({ provider: plainLine(40), host: plainLine(255) });
export type Engine = z.infer<typeof Engine>;

/** The word of one side that texts of a channel may go to an engine. */
export const EngineConsent = z.strictObject({ side: Side, by: PersonCard, at: Instant, engine: Engine });
export type EngineConsent = z.infer<typeof EngineConsent>;

/** Which sides of a channel want its texts put to an engine; nothing leaves until both name the same one. */
export const ChannelTranslation = z.strictObject({
  /** Of the channel. */
  id: Id,
  audience: z.string(),
  consents: z.array(EngineConsent),
  version: z.int().min(0),
});
export type ChannelTranslation = z.infer<typeof ChannelTranslation>;

/** The same, with the engine this service is set up with; without one there is nothing to switch on. */
export const TranslationState = z.strictObject({ translation: ChannelTranslation, engine: Engine.nullable() });
export type TranslationState = z.infer<typeof TranslationState>;

/** Says for one's own side which engine may have the texts, as it was read on the screen; `null` takes that back. */
export const ConsentToEngine = z.strictObject({ id: Id, engine: Engine.nullable() });
export type ConsentToEngine = z.infer<typeof ConsentToEngine>;
