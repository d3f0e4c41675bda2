/** What several views are made of. */

import { Card, Group, SimpleGrid, Stack, Text, Title } from "@mantine/core";
import { type ReactNode, useMemo } from "react";

import { Chart, Plot } from "../charts/plot.js";
import { Picture } from "../pages/file.js";
import { number } from "../parts/words.js";
import { FileLink } from "./plain.js";

export const COLOUR = "var(--mantine-primary-color-filled)";
export const FAINT = "var(--mantine-color-dimmed)";

/** The numbers that matter most, large. */
export function Facts({ facts }: { facts: [name: string, value: ReactNode, more?: string][] }) {
  return (
    <SimpleGrid cols={{ base: 2, sm: 3, lg: 4 }}>
      {facts.map(([name, value, more]) => (
        <Card key={name} withBorder padding="sm">
          <Text size="xs" c="dimmed">
            {name}
          </Text>
          <Text fw={700} size="lg" style={{ overflowWrap: "anywhere" }}>
            {typeof value === "number" ? number(value) : value}
          </Text>
          {more && (
            <Text size="xs" c="dimmed">
              {more}
            </Text>
          )}
        </Card>
      ))}
    </SimpleGrid>
  );
}

export function Part({ title, about, children }: { title: string; about?: string; children: ReactNode }) {
  return (
    <Stack gap={4}>
      <Title order={2} size="h5">
        {title}
      </Title>
      {about && (
        <Text size="sm" c="dimmed">
          {about}
        </Text>
      )}
      {children}
    </Stack>
  );
}

export function FilesOf({ files }: { files: [name: string, id: string | null | undefined][] }) {
  return (
    <Group gap="lg">
      {files.map(
        ([name, id]) =>
          id && (
            <Text key={name} size="sm">
              {name}: <FileLink id={id} />
            </Text>
          ),
      )}
    </Group>
  );
}

export function Pictures({ ids }: { ids: readonly string[] }) {
  return (
    <Stack>
      {ids.map((id) => (
        <Picture key={id} id={id} name="plot" />
      ))}
    </Stack>
  );
}

export interface Bar {
  name: string;
  value: number;
  low?: number | null | undefined;
  high?: number | null | undefined;
  marked?: boolean;
}

/** A bar for each name, with its interval where there is one. */
export function Bars({ bars, unit, label }: { bars: Bar[]; unit: string; label: string }) {
  const options = useMemo(() => {
    const longest = Math.max(...bars.map((own) => own.name.length), 4);
    return (width: number) => ({
      height: 40 + 24 * bars.length,
      marginLeft: Math.min(7 * longest + 10, width / 2.5),
      marginRight: 50,
      x: { label: unit, grid: true, nice: true },
      y: { label: null, domain: bars.map((own) => own.name) },
      marks: [
        Plot.barX(bars, { x: "value", y: "name", fill: (own: Bar) => (own.marked === false ? FAINT : COLOUR), fillOpacity: (own: Bar) => (own.marked === false ? 0.5 : 1) }),
        Plot.ruleY(bars.filter((own) => typeof own.low === "number" && typeof own.high === "number"), { x1: "low", x2: "high", y: "name", strokeWidth: 2 }),
        Plot.text(bars, { x: (own: Bar) => Math.max(own.value, own.high ?? own.value), y: "name", text: (own: Bar) => number(own.value), textAnchor: "start", dx: 4 }),
        Plot.ruleX([0]),
      ],
    });
  }, [bars, unit]);
  return <Chart options={options} label={label} />;
}

export interface Sample {
  x: number;
  y: number;
  of: string;
}

/** Some room about values that are all the same, which would have no axis. */
function around(samples: Sample[]): { domain?: [number, number] } {
  const [first] = samples;
  if (!first || samples.some((own) => own.y !== first.y)) return {};
  const room = Math.abs(first.y) * 0.05 || 1;
  return { domain: [first.y - room, first.y + room] };
}

/** A line for each series. */
export function Lines({ samples, x, y, label, log = false }: { samples: Sample[]; x: string; y: string; label: string; log?: boolean }) {
  const options = useMemo(
    () => () => ({
      height: 280,
      marginLeft: 60,
      marginBottom: 40,
      x: { label: x, grid: true },
      y: { label: y, grid: true, nice: true, ...(log ? { type: "log" as const } : around(samples)) },
      color: { legend: new Set(samples.map((own) => own.of)).size > 1, scheme: "observable10" as const },
      marks: [
        Plot.lineY(samples, { x: "x", y: "y", stroke: "of", strokeWidth: 2 }),
        Plot.tip(samples, Plot.pointer({ x: "x", y: "y", title: (own: Sample) => `${own.of}\n${x} ${number(own.x)}\n${y} ${number(own.y)}` })),
      ],
    }),
    [samples, x, y, log],
  );
  return <Chart options={options} label={label} />;
}
