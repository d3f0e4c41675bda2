import type { JobView } from "@gristmill/client";

import { isEnded } from "./status.js";

export type { JobView };

export function mayBeCancelled(job: JobView): boolean {
  return !isEnded(job.status) && !job.cancel_requested;
}
