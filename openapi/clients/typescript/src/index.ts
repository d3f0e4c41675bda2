/** Use a Gristmill from TypeScript, in browsers and in Node. */

import createClient, { type Client } from "openapi-fetch";

import { type Asked, Connection, type Options, part, unique } from "./connection.js";
import { refused } from "./errors.js";
import { Job } from "./jobs.js";
import type { paths } from "./schema.js";
import type {
  AnswerOf,
  AuditEntry,
  Call,
  CallingService,
  CreatedKey,
  FileInfo,
  FileSummary,
  HoldingService,
  JobView,
  Kind,
  KeyInfo,
  Operation,
  OperationAnswer,
  OperationRequest,
  Preview,
  RequestOf,
  Resource,
  ResultOf,
  Service,
  SpecOf,
  Status,
  Thing,
  ThingSpec,
  Usage,
} from "./types.js";

export * from "./errors.js";
export { type Following, Job, type Waiting } from "./jobs.js";
export type { Options } from "./connection.js";
export type * from "./types.js";
export type { components, paths } from "./schema.js";

export interface Submitting {
  /** To find the job again by. */
  labels?: Record<string, string>;
  /** From -100 to 100; higher ones are begun first. */
  priority?: number;
  maxAttempts?: number;
  timeoutSeconds?: number;
  /** With the same one and the same spec it is one job, whoever submits it again. */
  idempotencyKey?: string;
}

export interface Listing {
  service?: string;
  kind?: string;
  status?: Status;
  labels?: Record<string, string>;
  /** Id of a search: its trials. */
  parent?: string;
}

/** Called with bytes done, and bytes in all. */
export type Progress = (done: number, total: number) => void;

type File = string | FileInfo | FileSummary;

/**
 * A Gristmill.
 *
 * Whatever breaks on the way, or is refused for the moment, is tried again, later each time; every POST carries an idempotency key, so that
 * nothing is done twice.
 */
export class Gristmill {
  /** Every route of the OpenAPI document, typed: `mill.api.GET("/v1/jobs/{id}/events", …)`. */
  readonly api: Client<paths>;
  /** @internal */
  readonly connection: Connection;

  constructor(options: Options = {}) {
    this.connection = new Connection(options);
    const { url, headers, resilient } = this.connection;
    this.api = createClient<paths>({ baseUrl: url, headers, fetch: resilient });
  }

  // -- jobs ----------------------------------------------------------------------------------------------------------------

  /** A job of this kind, which is under way or waits for its turn. */
  submit<S extends Service, K extends Kind<S> & string>(
    service: S,
    kind: K,
    spec: SpecOf<S, K>,
    options?: Submitting,
  ): Promise<Job<ResultOf<S, K>>> {
    return this.submitTo(service, kind, spec as object, options);
  }

  /** A job of any service, also of one that this client was not made for. */
  async submitTo<Result = unknown>(service: string, kind: string, spec: object, options: Submitting = {}): Promise<Job<Result>> {
    const query = {
      label: labels(options.labels),
      priority: options.priority,
      max_attempts: options.maxAttempts,
      timeout_seconds: options.timeoutSeconds,
    };
    const path = `/${part(service)}/v1/${part(kind)}`;
    return new Job(this.connection, await this.connection.json<JobView<Result>>("POST", path, { body: spec, query, key: options.idempotencyKey }));
  }

  /** A job that was submitted before. */
  job<Result = unknown>(id: string): Promise<Job<Result>> {
    return new Job(this.connection, { id } as JobView<Result>).refresh();
  }

  /** Newest first. */
  async *jobs({ labels: wanted, ...filters }: Listing = {}): AsyncGenerator<Job> {
    for await (const view of this.pages<JobView>("/v1/jobs", { ...filters, label: labels(wanted) })) {
      yield new Job(this.connection, view);
    }
  }

  // -- calls, and what lives on the server ---------------------------------------------------------------------------------

  /** What is answered at once. */
  call<S extends CallingService, C extends Call<S> & string>(
    service: S,
    name: C,
    request: RequestOf<S, C>,
    signal?: AbortSignal,
  ): Promise<AnswerOf<S, C>> {
    return this.callTo(service, name, request as object, signal);
  }

  /** What a call of any service answers. */
  callTo<Answer = unknown>(service: string, name: string, request: object, signal?: AbortSignal): Promise<Answer> {
    return this.connection.json("POST", `/${part(service)}/v1/calls/${part(name)}`, { body: request, signal });
  }

  /** Something that lives on the server; its `id` is for `operate`. */
  create<S extends HoldingService, R extends Resource<S> & string>(
    service: S,
    resource: R,
    spec: ThingSpec<S, R>,
  ): Promise<Thing<S, R>> {
    return this.connection.json("POST", `/${service}/v1/${resource}`, { body: spec });
  }

  /** What an operation of it answers. */
  operate<S extends HoldingService, R extends Resource<S> & string, O extends Operation<S, R> & string>(
    service: S,
    resource: R,
    id: string,
    operation: O,
    request: OperationRequest<S, R, O>,
  ): Promise<OperationAnswer<S, R, O>> {
    return this.connection.json("POST", `/${service}/v1/${resource}/${part(id)}/${operation}`, { body: request });
  }

  /** How it is now. */
  thing<S extends HoldingService, R extends Resource<S> & string>(
    service: S,
    resource: R,
    id: string,
  ): Promise<Thing<S, R>> {
    return this.connection.json("GET", `/${service}/v1/${resource}/${part(id)}`);
  }

  /** Newest first. */
  things<S extends HoldingService, R extends Resource<S> & string>(
    service: S,
    resource: R,
  ): AsyncGenerator<Thing<S, R>> {
    return this.pages(`/${service}/v1/${resource}`, {});
  }

