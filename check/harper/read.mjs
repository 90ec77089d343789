// Reads letters, one JSON object a line ({"to","body","names","dialect"}), with
// Harper, an independent grammar checker, offline. Prints every fault with its
// place and fails when more than LIMIT of the letters hold one.
//
//   go run ./check/letters 800 | node check/harper/read.mjs
import { LocalLinter, Dialect } from 'harper.js';
import { binary } from 'harper.js/binary';
import { createInterface } from 'node:readline';

const LIMIT = 0.02;

// Rules that misfire on letters of this kind, each with the reason.
const OFF = {
  SpellCheck: 'names, trade words and firms; the spelling is held by our own dictionary and record',
  LongSentences: 'taste; our critic has its own bound',
  SentenceCapitalization: 'fires on names written low, such as "al-Rashid", and on words behind "a.m."',
  ToDoHyphen: 'not a matter of letters',
  Dashes: 'typography; plain text keeps the hyphen',
  UseTitleCase: 'headings only',
  OrthographicConsistency: 'wants its own capitals for trade words and acronyms',
  ...JSON.parse(process.env.HARPER_OFF || '{}'),
};

const linters = new Map();
async function linter(dialect) {
  if (!linters.has(dialect)) {
    const l = new LocalLinter({ binary, dialect: dialect === 'british' ? Dialect.British : Dialect.American });
    await l.setup();
    const config = await l.getLintConfig();
    for (const rule of Object.keys(OFF)) {
      if (rule in config) config[rule] = false;
    }
    await l.setLintConfig(config);
    linters.set(dialect, l);
  }
  return linters.get(dialect);
}

let letters = 0, faulty = 0;
for await (const line of createInterface({ input: process.stdin })) {
  if (!line.trim()) continue;
  const { to, body, names = [], dialect = 'american' } = JSON.parse(line);
  const l = await linter(dialect);
  const lints = await l.lint(body, { language: 'plaintext' });
  letters++;
  const real = lints.filter((x) => !names.some((n) => n && n.includes(x.get_problem_text())));
  if (real.length) faulty++;
  for (const x of real) {
    const { start, end } = x.span();
    const around = [...body].slice(Math.max(0, start - 40), end + 40).join('').replace(/\s+/g, ' ');
    console.log(`${to}: ${x.lint_kind()}: ${x.message()} | ${x.get_problem_text()} | ...${around}...`);
  }
}
const share = letters ? faulty / letters : 1;
console.log(`harper: ${letters} letters, ${faulty} with a fault (${(100 * share).toFixed(1)} %; limit ${100 * LIMIT} %)`);
if (letters === 0 || share > LIMIT) process.exit(1);
