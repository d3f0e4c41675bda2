/** Pareto fronts of an architecture search: of each device, and one architecture of it by a preference. */

import type { ResultOf } from "@gristmill/client";
import { Code, Group, Loader, Select, Slider, Stack, Table, Text } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { useMemo, useState } from "react";

import { Chart, Plot } from "../charts/plot.js";
import { useLoaded } from "../live.js";
import { mill } from "../mill.js";
import { ProblemAlert } from "../parts/problem.js";
import { number } from "../parts/words.js";
import { COLOUR, Facts, FilesOf, Part, Pictures } from "./parts.js";

type Result = ResultOf<"nas", "search">;
type Point = Result["fronts"][number]["points"][number];

const POINTS = 25; // of the front that is asked for

export default function Fronts({ result }: { result: Result }) {
  const [device, setDevice] = useState(result.fronts[0]?.device ?? "");
  const front = result.fronts.find((own) => own.device === device);
  return (
    <Stack>
      <Facts
        facts={[
          ["devices", result.fronts.length],
          ["objectives", result.objectives.join(", ")],
          ["space", result.space],
          ["took", `${Math.round(result.seconds)} s`],
        ]}
      />
      <FilesOf
        files={[
          ["the search, for front and pick", result.model],
          ["history", result.history],
        ]}
      />
      <Group align="end">
        <Select label="device" data={result.fronts.map((own) => own.device)} value={device} onChange={(own) => own && setDevice(own)} searchable />
      </Group>
      {front && <Front key={device} result={result} device={device} />}
      <Pictures ids={result.plots} />
    </Stack>
  );
}

function Front({ result, device }: { result: Result; device: string }) {
  const [first, second] = result.objectives;
  const [preference, setPreference] = useState(50);
  const [wanted] = useDebouncedValue(preference, 150);
  const { value: answer, error } = useLoaded(
    () => mill.call("nas", "front", { model: result.model, device: { name: device }, points: POINTS }),
    [result.model, device],
  );
  const points = answer?.points;
  const chosen = useMemo(() => nearest(points ?? [], wanted / 100), [points, wanted]);
  const options = useMemo(() => {
    const all = points ?? [];
    return () => ({
      height: 340,
      x: { label: second ?? "", grid: true, nice: true },
      y: { label: first ?? "", grid: true, nice: true },
      marks: [
        Plot.line(all, { x: (own: Point) => own.predicted[second ?? ""], y: (own: Point) => own.predicted[first ?? ""], stroke: COLOUR, strokeOpacity: 0.4, curve: "step-after" }),
        Plot.dot(all, { x: (own: Point) => own.predicted[second ?? ""], y: (own: Point) => own.predicted[first ?? ""], fill: COLOUR, r: 4, tip: true, title: (own: Point) => said(own) }),
        ...(chosen ? [Plot.dot([chosen], { x: chosen.predicted[second ?? ""] ?? 0, y: chosen.predicted[first ?? ""] ?? 0, stroke: "var(--mantine-color-red-6)", strokeWidth: 3, r: 8 })] : []),
      ],
    });
  }, [points, chosen, first, second]);
  if (error) return <ProblemAlert error={error} title="The front cannot be asked for" />;
  if (!points) return <Loader role="status" aria-label="loading" />;
  return (
    <>
      <Part title={`The front of ${device}`} about="as predicted; each point is an architecture that no other is better than in everything">
        <Chart options={options} label={`Pareto front of ${device}`} />
      </Part>
      <Stack gap={4} maw={520}>
        <Text size="sm" id="preference">
          What matters more: {first} ← → {second}
        </Text>
        <Slider value={preference} onChange={setPreference} min={0} max={100} label={(own) => `${own} %`} thumbLabel={`preference between ${first} and ${second}`} />
      </Stack>
      {chosen && (
        <Table w="fit-content" maw="100%">
          <Table.Tbody>
            <Table.Tr>
              <Table.Th scope="row">architecture</Table.Th>
              <Table.Td>
                <Code style={{ overflowWrap: "anywhere" }}>{chosen.architecture}</Code>
              </Table.Td>
            </Table.Tr>
            {Object.entries(chosen.predicted).map(([name, value]) => (
              <Table.Tr key={name}>
                <Table.Th scope="row">{name}</Table.Th>
                <Table.Td>{number(value)}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
    </>
  );
}

/** The point that was found for about this share of the second objective. */
function nearest(points: Point[], share: number): Point | undefined {
  return points.toSorted((one, other) => Math.abs((one.preference[1] ?? 0) - share) - Math.abs((other.preference[1] ?? 0) - share))[0];
}

function said(point: Point): string {
  const numbers = Object.entries(point.predicted).map(([name, value]) => `${name} ${number(value)}`);
  return [...numbers, point.architecture].join("\n");
}
