/** A study of learners: the answer, ranks with what they differ by, and the tables. */

import type { ResultOf } from "@gristmill/client";
import { List, Stack, Table } from "@mantine/core";
import { useMemo } from "react";

import { Chart, Plot } from "../charts/plot.js";
import { number, seconds } from "../parts/words.js";
import { COLOUR, FAINT, FilesOf, Part, Pictures } from "./parts.js";

type Result = ResultOf<"explain", "tabular-study">;

export default function Study({ result }: { result: Result }) {
  const learners = result.learners.map((own) => own.learner);
  return (
    <Stack>
      <Part title="The answer">
        <List>
          {result.answer.map((own) => (
            <List.Item key={own}>{own}</List.Item>
          ))}
        </List>
      </Part>
      <FilesOf
        files={[
          ["the report", result.report],
          ["the long table", result.table],
        ]}
      />
      <Part title="Mean ranks" about={`1 is best; learners within ${number(result.omnibus.critical_difference)} (grey) of each other are not told apart by Nemenyi's test`}>
        <Ranks result={result} />
      </Part>
      <Part title="Learners">
        <Table.ScrollContainer minWidth={480}>
          <Table striped>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>Learner</Table.Th>
                <Table.Th>Family</Table.Th>
                <Table.Th>Mean rank</Table.Th>
                <Table.Th>Best on</Table.Th>
                <Table.Th>Took</Table.Th>
                <Table.Th>Failures</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {result.learners.map((own) => (
                <Table.Tr key={own.learner}>
                  <Table.Td>{own.learner}</Table.Td>
                  <Table.Td>{own.family}</Table.Td>
                  <Table.Td>{number(own.mean_rank)}</Table.Td>
                  <Table.Td>{own.wins}</Table.Td>
                  <Table.Td>{seconds(own.seconds)}</Table.Td>
                  <Table.Td>{own.failures}</Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      </Part>
      <Part title="Tables" about="cross-validated scores; the best in bold">
        <Table.ScrollContainer minWidth={120 + 90 * learners.length}>
          <Table striped>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>Table</Table.Th>
                <Table.Th>Rows</Table.Th>
                {learners.map((own) => (
                  <Table.Th key={own}>{own}</Table.Th>
                ))}
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {result.tables.map((own) => (
                <Table.Tr key={own.name}>
                  <Table.Td>{own.name}</Table.Td>
                  <Table.Td>{own.traits.rows.toLocaleString()}</Table.Td>
                  {learners.map((learner) => {
                    const score = own.scores[learner];
                    return (
                      <Table.Td key={learner} fw={own.best === learner ? 700 : undefined}>
                        {score ? number(score.value) : ""}
                      </Table.Td>
                    );
                  })}
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      </Part>
      <Pictures ids={result.plots} />
    </Stack>
  );
}

/** A critical-difference diagram that lies on its side. */
function Ranks({ result }: { result: Result }) {
  const options = useMemo(() => {
    const rows = result.learners.toSorted((one, other) => one.mean_rank - other.mean_rank);
    const reach = result.omnibus.critical_difference;
    return () => ({
      height: 50 + 26 * rows.length,
      marginLeft: 110,
      x: { label: "mean rank", domain: [1, rows.length], grid: true },
      y: { label: null, domain: rows.map((own) => own.learner) },
      marks: [
        Plot.ruleY(rows, { x1: "mean_rank", x2: (own: (typeof rows)[number]) => Math.min(own.mean_rank + reach, rows.length), y: "learner", stroke: FAINT, strokeOpacity: 0.4, strokeWidth: 6 }),
        Plot.dot(rows, { x: "mean_rank", y: "learner", fill: COLOUR, r: 5, tip: true }),
      ],
    });
  }, [result]);
  return <Chart options={options} label="mean ranks of the learners with the critical difference" />;
}
