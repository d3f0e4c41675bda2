/** Returns and successes by the episodes of a trial. */

import { useMemo } from "react";

import { Chart, Plot } from "../charts/plot.js";

export interface EpisodeScore {
  returns: { mean: number; low: number; high: number };
  success?: { mean: number; low: number; high: number } | null;
}

export function ByEpisode({ ways, what, label }: { ways: Record<string, readonly EpisodeScore[]>; what: "returns" | "success"; label: string }) {
  const options = useMemo(() => {
    const rows = Object.entries(ways).flatMap(([way, scores]) =>
      scores.flatMap((own, at) => {
        const found = own[what];
        return found ? [{ way, episode: at + 1, ...found }] : [];
      }),
    );
    const last = Math.max(1, ...rows.map((own) => own.episode));
    return () => ({
      height: 260,
      x: { label: "episode of the trial", ticks: last, tickFormat: "d", domain: [0.8, last + 0.2] },
      y: { label, grid: true, nice: true, ...(what === "success" && { domain: [0, 1] }) },
      color: { legend: true, scheme: "observable10" as const },
      marks: [
        Plot.ruleX(rows, { x: "episode", y1: "low", y2: "high", stroke: "way", strokeWidth: 2 }),
        Plot.lineY(rows, { x: "episode", y: "mean", stroke: "way" }),
        Plot.dot(rows, { x: "episode", y: "mean", fill: "way", tip: true }),
      ],
    });
  }, [ways, what, label]);
  return <Chart options={options} label={`${label} by episode`} />;
}
