/** Files on a disk, for Node. */

import { createWriteStream, openAsBlob } from "node:fs";
import { rename } from "node:fs/promises";
import { basename } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { ReadableStream } from "node:stream/web";

import type { FileInfo, FileSummary, Gristmill } from "./index.js";

/** Upload the file at this path, piece by piece. */
export async function uploadFile(mill: Gristmill, path: string): Promise<FileInfo> {
  return mill.upload(await openAsBlob(path), { name: basename(path) });
}

/** A file's content; `path` appears whole or not at all. */
export async function saveFile(mill: Gristmill, file: string | FileInfo | FileSummary, path: string): Promise<void> {
  const response = await mill.content(file);
  await pipeline(Readable.fromWeb(response.body as ReadableStream), createWriteStream(`${path}.part`));
  await rename(`${path}.part`, path);
}
