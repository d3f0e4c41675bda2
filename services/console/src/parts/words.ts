/** Numbers and times in words. */

const UNITS = ["bytes", "kB", "MB", "GB", "TB"];

export function bytes(count: number): string {
  let unit = 0;
  let value = count;
  while (value >= 1000 && unit < UNITS.length - 1) {
    value /= 1000;
    unit += 1;
  }
  return `${unit ? value.toPrecision(3) : value} ${UNITS[unit]}`;
}

export function seconds(count: number): string {
  if (count < 10) return `${count.toFixed(1)} s`;
  if (count < 120) return `${Math.round(count)} s`;
  if (count < 7200) return `${Math.floor(count / 60)} min ${Math.round(count % 60)} s`;
  return `${Math.floor(count / 3600)} h ${Math.round((count % 3600) / 60)} min`;
}

export function moment(at: string): string {
  const date = new Date(at);
  const today = new Date().toDateString() === date.toDateString();
  return today ? date.toLocaleTimeString() : date.toLocaleString();
}

export function number(value: number): string {
  return Number.isInteger(value) && Math.abs(value) < 1e15
    ? value.toLocaleString()
    : value.toLocaleString(undefined, { maximumSignificantDigits: 4 });
}

/** How long a job has run, or ran. */
export function duration(job: { started_at?: string | null; finished_at?: string | null }): string {
  if (!job.started_at) return "";
  const end = job.finished_at ? new Date(job.finished_at).getTime() : Date.now();
  return seconds(Math.max(0, (end - new Date(job.started_at).getTime()) / 1000));
}
