/** A larger language model grown from a small one, beside from scratch. */

import type { ResultOf } from "@gristmill/client";
import { Alert, Code, Stack, Table, Text } from "@mantine/core";
import { useMemo } from "react";

import { number } from "../parts/words.js";
import { type Bar, Bars, Facts, FilesOf, Part, Pictures } from "./parts.js";

type Result = ResultOf<"hpo", "lm-grow">;

export default function Grown({ result }: { result: Result }) {
  const arms = useMemo(
    (): Bar[] => result.arms.flatMap((own) => (typeof own.loss === "number" ? [{ name: own.name, value: own.loss, marked: own.name === result.best }] : [])),
    [result],
  );
  return (
    <Stack>
      <Text fw={600}>{result.verdict}</Text>
      {result.warnings.map((own) => (
        <Alert key={own} color="yellow">
          {own}
        </Alert>
      ))}
      <Facts
        facts={[
          ["validation loss", result.loss],
          ["width", `${result.base_width} → ${result.width}`],
          ["parameters", `${number(result.base_parameters)} → ${number(result.parameters)}`],
          ["from scratch at equal compute", result.scratch_at_equal_compute ?? "not asked for"],
        ]}
      />
      <FilesOf
        files={[
          ["the model", result.model],
          ["as a Hugging Face archive", result.archive],
          ["curves", result.curves],
        ]}
      />
      <Part title="Loss at the end" about="less is better">
        <Bars bars={arms} unit="validation loss" label="validation loss of each way to begin" />
      </Part>
      <Part title="Ways to begin">
        <Table.ScrollContainer minWidth={560}>
          <Table>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>Way</Table.Th>
                <Table.Th>Loss at the start</Table.Th>
                <Table.Th>Loss at the end</Table.Th>
                <Table.Th>Tokens until scratch is reached</Table.Th>
                <Table.Th>Sooner by</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {result.arms.map((own) => (
                <Table.Tr key={own.name}>
                  <Table.Td>{own.name}</Table.Td>
                  <Table.Td>{told(own.loss_at_start)}</Table.Td>
                  <Table.Td>{own.diverged ? "diverged" : told(own.loss)}</Table.Td>
                  <Table.Td>{told(own.tokens_to_scratch)}</Table.Td>
                  <Table.Td>{typeof own.speedup === "number" ? `${own.speedup.toFixed(1)} times` : ""}</Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      </Part>
      <Pictures ids={result.plots} />
      <Part title="What it writes">
        <Code block>{result.sample}</Code>
      </Part>
    </Stack>
  );
}

function told(value: number | null | undefined): string {
  return typeof value === "number" ? number(value) : "";
}
