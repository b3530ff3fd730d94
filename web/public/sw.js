// Rings for the reader and opens what it rang for. It keeps nothing of what people read here; without a network it shows where help is.
const HOME = "/";

const NOTHING = { title: "•", path: HOME, tag: "none" };

/** What our server said; of anything else nothing is shown but that something came. */
function read(data) {
  try {
    const { title, path, tag } = data.json();
    return [title, path, tag].every((word) => typeof word === "string") ? { title, path, tag } : NOTHING;
  } catch {
    return NOTHING;
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
  // A second one of its kind takes the place of the first, and rings like it: an alert must not arrive unheard.
  const shown = { tag, renotify: true, data: { path }, icon: "/favicon-plain.svg", badge: "/favicon-plain.svg" };
  event.waitUntil(self.registration.showNotification(title, shown));
});

self.addEventListener("notificationclick", (event) => {
  event.notification.close();
  const address = addressOf(event.notification.data?.path ?? HOME);
  const show = async () => {
    const open = await self.clients.matchAll({ type: "window", includeUncontrolled: true });
    // A page that shows it already comes forward. No other is led away: somebody may be writing in it.
    const there = open.find((client) => client.url === address);
    return there ? there.focus() : self.clients.openWindow(address);
  };
  event.waitUntil(show());
});

// The browser took another address at its push service: ours must hear of it, or this device never rings again.
self.addEventListener("pushsubscriptionchange", (event) => {
  const tell = async () => {
    const { applicationServerKey } = event.oldSubscription?.options ?? {};
    const asked = { userVisibleOnly: true, applicationServerKey };
    const made = event.newSubscription ?? (await self.registration.pushManager.subscribe(asked));
    const { endpoint, keys } = made.toJSON();
    await fetch("/api/v1/notifications/push-subscriptions", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ subscription: { endpoint, keys: { p256dh: keys.p256dh, auth: keys.auth } } }),
    });
  };
  event.waitUntil(tell());
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
