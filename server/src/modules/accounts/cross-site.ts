type Headers = Readonly<Record<string, string | string[] | undefined>>;
type Call = { method: string; headers: Headers; byCookie: boolean };

const SAFE = ["GET", "HEAD", "OPTIONS"];

/**
 * Whether a browser made this call for another site's page. Calls that carry a bearer token are not a browser's doing. The browser itself
 * says where a call comes from (Sec-Fetch-Site); an older one names the page's origin. A cookie with neither is refused: somebody hides it.
 */
export function isCrossSite({ method, headers, byCookie }: Call, publicUrl: string): boolean {
  if (SAFE.includes(method) || headers["authorization"] !== undefined) return false;
  const site = headers["sec-fetch-site"];
  if (site !== undefined) return site !== "same-origin";
  const origin = headers["origin"];
  return origin === undefined ? byCookie : origin !== publicUrl;
}
