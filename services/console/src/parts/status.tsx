import type { Status } from "@gristmill/client";
import { Badge, Progress } from "@mantine/core";

const COLOURS: Record<Status, string> = {
  queued: "gray",
  running: "indigo",
  waiting: "cyan",
  succeeded: "green",
  failed: "red",
  cancelled: "yellow",
};

export function StatusBadge({ status }: { status: Status }) {
  return (
    <Badge color={COLOURS[status]} variant="light" style={{ minWidth: 104 }}>
      {status}
    </Badge>
  );
}

interface Job {
  status: Status;
  progress: { fraction: number; message?: string };
}

export function ProgressBar({ job }: { job: Job }) {
  const done = job.status === "succeeded" ? 100 : 100 * job.progress.fraction;
  return (
    <Progress
      value={done}
      color={COLOURS[job.status]}
      animated={job.status === "running"}
      aria-label={`${Math.round(done)} % done`}
      style={{ minWidth: 80 }}
    />
  );
}

export function isEnded(status: Status): boolean {
  return status === "succeeded" || status === "failed" || status === "cancelled";
}
