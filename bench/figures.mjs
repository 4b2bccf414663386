import { readFileSync } from 'node:fs';

/** Small sums: quantiles, medians, a table of ratios, and what a process has used so far. */

export const quantile = (values, share) =>
  values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? Number.NaN;

export const median = (values) => quantile(values, 0.5);

const ticksPerSecond = 100;

/** CPU seconds and resident bytes of a process, from Linux; elsewhere they are unknown. */
export function usage(pid) {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1].split(' ');
    return { cpu: (Number(fields[11]) + Number(fields[12])) / ticksPerSecond, bytes: Number(fields[21]) * 4096 };
  } catch {
    return { cpu: Number.NaN, bytes: Number.NaN };
  }
}

const show = (value) => (Number.isFinite(value) ? Number(value.toPrecision(3)).toLocaleString('en') : '–');

/** One line per figure; one column per server, and how ours stands to the floor where there is one. */
export function table(title, figures, results) {
  const names = Object.keys(results);
  const held = 'floor' in results;
  const rows = Object.entries(figures).map(([key, label]) => {
    const values = names.map((name) => median(results[name].map((result) => result[key])));
    const ratio = held && median(results.ours.map((ours, round) => ours[key] / results.floor[round]?.[key]));
    return [label, ...values.map(show), ...(held ? [show(ratio)] : [])];
  });
  const lines = [[title, ...names, ...(held ? ['ours ÷ floor'] : [])], ...rows];
  const widths = lines[0].map((_, column) => Math.max(...lines.map((line) => line[column].length)));
  const text = lines.map((line) =>
    line.map((cell, column) => (column === 0 ? cell.padEnd(widths[0]) : cell.padStart(widths[column]))).join('  '),
  );
  console.log(`\n${text[0]}\n${'─'.repeat(text[0].length)}\n${text.slice(1).join('\n')}`);
}
