import { describe, expect, it } from '@jest/globals';
import {
  clockFace,
  movedTo,
  paused,
  runningFor,
  spentInAll,
  spentOn,
  stopped,
} from '../../web/src/meetings/present/watch.js';

describe('the watch of a room', () => {
  it('counts each point while it is on the screen, and stands still when it is told to', () => {
    const started = runningFor(stopped, 'one', 1_000);
    const moved = movedTo(started, 'two', 61_000);
    expect([spentOn(moved, 'one', 70_000), spentOn(moved, 'two', 70_000)]).toEqual([60_000, 9_000]);
    const rested = paused(moved, 70_000);
    expect(spentInAll(rested, 900_000)).toBe(69_000);
    expect(movedTo(rested, 'one', 900_000)).toBe(rested);
    expect(spentOn(runningFor(rested, 'one', 900_000), 'one', 905_000)).toBe(65_000);
    // A device whose clock was put back takes nothing away.
    expect(spentOn(started, 'one', 0)).toBe(0);
  });

  it('shows minutes and seconds, and hours once there are any', () => {
    expect([0, 65_000, 3_845_000].map(clockFace)).toEqual(['0:00', '1:05', '1:04:05']);
  });
});
