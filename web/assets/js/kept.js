// What this browser keeps while the network is gone: answers that are not on
// the record yet, and the pages of the debrief and the card. All of it lies in
// IndexedDB under AES-GCM with a key that cannot be taken out of the browser,
// and leaves on acknowledgement, on sign-out and after seven days.
"use strict";

const kept = (() => {
	const week = 7 * 24 * 3600 * 1000;
	const works = Boolean(self.indexedDB && self.crypto?.subtle); // not over plain HTTP from another device
	let opening;

	const wait = (request) => new Promise((ok, no) => {
		request.onsuccess = () => ok(request.result);
		request.onerror = () => no(request.error);
	});

	// A version change elsewhere (sign-out) closes the base; it is opened anew.
	function open() {
		opening ??= (async () => {
			const r = indexedDB.open("regards", 1);
			r.onupgradeneeded = () => { for (const s of ["keys", "answers", "pages"]) r.result.createObjectStore(s); };
			const db = await wait(r);
			db.onclose = db.onversionchange = () => { db.close(); opening = undefined; };
			return db;
		})().catch((e) => { opening = undefined; throw e; });
		return opening;
	}

	async function store(name, mode) { return (await open()).transaction(name, mode).objectStore(name); }

	async function key() {
		const have = await wait((await store("keys")).get("own"));
		if (have) return have;
		const fresh = await crypto.subtle.generateKey({ name: "AES-GCM", length: 256 }, false, ["encrypt", "decrypt"]);
		try {
			await wait((await store("keys", "readwrite")).add(fresh, "own"));
			return fresh;
		} catch { // another tab was first
			return wait((await store("keys")).get("own"));
		}
	}

	async function put(where, name, value) {
		if (!works) return;
		const iv = crypto.getRandomValues(new Uint8Array(12));
		const data = await crypto.subtle.encrypt({ name: "AES-GCM", iv }, await key(), new TextEncoder().encode(JSON.stringify(value)));
		await wait((await store(where, "readwrite")).put({ iv, data, at: Date.now() }, name));
	}

	async function read(row) {
		const data = await crypto.subtle.decrypt({ name: "AES-GCM", iv: row.iv }, await key(), row.data);
		return JSON.parse(new TextDecoder().decode(data));
	}

	async function get(where, name) {
		if (!works) return undefined;
		const row = await wait((await store(where)).get(name));
		if (row && Date.now() - row.at > week) await drop(where, name);
		else return row && read(row);
		return undefined;
	}

	// all is what is kept under names that begin with a prefix.
	async function all(where, prefix) {
		if (!works) return new Map();
		const s = await store(where, "readwrite"), range = IDBKeyRange.bound(prefix, prefix + "\uffff");
		const [names, rows] = await Promise.all([wait(s.getAllKeys(range)), wait(s.getAll(range))]);
		const out = new Map();
		for (let i = 0; i < names.length; i++) {
			if (Date.now() - rows[i].at > week) await drop(where, names[i]);
			else out.set(names[i].slice(prefix.length), await read(rows[i]).catch(() => undefined));
		}
		return out;
	}

	async function drop(where, name) {
		if (works) await wait((await store(where, "readwrite")).delete(name));
	}

	return { works, put, get, all, drop };
})();
