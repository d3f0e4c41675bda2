/** Use a Gristmill from TypeScript, in browsers and in Node. */

import createClient, { type Client } from "openapi-fetch";

import { type Asked, Connection, type Options } from "./connection.js";
import { Job } from "./jobs.js";
import type { paths } from "./schema.js";
import type {
  AnswerOf,
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
export { Job, type Waiting } from "./jobs.js";
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
}

export interface Listing {
  service?: string;
  kind?: string;
  status?: Status;
  labels?: Record<string, string>;
  /** Id of a search: its trials. */
  parent?: string;
}

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
  private readonly connection: Connection;

  constructor(options: Options = {}) {
    this.connection = new Connection(options);
    const { url, headers, resilient } = this.connection;
    this.api = createClient<paths>({ baseUrl: url, headers, fetch: resilient });
  }

  // -- jobs ----------------------------------------------------------------------------------------------------------------

  /** A job of this kind, which is under way or waits for its turn. */
  async submit<S extends Service, K extends Kind<S> & string>(
    service: S,
    kind: K,
    spec: SpecOf<S, K>,
    options: Submitting = {},
  ): Promise<Job<ResultOf<S, K>>> {
    const query = {
      label: labels(options.labels),
      priority: options.priority,
      max_attempts: options.maxAttempts,
      timeout_seconds: options.timeoutSeconds,
    };
    const view = await this.connection.json<JobView<ResultOf<S, K>>>("POST", `/${service}/v1/${kind}`, {
      body: spec,
      query,
    });
    return new Job(this.connection, view);
  }

  /** A job that was submitted before. */
  async job<Result = unknown>(id: string): Promise<Job<Result>> {
    return new Job<Result>(this.connection, await this.connection.json("GET", `/v1/jobs/${id}`));
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
    return this.connection.json("POST", `/${service}/v1/calls/${name}`, { body: request, signal });
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
    return this.connection.json("POST", `/${service}/v1/${resource}/${id}/${operation}`, { body: request });
  }

  /** How it is now. */
  thing<S extends HoldingService, R extends Resource<S> & string>(
    service: S,
    resource: R,
    id: string,
  ): Promise<Thing<S, R>> {
    return this.connection.json("GET", `/${service}/v1/${resource}/${id}`);
  }

  /** Newest first. */
  things<S extends HoldingService, R extends Resource<S> & string>(
    service: S,
    resource: R,
  ): AsyncGenerator<Thing<S, R>> {
    return this.pages(`/${service}/v1/${resource}`, {});
  }

  async deleteThing<S extends HoldingService>(service: S, resource: Resource<S> & string, id: string): Promise<void> {
    await this.connection.json("DELETE", `/${service}/v1/${resource}/${id}`);
  }

  // -- files ---------------------------------------------------------------------------------------------------------------

  /** Upload a file; its `id` goes into specs. Progress is told in browsers; in Node see `@gristmill/client/node`. */
  async upload(
    content: Blob,
    { name, onProgress }: { name?: string; onProgress?: (done: number, total: number) => void } = {},
  ): Promise<FileInfo> {
    const called = name ?? (content instanceof globalThis.File ? content.name : "file");
    const address = this.connection.address("/v1/files", { name: called });
    const headers = {
      ...this.connection.headers,
      "Content-Type": "application/octet-stream",
      "Idempotency-Key": crypto.randomUUID(),
    };
    const response = await this.connection.through(() =>
      onProgress && typeof XMLHttpRequest !== "undefined"
        ? sent(address, headers, content, onProgress)
        : fetch(address, { method: "POST", headers, body: content }),
    );
    return (await response.json()) as FileInfo;
  }

  /** A file's content: `.body` as a stream, `.blob()`, `.arrayBuffer()`. */
  content(file: File, signal?: AbortSignal): Promise<Response> {
    return this.connection.through(() => this.connection.stream(`/v1/files/${id(file)}/content`, {}, signal), signal);
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

  /** Another key, which is shown this once only. Takes an admin's key. */
  createKey(name: string, { admin = false } = {}): Promise<CreatedKey> {
    return this.connection.json("POST", "/v1/keys", { body: { name, admin } });
  }

  async revokeKey(key: string): Promise<void> {
    await this.connection.json("DELETE", `/v1/keys/${key}`);
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
  return typeof file === "string" ? file : file.id;
}

/** As `fetch` sends, which tells no progress. */
function sent(
  address: string,
  headers: Record<string, string>,
  content: Blob,
  onProgress: (done: number, total: number) => void,
): Promise<Response> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open("POST", address);
    for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value);
    request.upload.onprogress = (event) => onProgress(event.loaded, event.total);
    request.onerror = () => reject(new TypeError("the connection broke"));
    request.onload = () => {
      const retry = request.getResponseHeader("Retry-After");
      const answered = new Headers(retry ? { "Retry-After": retry } : {});
      resolve(new Response(request.responseText, { status: request.status, headers: answered }));
    };
    request.send(content);
  });
}
