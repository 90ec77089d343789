// The letter under the pen: kept at each pause, with the critic beside it.
// Without script a button does the same.
"use strict";
(() => {
	const copy = document.querySelector("[data-copy]");
	if (copy) {
		copy.hidden = false;
		copy.addEventListener("click", async () => {
			const box = document.getElementById(copy.dataset.copy);
			try {
				await navigator.clipboard.writeText(box.value);
			} catch { // no clipboard outside a secure context: by selection then
				box.hidden = false;
				box.select();
				document.execCommand("copy");
				box.hidden = true;
			}
			copy.textContent = "Copied";
			setTimeout(() => { copy.textContent = "Copy"; }, 2500);
		});
	}

	const print = document.querySelector("[data-print]");
	if (print) {
		print.hidden = false;
		print.addEventListener("click", () => window.print());
	}

	// What a sentence rests on goes away with Escape, and comes back elsewhere.
	const paper = document.getElementById("paper");
	const menu = document.querySelector(".menu");
	document.addEventListener("keydown", (e) => {
		if (e.key !== "Escape") return;
		paper?.classList.add("hush");
		if (menu?.open) {
			menu.open = false;
			menu.querySelector("summary").focus();
		}
	});
	for (const ev of ["pointerover", "focusin"]) {
		paper?.addEventListener(ev, (e) => {
			if (!e.target.closest(".ground")) paper.classList.remove("hush");
		});
	}
	document.addEventListener("click", (e) => { if (menu && !menu.contains(e.target)) menu.open = false; });

	if (!paper?.dataset.letter) return;
	const { base, subject, body } = paper.elements;
	const said = document.getElementById("saved");
	const under = paper.querySelector(".under");
	const shelf = "letter " + paper.dataset.letter;
	const pause = 700, longest = 1500, again = 3000;
	let kept = { subject: subject.value, body: body.value };
	let timer, first = 0, busy = false;

	const changed = () => subject.value !== kept.subject || body.value !== kept.body;
	const say = (text, warn) => {
		said.textContent = text;
		said.classList.toggle("warn", !!warn);
	};

	// The record keeps a letter without the space before its greeting.
	const leading = () => body.value.match(/^[ \t\n]*/)[0].length;

	// The places of findings, drawn under the text.
	const draw = () => {
		const text = body.value, marks = [], lead = leading();
		for (const a of document.querySelectorAll("#beside [data-from]")) {
			marks.push([lead + +a.dataset.from, lead + +a.dataset.to, a.closest("li").className]);
		}
		marks.sort((a, b) => a[0] - b[0]);
		under.replaceChildren();
		let at = 0;
		for (const [from, to, kind] of marks) {
			if (from < at || to > text.length) continue;
			const m = document.createElement("mark");
			m.className = kind;
			m.textContent = text.slice(from, to);
			under.append(text.slice(at, from), m);
			at = to;
		}
		under.append(text.slice(at) + "\n");
	};

	// A browser that cannot size the box by its content gets it done here.
	const fit = () => {
		if (CSS.supports("field-sizing", "content")) return;
		body.style.height = "auto";
		body.style.height = body.scrollHeight + "px";
	};

	const send = async () => {
		clearTimeout(timer);
		if (busy || !changed()) return;
		busy = true;
		first = 0;
		const now = { subject: subject.value, body: body.value };
		let wait = 0;
		try {
			const r = await fetch(paper.action, { method: "POST", headers: { "X-Part": "beside" }, body: new URLSearchParams({ base: base.value, ...now }) });
			const text = await r.text();
			if (r.ok) {
				kept = now;
				const fresh = new DOMParser().parseFromString(policy ? policy.createHTML(text) : text, "text/html").getElementById("beside");
				document.getElementById("beside").replaceWith(fresh);
				base.value = fresh.dataset.revision;
				localStorage.removeItem(shelf);
				say("Saved. Earlier texts stay in the history.");
				draw();
			} else if (r.status === 422) {
				kept = now;
				say(text, true);
			} else {
				throw new Error(r.status);
			}
		} catch {
			wait = again;
			say("Not saved yet: Regards cannot be reached. Your text is kept in this browser, and is saved as soon as it can be.", true);
		}
		busy = false;
		if (changed()) timer = setTimeout(send, wait);
	};

	const typed = () => {
		try { localStorage.setItem(shelf, JSON.stringify({ base: base.value, subject: subject.value, body: body.value })); } catch { /* full or forbidden: the pause saves */ }
		draw();
		fit();
		first ||= Date.now();
		clearTimeout(timer);
		timer = setTimeout(send, Math.min(pause, Math.max(0, first + longest - Date.now())));
	};
	subject.addEventListener("input", typed);
	body.addEventListener("input", typed);
	addEventListener("pagehide", () => {
		if (changed()) fetch(paper.action, { method: "POST", keepalive: true, headers: { "X-Part": "beside" }, body: new URLSearchParams({ base: base.value, subject: subject.value, body: body.value }) });
	});

	// What a closed tab left unsaved is taken up again.
	try {
		const left = JSON.parse(localStorage.getItem(shelf) || "null");
		if (left && (left.body !== body.value || left.subject !== subject.value) && left.base === base.value) {
			subject.value = left.subject;
			body.value = left.body;
			say("What you typed before the page was closed is back.");
			timer = setTimeout(send, pause);
		}
	} catch { localStorage.removeItem(shelf); }

	// "Show" selects the place in the text.
	document.addEventListener("click", (e) => {
		const a = e.target.closest("#beside [data-from]");
		if (!a) return;
		e.preventDefault();
		body.focus();
		body.setSelectionRange(leading() + +a.dataset.from, leading() + +a.dataset.to);
	});
	draw();
	fit();
})();
