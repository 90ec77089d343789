// A new position: the zone of this device, which nobody wants to type, and case
// files that are dropped anywhere on the page.
"use strict";
for (const zone of document.querySelectorAll("[data-zone]")) {
	zone.value ||= Intl.DateTimeFormat().resolvedOptions().timeZone || "";
}
const drop = document.querySelector("[data-drop]");
if (drop) {
	const files = drop.querySelector("input[type=file]");
	const holdsFiles = (e) => e.dataTransfer && [...e.dataTransfer.types].includes("Files");
	document.addEventListener("dragover", (e) => {
		if (!holdsFiles(e)) return;
		e.preventDefault();
		drop.classList.add("over");
	});
	document.addEventListener("dragleave", (e) => { if (!e.relatedTarget) drop.classList.remove("over"); });
	document.addEventListener("drop", (e) => {
		if (!holdsFiles(e)) return;
		e.preventDefault();
		files.files = e.dataTransfer.files;
		drop.requestSubmit();
	});
}
