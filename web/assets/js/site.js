// What every page has beyond its forms. All of it is comfort: with script
// turned off the pages do the same.
"use strict";

// HTML comes into a page only through this policy: from our own server, by
// htmx, which escapes nothing because the server did. Scripts never do, but
// for the one worker that opens the debrief where there is no network.
const workerURL = "/positions/worker.js";
const policy = window.trustedTypes?.createPolicy("regards", {
	createHTML: (s) => s,
	createScriptURL: (s) => { if (s !== workerURL) throw new TypeError("no script of ours"); return s; },
});
if (policy && window.htmx) {
	htmx.registerExtension("regards", {
		init: (api) => api.initSecurity({ createHTML: (s) => policy.createHTML(s), createScript: () => "" }),
	});
}

// The menu of the phone's bar closes with Escape and with a tap beside it.
const more = document.querySelector(".side .more details");
if (more) {
	document.addEventListener("click", (e) => { if (!more.contains(e.target)) more.open = false; });
	more.addEventListener("keydown", (e) => {
		if (e.key !== "Escape") return;
		more.open = false;
		more.querySelector("summary").focus();
	});
}

// The tab of the page that is open is seen on a phone as well, where the row of
// tabs is longer than the screen.
const tab = document.querySelector(".tabs [aria-current]");
if (tab) tab.parentElement.scrollLeft = tab.offsetLeft - tab.parentElement.offsetLeft - 20;

// A slash leads to the box that finds something, unless somebody is typing.
document.addEventListener("keydown", (e) => {
	const box = e.key === "/" && !e.ctrlKey && !e.metaKey && !e.altKey && document.querySelector("[data-slash]");
	if (!box || e.target.closest("input, textarea, select, [contenteditable]")) return;
	e.preventDefault();
	box.focus();
	box.select();
});

// What is looked for stands in the address, so that a reload and the way back
// from what was found show the same list again.
document.addEventListener("htmx:after:swap", () => {
	const form = document.querySelector("[data-slash]")?.form;
	if (!form) return;
	const asked = new URLSearchParams([...new FormData(form)].filter(([, value]) => value));
	history.replaceState(history.state, "", form.getAttribute("action") + (asked.size ? "?" + asked : ""));
});

// A form is sent once, however often its button is pressed.
document.addEventListener("submit", (e) => {
	if (e.defaultPrevented) return;
	if (e.target.dataset.sent) e.preventDefault();
	e.target.dataset.sent = "yes";
});
window.addEventListener("pageshow", () => {
	for (const f of document.forms) delete f.dataset.sent;
});

// A toast leaves by itself after a while, unless somebody is at it.
const bread = document.querySelector(".toast .bread:not(.stays)");
if (bread) {
	const leave = () => {
		if (bread.matches(":hover, :focus-within")) return setTimeout(leave, 3000);
		bread.remove();
	};
	setTimeout(leave, 12000);
}

// Files that are dropped on any page are brought in: the page that follows shows
// what would come of them. Who has no mouse, or no script, has the page Bring in.
if (document.body.hasAttribute("data-bring")) {
	const form = document.createElement("form"), files = document.createElement("input"), word = document.createElement("p");
	Object.assign(form, { method: "post", action: "/imports", enctype: "multipart/form-data", className: "drop" });
	Object.assign(files, { type: "file", name: "file", multiple: true, hidden: true });
	word.setAttribute("role", "status");
	form.append(files, word);
	document.body.append(form);
	const say = (text) => { if (word.textContent !== text) word.textContent = text; form.classList.toggle("over", text !== ""); };
	const holdsFiles = (e) => e.dataTransfer && [...e.dataTransfer.types].includes("Files");
	document.addEventListener("dragover", (e) => {
		if (!holdsFiles(e)) return;
		e.preventDefault();
		e.dataTransfer.dropEffect = "copy";
		say("Let go to see what would come of it. Nothing is kept yet.");
	});
	document.addEventListener("dragleave", (e) => { if (!e.relatedTarget) say(""); });
	document.addEventListener("drop", (e) => {
		if (!holdsFiles(e)) return;
		e.preventDefault();
		if (e.dataTransfer.files.length === 0) return say("");
		files.files = e.dataTransfer.files;
		say("Reading…");
		form.requestSubmit();
	});
	window.addEventListener("pageshow", () => say(""));
}
