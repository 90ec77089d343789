// The service worker of the debrief and the closing card, and of nothing else:
// it asks the network first, and opens what this browser has kept when there
// is none. The pages themselves put what they are into the keep.

const shelf = "regards-assets";
const assets = ["/assets/regards.css", "/assets/regards.js", "/assets/kept.js", "/assets/answers.js", "/assets/debrief.js",
	"/assets/newsreader.woff2", "/assets/newsreader-italic.woff2", "/assets/instrument-sans.woff2", "/assets/icon.svg"];
const ours = /^(\/positions\/[^/]+\/(?:debrief|card))(?:\/|$)/;

self.addEventListener("install", (e) => {
	e.waitUntil((async () => {
		await (await caches.open(shelf)).addAll(assets);
		await self.skipWaiting();
	})());
});

self.addEventListener("activate", (e) => {
	e.waitUntil((async () => {
		const c = await caches.open(shelf);
		for (const r of await c.keys()) {
			if (!assets.includes(new URL(r.url).pathname)) await c.delete(r);
		}
		await self.clients.claim();
	})());
});

self.addEventListener("fetch", (e) => {
	const url = new URL(e.request.url);
	if (e.request.method !== "GET" || url.origin !== self.location.origin) return;
	if (url.pathname.startsWith("/assets/")) e.respondWith(shelved(e.request));
	else if (e.request.mode === "navigate" && ours.test(url.pathname)) e.respondWith(page(e.request, ours.exec(url.pathname)[1]));
});

async function shelved(request) {
	return (await caches.match(request, { ignoreVary: true })) ?? fetch(request);
}

// page is the network's, or the kept one where the network is gone or asleep.
async function page(request, name) {
	const keptOne = kept.get("pages", name).catch(() => undefined);
	const late = new Promise((ok) => setTimeout(ok, 4000));
	const asked = fetch(request).catch(() => undefined);
	const fresh = await Promise.race([asked, late.then(async () => ((await keptOne) ? undefined : asked))]);
	if (fresh) return fresh;
	const text = await keptOne;
	return new Response(text ?? nothing, { status: text ? 200 : 503, headers: {
		"Content-Type": "text/html; charset=utf-8",
		"Content-Security-Policy": policy,
		"Cache-Control": "no-store",
	} });
}

const policy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; manifest-src 'self'; " +
	"worker-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types regards";

const nothing = `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>No network · Regards</title>
<meta name="viewport" content="width=device-width, initial-scale=1"><link rel="stylesheet" href="/assets/regards.css"></head>
<body class="bare"><main><div class="alone"><h1>There is no network here</h1><p class="lede">This page was not opened on this device before, so it is not kept.
Nothing is lost. Open it once where the computer with Regards can be reached, and it opens anywhere from then on.</p></div></main></body></html>`;
