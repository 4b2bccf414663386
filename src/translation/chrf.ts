const orders = 6;
const beta = 2;

/**
 * chrF2 over all pairs together, 0 to 100: how much of the signs, alone and up to six in a row, a translation shares with
 * what a person wrote. Spaces do not count, so Chinese and Vietnamese are measured alike.
 */
export function chrf(pairs: readonly { machine: string; person: string }[]): number {
  const sums = Array.from({ length: orders }, () => ({ machine: 0, person: 0, shared: 0 }));
  for (const pair of pairs) {
    const machine = signsOf(pair.machine);
    const person = signsOf(pair.person);
    for (const [index, sum] of sums.entries()) {
      const [ours, theirs] = [gramsOf(machine, index + 1), gramsOf(person, index + 1)];
      sum.machine += Math.max(0, machine.length - index);
      sum.person += Math.max(0, person.length - index);
      for (const [gram, times] of ours) sum.shared += Math.min(times, theirs.get(gram) ?? 0);
    }
  }
  const measured = sums.filter(({ machine, person }) => machine > 0 && person > 0);
  if (measured.length === 0) return 0;
  const mean = (of: (sum: (typeof sums)[number]) => number) =>
    measured.reduce((all, sum) => all + of(sum), 0) / measured.length;
  const precision = mean(({ shared, machine }) => shared / machine);
  const recall = mean(({ shared, person }) => shared / person);
  if (precision + recall === 0) return 0;
  return (100 * (1 + beta ** 2) * precision * recall) / (beta ** 2 * precision + recall);
}

const signsOf = (text: string): string[] => [...text.normalize('NFC').replaceAll(/\s/g, '')];

function gramsOf(signs: readonly string[], length: number): Map<string, number> {
  const grams = new Map<string, number>();
  for (let at = 0; at + length <= signs.length; at++) {
    const gram = signs.slice(at, at + length).join('');
    grams.set(gram, (grams.get(gram) ?? 0) + 1);
  }
  return grams;
}
