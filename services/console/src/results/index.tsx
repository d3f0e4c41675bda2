/** What came of a job, in a view of its kind's own where there is one. */

import type { JobView } from "@gristmill/client";
import { type ComponentType, type ReactNode, lazy } from "react";

import { Plain } from "./plain.js";

/** A view of a result, which is of the type that the kind says. */
type View = ComponentType<{ result: never; job: JobView }>;

const VIEWS: Record<string, View> = {
  "compression/compress": lazy(() => import("./compression.js")),
  "ensemble/fit": lazy(() => import("./ensemble.js")),
  "nas/search": lazy(() => import("./fronts.js")),
  "hpo/pipeline-search": lazy(() => import("./pipelines.js")),
  "hpo/finetune-search": lazy(() => import("./finetunings.js")),
  "hpo/lm-grow": lazy(() => import("./grown.js")),
  "rl/meta-train": lazy(() => import("./agents.js")),
  "rl/adapt": lazy(() => import("./adapted.js")),
  "explain/train-imn": lazy(() => import("./explained.js")),
  "explain/explain-batch": lazy(() => import("./importances.js")),
  "explain/tabular-study": lazy(() => import("./study.js")),
};

export function viewOf(job: JobView): ReactNode {
  const Own = VIEWS[`${job.service}/${job.kind}`] as ComponentType<{ result: unknown; job: JobView }> | undefined;
  return Own ? <Own result={job.result} job={job} /> : <Plain value={job.result} />;
}
