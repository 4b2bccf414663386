let audio: AudioContext | undefined;
let rung = 0;
/** Many calls at once, as after a time without a line, are one sound. */
const pause = 3_000;

/** Two short soft notes, made here: nothing is loaded, and where the browser lets no page sound, nothing is heard. */
export function ring(): void {
  if (Date.now() - rung < pause) return;
  rung = Date.now();
  try {
    audio ??= new AudioContext();
    void audio.resume();
    note(audio, 660, 0);
    note(audio, 880, 0.16);
  } catch {
    // A device without sound shows the notice all the same.
  }
}

function note(context: AudioContext, pitch: number, after: number): void {
  const from = context.currentTime + after;
  const tone = new OscillatorNode(context, { type: 'sine', frequency: pitch });
  const loudness = new GainNode(context, { gain: 0 });
  loudness.gain.setValueAtTime(0, from);
  loudness.gain.linearRampToValueAtTime(0.12, from + 0.02);
  loudness.gain.exponentialRampToValueAtTime(0.001, from + 0.3);
  tone.connect(loudness).connect(context.destination);
  tone.start(from);
  tone.stop(from + 0.32);
}
