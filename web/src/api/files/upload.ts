import { CallRefused } from "@jechemine/contract/client.ts";
import { Document, documents } from "@jechemine/contract/documents.ts";
import { Failure } from "@jechemine/contract/endpoint.ts";
import { z } from "zod";
import { locale } from "../../i18n/language.ts";
import { Unreachable } from "../call.ts";

const Sent = z.object({ data: Document });
type Sending = { signal: AbortSignal; onProgress: (share: number) => void };

function answerOf({ status, responseText }: XMLHttpRequest): Document {
  const answer: unknown = JSON.parse(responseText);
  if (status !== documents.upload.success) throw new CallRefused(status, z.parse(Failure, answer));
  return z.parse(Sent, answer).data;
}

/** Sends one file; `onProgress` hears the share that has left, from 0 to 1. Unlike `fetch`, this can tell. */
export function upload(file: File, { signal, onProgress }: Sending): Promise<Document> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    const body = new FormData();
    body.append("file", file, file.name);
    request.upload.addEventListener("progress", ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0));
    request.addEventListener("error", () => reject(new Unreachable("unreachable")));
    request.addEventListener("abort", () => reject(new DOMException("cancelled", "AbortError")));
    request.addEventListener("load", () => {
      try {
        resolve(answerOf(request));
      } catch (error) {
        reject(error instanceof Error ? error : new Unreachable("unreachable"));
      }
    });
    signal.addEventListener("abort", () => request.abort());
    request.open(documents.upload.method, `/api/v1${documents.upload.path}`);
    request.setRequestHeader("accept-language", locale);
    request.setRequestHeader("accept", "application/json");
    request.send(body);
  });
}
