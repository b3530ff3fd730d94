// Rings for the reader and opens what it rang for. It keeps nothing of what people read here; without a network it shows where help is.
const HOME = "/";

function read(data) {
  try {
    const said = data.json();
    return { title: String(said.title), path: String(said.path), tag: String(said.tag) };
  } catch {
    return { title: "•", path: HOME, tag: "none" }; // not from our server: it says nothing
  }
}

/** Our own pages only, whatever was sent. */
function addressOf(path) {
  const url = new URL(path, self.location.origin);
  return url.origin === self.location.origin ? url.href : self.location.origin;
}

self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));

self.addEventListener("push", (event) => {
  const { title, path, tag } = read(event.data);
  const shown = { tag, data: { path }, icon: "/favicon-plain.svg", badge: "/favicon-plain.svg" };
  event.waitUntil(self.registration.showNotification(title, shown));
});

self.addEventListener("notificationclick", (event) => {
  event.notification.close();
  const address = addressOf(event.notification.data?.path ?? HOME);
  const show = async () => {
    const open = await self.clients.matchAll({ type: "window", includeUncontrolled: true });
    const [own] = open.filter((client) => new URL(client.url).origin === self.location.origin);
    if (!own) return self.clients.openWindow(address);
    await own.focus();
    return "navigate" in own ? own.navigate(address) : undefined;
  };
  event.waitUntil(show());
});

const OFFLINE = `<!doctype html><html lang="fr-CA"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Hors ligne · Offline</title>
<h1>Vous êtes hors ligne · You are offline</h1>
<p>Réessayez quand la connexion revient. · Try again when the connection is back.</p>
<p>En danger : <a href="tel:911">911</a>. Idées suicidaires : <a href="tel:988">988</a>, appel ou texto. · In danger: 911. Suicidal thoughts: 988, call or text.</p></html>`;

self.addEventListener("fetch", (event) => {
  if (event.request.mode !== "navigate") return;
  const headers = { "content-type": "text/html; charset=utf-8", "content-security-policy": "default-src 'none'" };
  event.respondWith(fetch(event.request).catch(() => new Response(OFFLINE, { status: 503, headers })));
});
