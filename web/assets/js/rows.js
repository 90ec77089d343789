// A list that is walked with the arrow keys: each row is a link, so Enter opens
// it, and Tab works as ever. From the box above it, the down arrow leads into it.
"use strict";
document.addEventListener("keydown", (e) => {
	if (e.altKey || e.ctrlKey || e.metaKey) return;
	const here = document.activeElement;
	const rows = [...document.querySelectorAll("[data-rows] a")];
	const at = rows.indexOf(here);
	if (at < 0 && !(e.key === "ArrowDown" && here?.matches("[data-slash]"))) return;
	const to = { ArrowDown: 1, ArrowUp: -1 }[e.key];
	const next = e.key === "Home" ? rows[0] : e.key === "End" ? rows.at(-1) : to && rows[at + to];
	if (!next) return;
	e.preventDefault();
	next.focus();
});
