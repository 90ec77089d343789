// A new position: the zone of this device, which nobody wants to type.
"use strict";
for (const zone of document.querySelectorAll("[data-zone]")) {
	zone.value ||= Intl.DateTimeFormat().resolvedOptions().timeZone || "";
}
