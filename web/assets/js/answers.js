// Answers are kept at every pause: on the record, or in this browser until the
// record can be reached. Any page with a [data-case] has it; a control's name
// is its place in the case.
"use strict";

const answers = (() => {
	const root = document.querySelector("[data-case]");
	const pause = 600, soon = 150; // milliseconds after the last key: to the record, into the keep
	// Where this browser can keep nothing (plain HTTP from another device), who
	// types without a pause is not left to the pause alone.
	const longest = kept.works ? Infinity : 1000; // milliseconds after the first key that is not sent
	const id = root.dataset.case;
	const base = new Map(); // place -> what the record has, as far as we know
	const refused = new Map(); // place -> text that could not be kept as it is
	const hears = new Set();
	let sending = null, timer = 0, keeping = 0, wait = 0, gone = "", since = 0;

	const places = () => new Set([...root.querySelectorAll("input, textarea")].filter((c) => c.type !== "hidden").map((c) => c.name));
	const controls = (place) => [...document.getElementsByName(place)].filter((c) => c.type !== "hidden");

	function value(place) {
		const all = controls(place);
		if (all[0]?.type === "radio" || all[0]?.type === "checkbox") return all.find((c) => c.checked)?.value ?? "";
		return all[0]?.value ?? "";
	}

	function first(place) {
		const all = controls(place);
		if (all[0].type === "radio" || all[0].type === "checkbox") return all.find((c) => c.defaultChecked)?.value ?? "";
		return all[0].defaultValue;
	}

	function set(place, text) {
		for (const c of controls(place)) {
			if (c.type === "radio" || c.type === "checkbox") c.checked = c.value === text;
			else c.value = text;
		}
		tell(place);
	}

	const tell = (place) => { for (const h of hears) h(place); };
	const unsaved = () => [...base.keys()].filter((p) => value(p) !== base.get(p));

	// say shows how things stand; only what is not well is said aloud.
	function say() {
		const word = root.querySelector("[data-saved]"), aloud = root.querySelector("[data-kept]");
		const open = unsaved();
		const waiting = open.some((p) => refused.get(p) !== value(p));
		const text = gone && waiting ? "Not saved yet" : sending || waiting ? "Saving…" : open.length ? "Not all saved" : "Saved";
		if (word.textContent !== text) word.textContent = text;
		word.classList.toggle("not", text.startsWith("Not"));
		const why = gone && waiting ? gone : "";
		if (aloud.textContent !== why) aloud.textContent = why;
		root.dataset.state = gone && waiting ? "kept" : open.length ? "open" : "saved";
	}

	// keep holds what is typed in this browser until the record has it.
	async function keep() {
		clearTimeout(keeping);
		keeping = 0;
		for (const p of unsaved()) {
			await kept.put("answers", id + " " + p, { was: base.get(p), now: value(p) }).catch(() => {});
		}
	}

	function typed(place) {
		if (!base.has(place)) base.set(place, first(place));
		tell(place);
		say();
		clearTimeout(timer);
		since ||= Date.now();
		timer = setTimeout(send, Math.min(pause, Math.max(0, since + longest - Date.now())));
		keeping ||= setTimeout(keep, soon);
	}

	// send brings what was typed to the record, a second time what was typed meanwhile.
	async function send(leaving) {
		clearTimeout(timer);
		since = 0;
		if (sending && !leaving) return sending.then(() => (unsaved().length && !gone ? send() : undefined));
		const batch = unsaved().filter((p) => refused.get(p) !== value(p)).map((path) => ({ path, was: base.get(path), now: value(path) }));
		if (!batch.length) return say();
		sending = deliver(batch).finally(() => { sending = null; say(); });
		say();
		return sending;
	}

	async function deliver(batch) {
		const body = JSON.stringify(batch);
		let r;
		try {
			r = await fetch(`/positions/${id}/answers`, { method: "POST", headers: { "Content-Type": "application/json" }, body, keepalive: body.length < 60000 });
		} catch {
			return late("Kept on this phone, not yet saved. It is sent as soon as Regards can be reached.");
		}
		if (r.status === 401) return late("You are signed out. What you typed is kept on this phone; sign in again and open this page.");
		if (r.status === 404) return late("This position is no longer on the record. What you typed is kept on this phone for seven days.");
		if (!r.ok) return late("Regards could not save this just now. It is kept on this phone, and tried again.");
		settled(batch, await r.json());
	}

	// late tries again, at longer and longer intervals.
	function late(sentence) {
		gone = kept.works ? sentence : "Not saved yet. Keep this page open: it is sent as soon as Regards can be reached.";
		keep();
		wait = Math.min((wait || 1000) * 2, 30000);
		timer = setTimeout(send, wait);
	}

	function settled(batch, filed) {
		gone = "";
		wait = 0;
		root.dataset.revision = filed.revision;
		const wrong = new Map(filed.faults.map((f) => [f.path, f.text]));
		for (const a of batch) {
			fault(a.path, wrong.get(a.path));
			if (wrong.has(a.path)) {
				refused.set(a.path, a.now);
				continue;
			}
			refused.delete(a.path);
			base.set(a.path, a.now);
			if (value(a.path) === a.now) kept.drop("answers", id + " " + a.path).catch(() => {});
		}
		for (const c of filed.conflicts) conflict(c);
		if (unsaved().some((p) => refused.get(p) !== value(p))) timer = setTimeout(send, pause);
		refresh();
	}

	const box = (place) => root.querySelector(`[data-box="${CSS.escape(place)}"]`);

	function node(kind, text, attributes = {}) {
		const n = document.createElement(kind);
		n.textContent = text;
		for (const [k, v] of Object.entries(attributes)) n.setAttribute(k, v);
		return n;
	}

	// fault says at its box why an answer cannot be kept as it is.
	function fault(place, text) {
		const b = box(place), c = controls(place)[0];
		b?.classList.toggle("wrong", Boolean(text));
		b?.querySelector(":scope > .fault")?.remove();
		c?.removeAttribute("aria-invalid");
		if (!text || !b) return;
		b.append(node("p", text, { class: "fault", role: "alert", id: "f-" + place }));
		c?.setAttribute("aria-invalid", "true");
	}

	// conflict shows the text of another device beside the one that stands.
	function conflict(c) {
		const b = box(c.path);
		if (!b) return;
		const d = node("div", "", { class: "conflict", role: "group", "aria-label": "Two texts for one box", "data-conflict": c.id });
		const buttons = node("p", "", { class: "btns" });
		for (const [take, label] of [["other", "Take this one"], ["kept", "Keep what stands"]]) {
			buttons.append(node("button", label, { class: "btn", type: "button", name: "take", value: take }));
		}
		d.append(node("p", "This was typed on two devices. The later text stands in the box; this one is kept beside it:"), node("blockquote", c.other), buttons);
		b.append(d);
	}

	async function settle(button) {
		const d = button.closest("[data-conflict]"), place = d.closest("[data-box]").dataset.box;
		await send();
		try {
			const r = await fetch(`/positions/${id}/conflicts/${d.dataset.conflict}`, { method: "POST", body: new URLSearchParams({ take: button.value, back: location.pathname }) });
			if (!r.ok) throw new Error(r.status);
		} catch {
			gone = "This could not be settled just now. Both texts are kept; try it once more.";
			return say();
		}
		if (button.value === "other") {
			base.set(place, d.querySelector("blockquote").textContent);
			set(place, base.get(place));
		}
		d.remove();
		controls(place)[0]?.focus();
	}

	// refresh keeps the page as it stands now, for when the network is gone.
	let refreshing = 0;
	const page = /^\/positions\/[^/]+\/(?:debrief|card)/.exec(location.pathname)?.[0];
	function refresh() {
		if (!page || !kept.works) return;
		clearTimeout(refreshing);
		refreshing = setTimeout(async () => {
			try {
				const r = await fetch(page);
				if (r.ok && !r.redirected) await kept.put("pages", page, await r.text());
			} catch { /* the one from before is still kept */ }
		}, 1500);
	}

	// recover puts what was not acknowledged before back into its boxes.
	async function recover() {
		for (const [place, a] of await kept.all("answers", id + " ")) {
			if (!a || !controls(place).length) continue;
			if (!base.has(place)) base.set(place, first(place));
			if (a.now === base.get(place)) {
				await kept.drop("answers", id + " " + place);
			} else if (value(place) === base.get(place)) {
				base.set(place, a.was);
				set(place, a.now);
			}
		}
		await send();
	}

	// A chip that is chosen is taken back by another tap, or by the space bar,
	// for which browsers have no click where a radio button is chosen.
	function takeBack(radio) {
		radio.checked = false;
		delete radio.dataset.on;
		typed(radio.name);
		send();
	}
	root.addEventListener("click", (e) => {
		if (e.target.type !== "radio") return;
		const was = e.target.dataset.on === "yes";
		for (const c of controls(e.target.name)) delete c.dataset.on;
		if (was) takeBack(e.target);
		else e.target.dataset.on = "yes";
	});
	root.addEventListener("keydown", (e) => {
		if (e.key !== " " || e.target.type !== "radio" || !e.target.checked) return;
		e.preventDefault();
		takeBack(e.target);
	});
	for (const c of root.querySelectorAll("input[type=radio]:checked")) c.dataset.on = "yes";

	root.addEventListener("input", (e) => { if (e.target.name && e.target.type !== "hidden") typed(e.target.name); });
	root.addEventListener("change", (e) => { if (e.target.type === "radio" || e.target.type === "checkbox") send(); });
	root.addEventListener("click", (e) => {
		const b = e.target.closest?.("button[name=take]");
		if (!b) return;
		e.preventDefault();
		settle(b);
	});
	document.addEventListener("visibilitychange", () => {
		if (document.visibilityState !== "hidden") return;
		keep();
		send("leaving");
	});
	window.addEventListener("pagehide", () => send("leaving"));
	window.addEventListener("online", () => { gone = ""; send(); });
	window.addEventListener("beforeunload", (e) => { if (!kept.works && unsaved().length && gone) e.preventDefault(); });

	for (const p of places()) base.set(p, first(p));
	if (kept.works) {
		recover().then(() => { root.dataset.ready = "yes"; });
		refresh();
		navigator.serviceWorker?.register(policy ? policy.createScriptURL(workerURL) : workerURL, { scope: "/positions/" })
			.then(() => navigator.serviceWorker.ready).then(() => { root.dataset.offline = "yes"; }).catch(() => {});
	} else {
		say();
		root.dataset.ready = "yes";
	}
	return { root, id, value, set, typed, send, unsaved, onChange: (h) => hears.add(h), page };
})();
