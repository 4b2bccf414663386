import { basename } from 'node:path';
import Sequencer from '@jest/test-sequencer';

/** Seconds the long ones took when they were last measured, on two cores; all others are near `usual`. */
const seconds = {
  crash: 80,
  permissions: 80,
  axe: 100,
  hostile: 75,
  offline: 60,
  jobs: 55,
  'catch-up': 35,
  'minutes-proof': 35,
  papers: 30,
  durability: 30,
  'twin-world': 30,
  'catch-up.chaos': 25,
  'permissions.tricks': 25,
  'bad-input': 20,
};
const usual = 9;

const weight = ({ path }) => seconds[basename(path, '.spec.ts')] ?? usual;

/** The longest first, and halves that take about as long: nobody waits for a last long file. */
export default class LongestFirst extends Sequencer {
  sort(tests) {
    return [...tests].sort((one, other) => weight(other) - weight(one) || one.path.localeCompare(other.path));
  }

  shard(tests, { shardIndex, shardCount }) {
    const shards = Array.from({ length: shardCount }, () => ({ sum: 0, tests: [] }));
    for (const test of this.sort(tests)) {
      const lightest = shards.reduce((least, shard) => (shard.sum < least.sum ? shard : least));
      lightest.tests.push(test);
      lightest.sum += weight(test);
    }
    return shards[shardIndex - 1].tests;
  }
}
