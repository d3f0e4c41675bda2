/** Against a running Gristmill, whose address is in GRISTMILL_URL; TABLE is a Parquet file. */

import assert from "node:assert/strict";
import { mkdtemp, readFile, stat } from "node:fs/promises";
import { type IncomingMessage, createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";

import {
  Gristmill,
  InvalidRequestError,
  JobCancelledError,
  NotFoundError,
  UnauthorizedError,
  UnreachableError,
} from "../src/index.js";
import { saveFile, uploadFile } from "../src/node.js";

const url = process.env["GRISTMILL_URL"] ?? "";
const table = process.env["TABLE"] ?? "";
const mill = new Gristmill({ url });

test("upload, submit, follow, download", async () => {
  const sent: number[] = [];
  const file = await uploadFile(mill, table, { onProgress: (bytes) => sent.push(bytes) });
  assert.equal(sent.at(-1), file.bytes);
  const job = await mill.submit("compression", "compress", { input: file.id, codec: "gzip" }, { labels: { by: "node" } });
  const seen: string[] = [];
  await job.wait({ onEvent: (event) => seen.push(event.type) });
  assert.equal(seen.at(-1), "succeeded");
  assert.equal(job.result.verified, true);
  assert.equal((await job.files())[0]?.id, job.result.file);
  const path = join(await mkdtemp(join(tmpdir(), "mill-")), "out.parquet");
  const done: number[] = [];
  await saveFile(mill, job.result.file, path, { onProgress: (bytes) => done.push(bytes) });
  assert.equal((await stat(path)).size, job.result.bytes_out);
  assert.equal(done.at(-1), job.result.bytes_out);
  const listed = [];
  for await (const own of mill.jobs({ labels: { by: "node" } })) listed.push(own.id);
  assert.deepEqual(listed, [job.id]);
  assert.equal((await mill.job(job.id)).status, "succeeded");
});

test("calls answer at once", async () => {
  const file = await uploadFile(mill, table);
  const answer = await mill.call("compression", "query", { sql: "SELECT count(*) FROM t", tables: { t: file.id } });
  assert.deepEqual(answer.rows, [[9_999]]);
  assert.ok((await mill.preview(file)).rows.length > 3);
});

test("what lives on the server", async () => {
  const study = await mill.create("hpo", "studies", {
    parameters: [{ name: "x", low: 0, high: 1 }],
    sampler: "random",
  });
  const asked = await mill.operate("hpo", "studies", study.id, "ask", { count: 2 });
  const trials = asked.trials.map((own) => ({ number: own.number, values: [Number(own.parameters["x"])] }));
  await mill.operate("hpo", "studies", study.id, "tell", { trials });
  assert.equal((await mill.operate("hpo", "studies", study.id, "best", {})).complete, 2);
  await mill.deleteThing("hpo", "studies", study.id);
  await assert.rejects(mill.thing("hpo", "studies", study.id), NotFoundError);
});

test("refusals say which field", async () => {
  const file = await uploadFile(mill, table);
  const refused = mill.submit("compression", "compress", { input: file.id, keep_raw: ["x"] });
  await assert.rejects(refused, (error: unknown) => {
    assert.ok(error instanceof InvalidRequestError);
    assert.equal(error.errors[0]?.pointer, "/keep_raw/0");
    return true;
  });
  // @ts-expect-error: no such kind
  await assert.rejects(mill.submit("compression", "compressing", { input: file.id }), NotFoundError);
});

test("a job may be cancelled", async () => {
  const job = await mill.submit("hpo", "lm-tune", { tokens: 100_000_000, corpus: (await corpus()).id });
  await job.cancel();
  await assert.rejects(job.wait({ timeout: 60 }), JobCancelledError);
});

test("every route is there", async () => {
  const { data } = await mill.api.GET("/v1/usage", { params: { query: { days: 1 } } });
  assert.ok(data && data.stored_bytes > 0);
});

test("nothing listens, or the key is wrong", async () => {
  await assert.rejects(new Gristmill({ url: "http://127.0.0.1:9", patience: 0.2 }).usage(), UnreachableError);
  await assert.rejects(new Gristmill({ url, key: "gm_wrong" }).usage(), UnauthorizedError);
});

type Answer = [status: number, body: string, headers?: Record<string, string>] | undefined;

/** A Gristmill that answers by a script, a line a request; undefined breaks the connection. */
async function scripted(script: Answer[], use: (mill: Gristmill, asked: IncomingMessage[]) => Promise<void>) {
  const asked: IncomingMessage[] = [];
  const server = createServer((request, response) => {
    const answer = script[Math.min(asked.push(request), script.length) - 1];
    if (!answer) return void request.socket.destroy();
    const [status, body, headers = {}] = answer;
    response.writeHead(status, { "Content-Length": Buffer.byteLength(body), Connection: "close", ...headers });
    response.write(body, () => (headers["Content-Length"] ? request.socket.destroy() : response.end()));
  }).listen(0);
  try {
    await use(new Gristmill({ url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, patience: 5 }), asked);
  } finally {
    server.close();
  }
}

const running = JSON.stringify({ id: "job_1", status: "running" });
const done = JSON.stringify({ id: "job_1", status: "succeeded", result: { value: null }, non_finite: ["/value"] });

function stream(...events: [number, string][]): Answer {
  const body = events.map(([seq, type]) => `data: ${JSON.stringify({ seq, type, data: {} })}\n\n`).join("");
  return [200, body, { "Content-Length": "100000" }];
}

test("what may be tried again shortly is, under one idempotency key", async () => {
  await scripted([[409, "{}", { "Retry-After": "0" }], undefined, [202, running]], async (mill, asked) => {
    assert.equal((await mill.submit("nas", "search", {})).id, "job_1");
    assert.equal(new Set(asked.map((own) => own.headers["idempotency-key"])).size, 1);
  });
  await scripted([undefined], async (mill, asked) => {
    await assert.rejects(mill.createKey("ci"), UnreachableError);
    assert.equal(asked.length, 1);
  });
});

test("no event is lost when a stream breaks", async () => {
  const script = [[200, running], stream([1, "queued"], [2, "started"]), [200, done], [502, ""], [200, done], stream([3, "succeeded"])];
  await scripted(script as Answer[], async (mill) => {
    const seen = [];
    const connected: boolean[] = [];
    const job = await mill.job("job_1");
    for await (const event of job.events({ onConnection: (is) => connected.push(is) })) seen.push(event.type);
    assert.deepEqual(seen, ["queued", "started", "succeeded"]);
    assert.deepEqual(connected, [true, false, false, true]);
  });
});

test("waiting survives a server that restarts", async () => {
  const script: Answer[] = [[200, running], [500, ""], undefined, [504, ""], [200, done]];
  await scripted(script, async (mill) => {
    const job = await (await mill.job<{ value: number }>("job_1")).wait();
    assert.ok(Number.isNaN(job.result.value));
  });
});

test("a download goes on where it broke", async () => {
  const content = "0123456789".repeat(100_000);
  const half: Answer = [200, content.slice(0, 600_000), { ETag: "a", "Content-Length": String(content.length) }];
  const path = join(await mkdtemp(join(tmpdir(), "mill-")), "out");
  await scripted([half, [206, content.slice(600_000), { ETag: "a" }]], async (mill, asked) => {
    await saveFile(mill, "file_1", path);
    assert.equal(asked[1]?.headers["range"], "bytes=600000-");
  });
  assert.equal(await readFile(path, "utf8"), content);
});

function corpus() {
  return mill.upload(new Blob(["to be or not to be ".repeat(5000)]), { name: "corpus.txt" });
}
