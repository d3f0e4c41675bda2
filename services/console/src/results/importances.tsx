/** Explanations of a whole table. */

import type { ResultOf } from "@gristmill/client";
import { Stack } from "@mantine/core";
import { useMemo } from "react";

import { importances } from "./explained.js";
import { Bars, Facts, FilesOf, Part, Pictures } from "./parts.js";

type Result = ResultOf<"explain", "explain-batch">;

export default function Importances({ result }: { result: Result }) {
  const features = useMemo(() => importances(result.features), [result]);
  return (
    <Stack>
      <Facts
        facts={[
          ["rows", result.rows],
          ["holds nearby", result.local_fidelity ?? "not asked for"],
          ["stability", result.stability ?? "not asked for"],
        ]}
      />
      <FilesOf files={[["predictions and contributions of every row", result.file]]} />
      <Part title="What matters" about="mean size of a column's contributions, over these rows">
        <Bars bars={features} unit="contribution" label="importance of columns" />
      </Part>
      <Pictures ids={result.plots} />
    </Stack>
  );
}
