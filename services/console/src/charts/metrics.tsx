/** The metrics of a job as they come: a small chart each. */

import type { Event } from "@gristmill/client";
import { SimpleGrid, Stack, Text } from "@mantine/core";
import { useMemo } from "react";

import { number } from "../parts/words.js";
import { Chart, Plot } from "./plot.js";

interface Point {
  at: number;
  fraction: number;
  metrics: Record<string, number | null>;
}

const MOST = 1_000; // points that are drawn of a metric

export default function Metrics({ events }: { events: Event[] }) {
  const series = useMemo(() => seriesOf(events), [events]);
  const names = Object.keys(series);
  if (!names.length) return <Text c="dimmed">This job tells no metrics.</Text>;
  return (
    <SimpleGrid cols={{ base: 1, sm: 2, lg: 3 }}>
      {names.map((name) => (
        <Metric key={name} name={name} points={series[name] ?? []} />
      ))}
    </SimpleGrid>
  );
}

interface Sample {
  done: number;
  value: number;
}

function seriesOf(events: Event[]): Record<string, Sample[]> {
  const found: Record<string, Sample[]> = {};
  for (const event of events) {
    if (event.type !== "progress") continue;
    for (const point of event.data["points"] as Point[]) {
      for (const [name, value] of Object.entries(point.metrics)) {
        if (value !== null) (found[name] ??= []).push({ done: 100 * point.fraction, value });
      }
    }
  }
  return found;
}

function Metric({ name, points }: { name: string; points: Sample[] }) {
  const options = useMemo(() => {
    const step = Math.ceil(points.length / MOST);
    const shown = points.filter((_, at) => at % step === 0 || at === points.length - 1);
    return () => ({
      height: 180,
      x: { label: "done, %", domain: [0, 100] as [number, number] },
      y: { label: null, grid: true, nice: true },
      marks: [Plot.lineY(shown, { x: "done", y: "value", stroke: "var(--mantine-primary-color-filled)" }), Plot.tip(shown, Plot.pointerX({ x: "done", y: "value" }))],
    });
  }, [points]);
  return (
    <Stack gap={2}>
      <Text size="sm" fw={600}>
        {name.replaceAll("_", " ")}: {number(points.at(-1)?.value ?? 0)}
      </Text>
      <Chart options={options} label={`${name} over the job's progress`} />
    </Stack>
  );
}
