/** What can go wrong. All are `GristmillError`. */

import type { components } from "./schema.js";

export type Problem = components["schemas"]["ProblemDetails"];

export class GristmillError extends Error {}

/** No answer came: the address is wrong, nothing listens there, or the connection broke again and again. */
export class UnreachableError extends GristmillError {}

/** The service refused a request, in the words of its RFC 9457 answer. */
export class RefusedError extends GristmillError {
  constructor(
    readonly status: number,
    readonly problem: Partial<Problem>,
    /** In so many seconds it may not be refused. */
    readonly retryAfter: number | undefined,
  ) {
    super(problem.detail ?? `HTTP ${status}`);
  }

  /** Whether the same may be accepted shortly. */
  get momentary(): boolean {
    return this.retryAfter !== undefined || this.status === 502 || this.status === 503;
  }

  /** What is wrong with which field: `pointer`, a JSON pointer into the spec, or `parameter`. */
  get errors(): NonNullable<Problem["errors"]> {
    return this.problem.errors ?? [];
  }
}

/** 400, 415, 422: what was sent is wrong; `errors` says where. */
export class InvalidRequestError extends RefusedError {}
/** 401: there is no such key, or none was sent. */
export class UnauthorizedError extends RefusedError {}
/** 403: the key may not do this. */
export class ForbiddenError extends RefusedError {}
/** 404: there is nothing of that name, or it is not yours. */
export class NotFoundError extends RefusedError {}
/** 409, 412: it cannot be done as things stand now. */
export class ConflictError extends RefusedError {}
/** 413: larger than what is taken. */
export class TooLargeError extends RefusedError {}
/** 429: more at a time, or in all, than the key may have. */
export class TooManyRequestsError extends RefusedError {}
/** 502, 503, 504, 507: not now. */
export class UnavailableError extends RefusedError {}

const OF_STATUS: Record<number, typeof RefusedError> = {
  400: InvalidRequestError,
  401: UnauthorizedError,
  403: ForbiddenError,
  404: NotFoundError,
  409: ConflictError,
  412: ConflictError,
  413: TooLargeError,
  415: InvalidRequestError,
  422: InvalidRequestError,
  429: TooManyRequestsError,
  502: UnavailableError,
  503: UnavailableError,
  504: UnavailableError,
  507: UnavailableError,
};

/** The error that an answer is. */
export async function refused(response: Response): Promise<RefusedError> {
  const text = await response.text();
  let problem: Partial<Problem> = {};
  try {
    problem = (JSON.parse(text) as Partial<Problem> | null) ?? {};
  } catch {
    // A proxy's page: the status says enough.
  }
  const seconds = Number(response.headers.get("Retry-After") ?? "x");
  return new (OF_STATUS[response.status] ?? RefusedError)(
    response.status,
    problem,
    Number.isFinite(seconds) ? seconds : undefined,
  );
}

type FailedJob = { status: string; error?: components["schemas"]["JobError"] | null };

/** A job ended without a result; `job` is its last state. */
export class JobFailedError extends GristmillError {
  constructor(readonly job: FailedJob) {
    super(job.error?.detail ?? `The job was ${job.status}.`);
  }
}

/** A job was cancelled. */
export class JobCancelledError extends JobFailedError {}

/** A job had not ended when waiting for it was given up. It goes on. */
export class JobTimeoutError extends GristmillError {}
