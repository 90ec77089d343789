// A list that is walked with the arrow keys: each row is a link, so Enter opens
// it, and Tab works as ever.
"use strict";
for (const list of document.querySelectorAll("[data-rows]")) {
	list.addEventListener("keydown", (e) => {
		const rows = [...list.querySelectorAll("a")];
		const to = { ArrowDown: 1, ArrowUp: -1 }[e.key];
		const at = rows.indexOf(document.activeElement);
		if (at < 0 || e.altKey || e.ctrlKey || e.metaKey) return;
		const next = e.key === "Home" ? rows[0] : e.key === "End" ? rows.at(-1) : to && rows[at + to];
		if (!next) return;
		e.preventDefault();
		next.focus();
	});
}
