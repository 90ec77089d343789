// The debrief, one question at a time without a new page: headings that grow
// as one types, the sentence that an answer makes, and the way through the
// questions, which hangs on the answers as it does on the server.
"use strict";

(() => {
	const { root, id, value } = answers;
	const home = root.dataset.debrief;
	const screens = [...root.querySelectorAll(".screen")];
	const questions = screens.filter((s) => s.dataset.key !== "done");
	const bar = root.querySelector("progress"), back = root.querySelector(".back"), skip = root.querySelector(".skip-it");
	const next = root.querySelector("footer .pri"), foot = root.querySelector("footer");
	const first = back.getAttribute("href"), outside = back.querySelector("[data-back]").textContent;
	let here = screens.find((s) => !s.hidden) ?? questions[0];

	const words = (n) => n.textContent.replace(/\s+/g, " ").trim();
	const chapter = (s) => words(s.querySelector(".chapter"));
	const upper = (s) => s.charAt(0).toUpperCase() + s.slice(1);
	const told = (s) => [...s.querySelectorAll("[data-box]")].some((b) => value(b.dataset.box));

	// The way: what is asked as the answers stand.
	function asked(s, long) {
		if ((s.dataset.has ?? "").split(" ").some((p) => p && !value(p).trim())) return false;
		const n = s.dataset.more;
		if (n && !long.has(n)) long.set(n, more(n));
		return !n || long.get(n);
	}
	function more(n) {
		return value(`interviewers[${n - 1}].decides`) === "yes" || here.dataset.more === n || questions.some((s) => s.dataset.more === n && told(s));
	}
	function way() {
		const long = new Map(); // person -> whether they are asked about at length
		return questions.filter((s) => s === here || asked(s, long));
	}

	function edges() {
		const all = way(), at = here.dataset.key === "done" ? all.length : all.indexOf(here);
		bar.max = all.length;
		bar.value = at;
		const b = all[at - 1], n = all[at + 1];
		back.href = b ? home + b.dataset.key : outsideURL();
		back.querySelector("[data-back]").textContent = b ? upper(chapter(b)) : outsideName();
		skip.href = home + (n ? n.dataset.key : "done");
		next.textContent = n ? "Next: " + chapter(n) : "Done";
		next.setAttribute("form", here.id);
		foot.classList.toggle("end", here.dataset.key === "done");
		for (const g of root.querySelectorAll(".outline [data-person]")) g.classList.toggle("here", g.dataset.person === here.dataset.person);
		for (const a of root.querySelectorAll(".outline [data-to]")) {
			const s = document.getElementById("s-" + a.dataset.to);
			a.closest("li").hidden = !all.includes(s);
			a.classList.toggle("told", told(s));
			if (s === here) a.setAttribute("aria-current", "step");
			else a.removeAttribute("aria-current");
		}
	}
	const outsideURL = () => `/positions/${id}`;
	const outsideName = () => (first === outsideURL() ? outside : "The position");

	function show(key, { push = true, focus = true } = {}) {
		const s = document.getElementById("s-" + key);
		if (!s) return false;
		here.hidden = true;
		here = s;
		here.hidden = false;
		if (push) history.pushState(null, "", home + key);
		edges();
		for (const m of here.querySelectorAll("[data-made]")) read(m.dataset.made, 0);
		if (focus) {
			window.scrollTo(0, 0);
			here.querySelector("h1").focus({ preventScroll: true });
		}
		return true;
	}

	// Headings and names follow what is typed.
	const honorifics = new Set(["mr", "mrs", "ms", "miss", "mx", "dr", "prof", "professor", "sir", "dame"]);
	const called = (name) => name.split(/\s+/).find((w) => w && !honorifics.has(w.toLowerCase().replace(/\.$/, ""))) ?? "this person";

	function follow(place) {
		const text = value(place).trim();
		for (const n of root.querySelectorAll(`[data-at="${CSS.escape(place)}"]`)) {
			n.textContent = text || "…";
			n.classList.toggle("none", !text);
		}
		const m = /^interviewers\[(\d+)\]\.name$/.exec(place);
		if (m) name(Number(m[1]) + 1, text);
		if (root.querySelector(`[data-made="${CSS.escape(place)}"]`)) read(place, 50);
		edges();
	}

	function name(n, text) {
		for (const w of root.querySelectorAll(`[data-who="${n}"]`)) w.textContent = called(text);
		for (const w of root.querySelectorAll(`[data-name="${n}"]`)) w.textContent = text;
		for (const s of root.querySelectorAll(`.outline section[data-person="${n}"], .ask-notes[data-person="${n}"]`)) s.hidden = !text;
		const further = root.querySelector(`.ask-name[data-person="${n + 1}"]`);
		if (further && text) further.hidden = false;
		for (const b of root.querySelectorAll("[data-names]")) names(b);
	}

	// The sentence that an answer makes, a moment after the last key.
	const asking = new Map(); // place -> { timer, stop }
	function read(place, delay) {
		const last = asking.get(place);
		clearTimeout(last?.timer);
		last?.stop?.abort();
		const box = root.querySelector(`[data-made="${CSS.escape(place)}"]`), text = value(place);
		if (!text.trim()) return made(box, place, {});
		const stop = new AbortController();
		asking.set(place, { stop, timer: setTimeout(async () => {
			try {
				const r = await fetch(`/positions/${id}/sentence`, { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify({ path: place, answer: text }), signal: stop.signal });
				if (r.ok) made(box, place, await r.json());
			} catch { /* without a network there is no sentence; the answer is kept all the same */ }
		}, delay) });
	}

	// A doubt waits until the person has stopped typing: half a word is always doubtful.
	function made(box, place, { sentence = "", asks, suggestion }) {
		box.querySelector(".says").textContent = sentence;
		const doubt = box.querySelector(".doubt");
		clearTimeout(doubting.get(place));
		if (!asks) {
			doubt.hidden = true;
			return;
		}
		doubting.set(place, setTimeout(() => {
			doubt.replaceChildren(asks + " ");
			doubt.hidden = false;
			if (!suggestion) return;
			const b = document.createElement("button");
			Object.assign(b, { type: "submit", className: "btn", name: "pick", textContent: suggestion, value: JSON.stringify([place, suggestion]) });
			doubt.append(b);
		}, doubt.hidden ? 700 : 0));
	}
	const doubting = new Map(); // place -> the timer of its doubt

	function pick(button) {
		const all = JSON.parse(button.value);
		for (let i = 0; i + 1 < all.length; i += 2) {
			answers.set(all[i], all[i + 1]);
			answers.typed(all[i]);
		}
		answers.send();
		document.getElementsByName(all[0])[0]?.focus();
	}

	// Names that were added since the page was made can be picked as well.
	function names(holder) {
		const have = new Set([...holder.querySelectorAll("button")].map((b) => b.textContent));
		for (let n = 0; ; n++) {
			const all = document.getElementsByName(`interviewers[${n}].name`);
			if (!all.length) break;
			const text = value(`interviewers[${n}].name`).trim();
			if (!text || have.has(text)) continue;
			const b = document.createElement("button");
			Object.assign(b, { type: "submit", className: "btn", name: "pick", textContent: text, value: JSON.stringify([holder.dataset.names, text]) });
			holder.prepend(b);
		}
	}

	root.addEventListener("submit", (e) => {
		const b = e.submitter;
		if (b && "leave" in b.dataset) {
			if (!answers.unsaved().length) return;
			e.preventDefault();
			answers.send().then(() => { if (!answers.unsaved().length) e.target.requestSubmit(b); });
			return;
		}
		e.preventDefault();
		if (b?.name === "pick") return pick(b);
		if (b && "add" in b.dataset) return add();
		answers.send();
		show((way()[way().indexOf(here) + 1] ?? screens.at(-1)).dataset.key);
	});

	// One more name box; where the page has no more room, a new page brings it.
	function add() {
		const free = [...root.querySelectorAll(".ask-name")].find((a) => !value(a.dataset.box).trim());
		if (!free) return answers.send().then(() => { if (!answers.unsaved().length) location.assign(home + "people"); });
		free.hidden = false;
		free.querySelector("input").focus();
	}

	root.addEventListener("click", (e) => {
		const a = e.target.closest?.("a");
		if (!a || e.ctrlKey || e.metaKey || e.shiftKey || !a.getAttribute("href").startsWith(home)) return;
		e.preventDefault();
		answers.send();
		show(a.getAttribute("href").slice(home.length));
	});

	// Enter goes on where an answer is one line; elsewhere it is a new line.
	root.addEventListener("keydown", (e) => {
		if (e.key !== "Enter" || e.isComposing || e.shiftKey || e.target.tagName !== "TEXTAREA" && e.target.tagName !== "INPUT") return;
		if (e.target.closest(".ask-notes") && !e.ctrlKey && !e.metaKey) return;
		e.preventDefault();
		if (e.target.type === "radio") return next.click();
		const boxes = [...here.querySelectorAll("input:not([type=hidden]):not([type=radio]), textarea")].filter((c) => c.offsetParent);
		const after = boxes[boxes.indexOf(e.target) + 1];
		if (after && e.target.value) after.focus();
		else next.click();
	});

	window.addEventListener("popstate", () => show(location.pathname.slice(home.length) || questions[0].dataset.key, { push: false }));

	answers.onChange(follow);
	const wanted = location.pathname.startsWith(home) ? location.pathname.slice(home.length) : "";
	if (wanted && "s-" + wanted !== here.id) show(wanted, { push: false, focus: false });
	else edges();
})();
