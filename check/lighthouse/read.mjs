// Reads pages as Lighthouse does on a phone, one after the other in one
// browser that is signed in. Standard input: {"browser": path of Chromium,
// "signIn": a one-time link, "least": the score below which a page is read
// again, "pages": addresses}. Standard output: a line of JSON for each page,
// with its scores, 0 to 100, and what is below full marks.
//
// Lighthouse reckons how long a page takes on a phone from what it took here, by
// a clock on the wall: whoever else uses the processor makes every page slow. So
// before it reckons, each task in the trace is cut to the time in which the
// processor worked on it (squeezed), and how much slower a phone is comes from
// work whose time is taken in the same way (control). What the server took to
// answer is left out: bench/pages measures it.
import { text } from "node:stream/consumers";
import { navigationGather } from "lighthouse/core/gather/navigation-runner.js";
import { Runner } from "lighthouse/core/runner.js";
import puppeteer from "puppeteer-core";

const job = JSON.parse(await text(process.stdin));

// A page that falls short is read again, up to three times, when all others have been read: a
// processor that two share is somewhat slower to itself as well.
const rounds = 4, mostAgain = 12;

// How many times slower a phone is than this processor, by Lighthouse's own
// calculator; its benchmark's index is what a processor does in a second.
const slower = (index) =>
	index >= 1300 ? 3 + (index - 1300) / 233 : index >= 800 ? 2 + (index - 800) / 500 : Math.max(1, 1 + (index - 150) / 650);

// Lighthouse's benchmark with a fixed amount of work instead of a fixed time.
const work = (strings, copies) => {
	for (let i = 0; i < strings; i++) {
		let s = "";
		for (let j = 0; j < 10000; j++) s += "a";
		if (s.length === 1) throw new Error("never");
	}
	const a = [], b = [];
	for (let i = 0; i < 100000; i++) a[i] = b[i] = i;
	const copy = (from, to) => { for (let j = 0; j < from.length; j++) to[j] = from[j]; };
	for (let i = 0; i < copies; i++) i % 2 ? copy(a, b) : copy(b, a);
};

// control is the index of this processor, as if nobody else used it: the best
// of a few, by the time in which it worked.
const control = async (tab) => {
	const cdp = await tab.createCDPSession();
	await cdp.send("Performance.enable", { timeDomain: "threadTicks" });
	const took = async (strings, copies) => {
		const before = await seconds(cdp);
		await tab.evaluate(work, strings, copies);
		return await seconds(cdp) - before;
	};
	await took(200, 200); // until the compiler is done with it
	let best = 0;
	for (let i = 0; i < 3; i++) {
		const strings = 2000, copies = 2000;
		best = Math.max(best, (strings / await took(strings, 0) + copies / await took(0, copies)) / 20);
	}
	await cdp.detach();
	return best;
};

const seconds = async (cdp) => (await cdp.send("Performance.getMetrics")).metrics.find((m) => m.name === "TaskDuration").value;

// squeezed cuts each task of each thread, with all that lies in it, to the time in which the
// processor worked on it; each begins when it began.
const squeezed = (events) => {
	const threads = new Map();
	for (const e of events) {
		const thread = e.pid + "." + e.tid;
		if (e.ph !== "M") (threads.get(thread) ?? threads.set(thread, []).get(thread)).push(e);
	}
	let cut = 0;
	for (const all of threads.values()) {
		all.sort((a, b) => a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0));
		let from = 0, to = 0, share = 1;
		for (const e of all) {
			if (e.ts >= to && e.ph === "X" && e.name.endsWith("RunTask") && e.tdur !== undefined && e.dur > 0) {
				from = e.ts;
				to = e.ts + e.dur;
				share = Math.min(1, e.tdur / e.dur);
				cut++;
				e.dur = e.dur * share;
			} else if (e.ts < to) {
				e.ts = from + (e.ts - from) * share;
				if (e.dur) e.dur *= share;
			}
		}
	}
	if (cut === 0) throw new Error("the trace has no time of threads");
};

const config = (multiplier) => ({
	extends: "lighthouse:default",
	settings: {
		output: "json",
		disableStorageReset: true, // the session's cookie is in it
		disableFullPageScreenshot: true,
		pauseAfterFcpMs: 250, pauseAfterLoadMs: 250, networkQuietThresholdMs: 500, cpuQuietThresholdMs: 500,
		throttling: { rttMs: 150, throughputKbps: 1638.4, requestLatencyMs: 562.5, downloadThroughputKbps: 1474.56, uploadThroughputKbps: 675, cpuSlowdownMultiplier: multiplier },
		precomputedLanternData: { additionalRttByOrigin: {}, serverResponseTimeByOrigin: {} },
		onlyCategories: ["performance", "accessibility", "best-practices", "seo"],
	},
});

const read = async (tab, url, multiplier) => {
	const { artifacts, runnerOptions } = await navigationGather(tab, url, { config: config(multiplier), flags: { logLevel: "silent" } });
	squeezed(artifacts.Trace.traceEvents);
	runnerOptions.computedCache = new Map(); // what was reckoned from the trace as it was
	return (await Runner.audit(artifacts, runnerOptions)).lhr;
};

const reading = (asked, { audits, categories, finalDisplayedUrl, runtimeError }) => {
	const scores = {}, short = [];
	for (const c of Object.values(categories)) {
		scores[c.id] = c.score === null ? -1 : Math.round(100 * c.score);
		for (const { id, weight } of c.auditRefs) {
			const a = audits[id];
			if (weight > 0 && a.score !== null && a.score < 1) short.push(`${id} ${a.score} ${a.displayValue ?? ""}`.trim());
		}
	}
	return { asked, url: finalDisplayedUrl, error: runtimeError?.message ?? "", scores, short };
};

const worst = (r) => Math.min(...Object.values(r.scores));

const browser = await puppeteer.launch({
	executablePath: job.browser,
	args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-component-update", "--disable-background-networking"],
});
try {
	const tab = await browser.newPage();
	await tab.goto(job.signIn);
	const best = new Map();
	let multiplier = 0, again = mostAgain;
	for (let round = 0, left = job.pages; round < rounds && left.length > 0; round++) {
		await tab.goto("about:blank");
		multiplier = slower(await control(tab));
		for (const url of left) {
			const r = { ...reading(url, await read(tab, url, multiplier)), multiplier };
			if (!best.has(url) || worst(r) > worst(best.get(url))) best.set(url, r);
		}
		left = left.filter((url) => worst(best.get(url)) < job.least).slice(0, Math.max(0, again));
		again -= left.length;
	}
	for (const url of job.pages) process.stdout.write(JSON.stringify(best.get(url)) + "\n");
} finally {
	await browser.close();
}
