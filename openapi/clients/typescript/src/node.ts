/** Files on a disk, for Node. */

import { openAsBlob } from "node:fs";
import { mkdtemp, open, rename, rm } from "node:fs/promises";
import { basename, dirname, join } from "node:path";

import { Patience, pieces } from "./connection.js";
import { RefusedError, UnreachableError } from "./errors.js";
import type { FileInfo, FileSummary, Gristmill, Progress } from "./index.js";

/** Upload the file at this path, piece by piece. */
export async function uploadFile(
  mill: Gristmill,
  path: string,
  { name = basename(path), onProgress, signal }: { name?: string; onProgress?: Progress; signal?: AbortSignal } = {},
): Promise<FileInfo> {
  return mill.upload(await openAsBlob(path), { name, ...(onProgress && { onProgress }), ...(signal && { signal }) });
}

/** A file's content. `path` appears whole or not at all; a download that breaks goes on where it was. */
export async function saveFile(
  mill: Gristmill,
  file: string | FileInfo | FileSummary,
  path: string,
  { onProgress, signal }: { onProgress?: Progress; signal?: AbortSignal } = {},
): Promise<void> {
  const folder = await mkdtemp(join(dirname(path), ".gristmill-"));
  const partial = await open(join(folder, "part"), "w");
  const patience = new Patience(mill.connection.patience);
  let done = 0;
  let tag = "";
  try {
    for (;;) {
      try {
        const headers: Record<string, string> = done && tag ? { Range: `bytes=${done}-`, "If-Range": tag } : {};
        const response = await mill.content(file, { headers, ...(signal && { signal }) });
        tag = response.headers.get("etag") ?? "";
        if (response.status !== 206) done = 0;
        const total = done + Number(response.headers.get("content-length") ?? 0);
        for await (const piece of pieces(response)) {
          patience.renew();
          await partial.write(piece, 0, piece.length, done);
          done += piece.length;
          onProgress?.(done, total);
        }
        break;
      } catch (problem) {
        const error = signal?.aborted ? problem : mill.connection.told(problem);
        if (!(error instanceof UnreachableError) || error instanceof RefusedError) throw error;
        await patience.pause(error, signal);
      }
    }
    await partial.truncate(done);
    await partial.close();
    await rename(join(folder, "part"), path);
  } finally {
    await partial.close().catch(() => undefined);
    await rm(folder, { recursive: true, force: true });
  }
}
