/** A compressed table: what became smaller, and which columns follow from which. */

import type { ResultOf } from "@gristmill/client";
import { Code, Stack, Table, Text } from "@mantine/core";
import { useMemo } from "react";

import { Chart, Plot } from "../charts/plot.js";
import { bytes, number } from "../parts/words.js";
import { COLOUR, FAINT, Facts, FilesOf, Part } from "./parts.js";

type Result = ResultOf<"compression", "compress">;
type Function = Result["functions"][number];

const MOST = 40; // columns that are drawn

export default function Compressed({ result }: { result: Result }) {
  return (
    <Stack>
      <Facts
        facts={[
          ["compressed", bytes(result.bytes_out), `from ${bytes(result.bytes_in)} as given`],
          ["beside the best Parquet", `${Math.round(100 * result.ratio)} %`, bytes(result.bytes_plain)],
          ["computed columns", result.functions.length, `of ${result.columns}`],
          ["every cell verified", result.verified ? "yes" : "no", `${number(result.rows)} rows`],
        ]}
      />
      <FilesOf files={[["the compressed table", result.file]]} />
      <Part title="Bytes by column" about="before, in the best Parquet without functions; after, computed columns as what corrects their function">
        <BeforeAndAfter sizes={result.sizes.slice(0, MOST)} />
        {result.columns > MOST && <Text size="sm">The largest {MOST} of {number(result.columns)} columns.</Text>}
      </Part>
      {result.functions.length === 0 ? (
        <Text>No column was worth computing from others.</Text>
      ) : (
        <>
          <Part title="What follows from what" about="each line goes from a column that is read to one that is computed">
            <Derivations functions={result.functions} />
          </Part>
          <Part title="Functions">
            <Formulas functions={result.functions} />
          </Part>
        </>
      )}
      {result.refused.length > 0 && (
        <Part title="Relations that were found and not used">
          <Table.ScrollContainer minWidth={500} mah={300}>
            <Table>
              <Table.Tbody>
                {result.refused.map((own, at) => (
                  <Table.Tr key={at}>
                    <Table.Td>
                      <Code>{own.formula}</Code>
                    </Table.Td>
                    <Table.Td>{own.reason}</Table.Td>
                  </Table.Tr>
                ))}
              </Table.Tbody>
            </Table>
          </Table.ScrollContainer>
        </Part>
      )}
    </Stack>
  );
}

function BeforeAndAfter({ sizes }: { sizes: Result["sizes"] }) {
  const options = useMemo(() => {
    const rows = sizes.flatMap((own) => [
      { column: own.column, when: "before", bytes: own.bytes_plain },
      { column: own.column, when: "after", bytes: own.bytes_out },
    ]);
    const longest = Math.max(...sizes.map((own) => own.column.length));
    return (width: number) => ({
      height: 50 + 30 * sizes.length,
      marginLeft: Math.min(7 * longest + 10, width / 2.5),
      marginRight: 70,
      x: { label: "bytes", grid: true, tickFormat: "~s" },
      y: { axis: null },
      fy: { label: null, domain: sizes.map((own) => own.column), padding: 0.2 },
      color: { domain: ["before", "after"], range: [FAINT, COLOUR], legend: true },
      marks: [
        Plot.barX(rows, { x: "bytes", y: "when", fy: "column", fill: "when", sort: { y: null } }),
        Plot.text(rows, { x: "bytes", y: "when", fy: "column", text: (own: (typeof rows)[number]) => bytes(own.bytes), textAnchor: "start", dx: 4 }),
      ],
    });
  }, [sizes]);
  return <Chart options={options} label="bytes of each column before and after" />;
}

/** Columns that are read on the left, computed ones on the right of all that they are computed from. */
function Derivations({ functions }: { functions: Function[] }) {
  const options = useMemo(() => {
    const place = places(functions);
    const nodes = [...place].map(([name, at]) => ({ name, ...at }));
    const links = functions.flatMap((own) =>
      own.references.filter((name) => name !== own.target).map((name) => ({ from: place.get(name), to: place.get(own.target) })),
    );
    const rows = Math.max(...nodes.map((own) => own.y)) + 1;
    const deepest = Math.max(...nodes.map((own) => own.x));
    return () => ({
      height: 40 + 26 * rows,
      marginRight: 180,
      axis: null,
      x: { domain: [0, Math.max(1, deepest)] },
      y: { domain: [0, rows - 0.5], reverse: true },
      marks: [
        Plot.link(links, { x1: (own) => own.from?.x, y1: (own) => own.from?.y, x2: (own) => own.to?.x, y2: (own) => own.to?.y, stroke: FAINT, curve: "bump-x", markerEnd: "arrow" }),
        Plot.dot(nodes, { x: "x", y: "y", r: 4, fill: (own: { x: number }) => (own.x ? COLOUR : FAINT) }),
        Plot.text(nodes, { x: "x", y: "y", text: "name", textAnchor: "start", dx: 8 }),
      ],
    });
  }, [functions]);
  return <Chart options={options} label="which columns are computed from which" />;
}

function places(functions: Function[]): Map<string, { x: number; y: number }> {
  const of = new Map(functions.map((own) => [own.target, own.references.filter((name) => name !== own.target)]));
  const depths = new Map<string, number>();
  const depth = (name: string): number => {
    const known = depths.get(name);
    if (known !== undefined) return known;
    const references = of.get(name);
    const found = references ? 1 + Math.max(0, ...references.map(depth)) : 0;
    depths.set(name, found);
    return found;
  };
  for (const own of functions) depth(own.target);
  const rows = new Map<number, number>();
  return new Map(
    [...depths]
      .sort(([, one], [, other]) => one - other)
      .map(([name, x]) => {
        const y = rows.get(x) ?? 0;
        rows.set(x, y + 1);
        return [name, { x, y }];
      }),
  );
}

function Formulas({ functions }: { functions: Function[] }) {
  return (
    <Table.ScrollContainer minWidth={500}>
      <Table>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>Formula</Table.Th>
            <Table.Th>Exact</Table.Th>
            <Table.Th>Saves</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {functions.map((own) => (
            <Table.Tr key={own.target}>
              <Table.Td>
                <Code>{own.formula}</Code>
              </Table.Td>
              <Table.Td>{own.exact ? "yes" : "with corrections"}</Table.Td>
              <Table.Td style={{ whiteSpace: "nowrap" }}>{bytes(own.bytes_before - own.bytes_after)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}