  async deleteThing<S extends HoldingService>(service: S, resource: Resource<S> & string, id: string): Promise<void> {
    await this.connection.json("DELETE", `/${service}/v1/${resource}/${part(id)}`);
  }

  // -- files ---------------------------------------------------------------------------------------------------------------

  /** Upload a file; its `id` goes into specs. */
  async upload(
    content: Blob,
    { name, onProgress, signal }: { name?: string; onProgress?: Progress; signal?: AbortSignal } = {},
  ): Promise<FileInfo> {
    const called = name ?? (content instanceof globalThis.File ? content.name : "file");
    const address = this.connection.address("/v1/files", { name: called });
    const headers = { ...this.connection.headers, "Content-Type": "application/octet-stream", "Idempotency-Key": unique() };
    const send = async () => {
      const response = await (onProgress && typeof XMLHttpRequest !== "undefined"
        ? sent(address, headers, content, onProgress, signal)
        : this.connection.fetch(address, { method: "POST", headers, signal: signal ?? null, ...body(content, onProgress) }));
      return response.ok ? ((await response.json()) as FileInfo) : Promise.reject(await refused(response));
    };
    return this.connection.through(send, { signal });
  }

  /** A file's content: `.body` as a stream, `.blob()`, `.arrayBuffer()`. */
  content(file: File, { headers = {}, signal }: { headers?: Record<string, string>; signal?: AbortSignal } = {}): Promise<Response> {
    return this.connection.through(() => this.connection.stream(`/v1/files/${id(file)}/content`, headers, signal), { signal });
  }

  file(file: File): Promise<FileInfo> {
    return this.connection.json("GET", `/v1/files/${id(file)}`);
  }

  /** A table's first rows. */
  preview(file: File): Promise<Preview> {
    return this.connection.json("GET", `/v1/files/${id(file)}/preview`);
  }

  /** Newest first. */
  files(): AsyncGenerator<FileInfo> {
    return this.pages("/v1/files", {});
  }

  async deleteFile(file: File): Promise<void> {
    await this.connection.json("DELETE", `/v1/files/${id(file)}`);
  }

  // -- keys ----------------------------------------------------------------------------------------------------------------

  /** What the key's tenant has used in so many days, and its limits. */
  usage(days?: number): Promise<Usage> {
    return this.connection.json("GET", "/v1/usage", { query: { days } });
  }

  async keys(): Promise<KeyInfo[]> {
    return (await this.connection.json<{ items: KeyInfo[] }>("GET", "/v1/keys")).items;
  }

  /** Another key, which is shown this once only, and not asked for again when its answer is lost. Takes an admin's key. */
  createKey(name: string, { scope = "submit", expiresAt }: { scope?: KeyInfo["scope"]; expiresAt?: Date } = {}): Promise<CreatedKey> {
    const body = { name, scope, expires_at: expiresAt?.toISOString() ?? null };
    return this.connection.json("POST", "/v1/keys", { body, repeatable: false });
  }

  /** A key in the place of another, which goes on for so long. Shown this once only, like a new one. */
  rotateKey(key: string, { graceSeconds = 86_400 } = {}): Promise<CreatedKey> {
    return this.connection.json("POST", `/v1/keys/${part(key)}/rotate`, { body: { grace_seconds: graceSeconds }, repeatable: false });
  }

  /** What was done to the tenant's keys and limits, newest first. Takes an admin's key. */
  audit(): AsyncGenerator<AuditEntry> {
    return this.pages("/v1/audit", {});
  }

  async revokeKey(key: string): Promise<void> {
    await this.connection.json("DELETE", `/v1/keys/${part(key)}`);
  }

  private async *pages<T>(path: string, query: NonNullable<Asked["query"]>): AsyncGenerator<T> {
    for (let cursor: string | null | undefined; ; ) {
      const page = await this.connection.json<{ items: T[]; next: string | null }>("GET", path, {
        query: { ...query, cursor },
      });
      yield* page.items;
      cursor = page.next;
      if (!cursor) return;
    }
  }
}

function labels(given: Record<string, string> = {}): string[] {
  return Object.entries(given).map(([name, value]) => `${name}=${value}`);
}

function id(file: File): string {
  return part(typeof file === "string" ? file : file.id);
}

/** As Node sends it: a stream that says how far it is. */
function body(content: Blob, onProgress: Progress | undefined): RequestInit {
  if (!onProgress) return { body: content };
  let done = 0;
  const counted = new TransformStream<Uint8Array, Uint8Array>({
    transform(piece, controller) {
      controller.enqueue(piece);
      done += piece.byteLength;
      onProgress(done, content.size);
    },
  });
  return { body: content.stream().pipeThrough(counted), duplex: "half" } as RequestInit;
}

/** As `fetch` sends, which tells browsers no progress. */
function sent(
  address: string,
  headers: Record<string, string>,
  content: Blob,
  onProgress: Progress,
  signal: AbortSignal | undefined,
): Promise<Response> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open("POST", address);
    for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value);
    request.upload.onprogress = (event) => onProgress(event.loaded, event.total);
    request.onerror = () => reject(new TypeError("the connection broke"));
    request.onabort = () => reject(signal?.reason as Error);
    request.onload = () => {
      const retry = request.getResponseHeader("Retry-After");
      const answered = new Headers(retry ? { "Retry-After": retry } : {});
      resolve(new Response(request.responseText, { status: request.status, headers: answered }));
    };
    signal?.addEventListener("abort", () => request.abort(), { once: true });
    request.send(content);
  });
}
