/** What came of a job, in a view of its kind's own where there is one. */

import type { JobView } from "@gristmill/client";
import type { ReactNode } from "react";

import { Plain } from "./plain.js";

export function viewOf(job: JobView): ReactNode {
  return <Plain value={job.result} />;
}
